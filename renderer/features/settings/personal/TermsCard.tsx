import { Button, Field, Input } from '@fluentui/react-components'
import { CalendarClock20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate } from '@shared/i18n/dates.ts'
import {
  ORDERED_TERMS,
  RETENTION_KINDS,
  RetentionSettings,
  type RetentionKind,
} from '@shared/personalData/retention.ts'

import { useAction } from '../../../api/hooks.ts'
import { useOfficeRefusal } from '../../../app/rights.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { RefusalTip } from '../../../components/RefusalTip.tsx'
import { useToast } from '../../../components/Toasts.tsx'
import { useLanguage } from '../../../i18n/useLanguage.ts'

const Terms = RetentionSettings.omit({ confirmedOn: true })

/** How long each kind of case is kept; the head confirms it, because the orders are not clear. */
export function TermsCard({ settings }: { readonly settings: RetentionSettings | null }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const tell = useToast()
  const refusal = useOfficeRefusal('personal-data')
  const [years, setYears] = useState(() => typedYears(settings))
  const [basis, setBasis] = useState(settings?.basis ?? '')
  const { mutate, isPending, error } = useAction('personal-data.save-terms')
  const typed = Terms.safeParse({ years: numbersOf(years), basis })
  const confirm = (): void => {
    if (!typed.success || isPending) return
    mutate(typed.data, { onSuccess: () => tell({ title: t('personalData:terms.done') }) })
  }
  return (
    <section className="card" aria-label={t('personalData:terms.title')}>
      <div className="h">
        <CalendarClock20Regular className="i" aria-hidden="true" />
        <h2>{t('personalData:terms.title')}</h2>
      </div>
      <div className="bd form">
        <p className="s13 sub">{t('personalData:terms.text')}</p>
        <p className="s13">
          {settings
            ? t('personalData:terms.confirmed', {
                date: formatDate(settings.confirmedOn, language, 'numeric'),
              })
            : t('personalData:terms.unset')}
        </p>
        <ErrorNotice error={error} />
        <div className="pd-years">
          {RETENTION_KINDS.map((kind) => (
            <Field key={kind} orientation="horizontal" label={t(`personalData:terms.kind.${kind}`)}>
              <Input
                type="number"
                min={1}
                max={100}
                value={years[kind]}
                disabled={refusal !== null}
                contentAfter={<span className="s12 mut">{t('personalData:terms.years')}</span>}
                onChange={(_, { value }) => setYears({ ...years, [kind]: value })}
              />
            </Field>
          ))}
        </div>
        <Field label={t('personalData:terms.basis')} required>
          <Input
            value={basis}
            maxLength={500}
            disabled={refusal !== null}
            onChange={(_, { value }) => setBasis(value)}
          />
        </Field>
        <RefusalTip refusal={refusal}>
          <Button
            disabledFocusable={refusal !== null || isPending || !typed.success}
            onClick={() => refusal === null && confirm()}
          >
            {t('personalData:terms.confirm')}
          </Button>
        </RefusalTip>
      </div>
    </section>
  )
}

type Years = Readonly<Record<RetentionKind, string>>

/** What was confirmed, or what the orders propose. */
function typedYears(settings: RetentionSettings | null): Years {
  const of = (kind: RetentionKind): string =>
    String(settings?.years[kind] ?? ORDERED_TERMS.find((term) => term.kind === kind)?.years ?? '')
  return { decided: of('decided'), ended: of('ended'), void: of('void'), old: of('old') }
}

function numbersOf(years: Years): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(years).map(([kind, text]) => [kind, Number(text || NaN)]))
}
