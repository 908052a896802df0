import { Button } from '@fluentui/react-components'
import { ArrowReset20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDateTime } from '@shared/i18n/dates.ts'
import type { PaperKind } from '@shared/papers/paperKind.ts'
import { SHIPPED_TEMPLATES } from '@shared/papers/shippedTemplates.ts'
import type { TemplateTexts } from '@shared/papers/template.ts'

import { useAction, useCall } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { useToast } from '../../../components/Toasts.tsx'
import { useLanguage } from '../../../i18n/useLanguage.ts'

/** Who wrote the text, and when; an earlier one can be looked at and taken again. */
export function TemplateHistory({
  kind,
  isOwn,
  readOnly,
  onShow,
}: {
  readonly kind: PaperKind
  readonly isOwn: boolean
  readonly readOnly: boolean
  readonly onShow: (texts: TemplateTexts) => void
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { data: saves = [] } = useCall('papers.template-history', { kind })
  const tell = useToast()
  const save = useAction('papers.save-template')
  const reset = (): void =>
    save.mutate({ kind, texts: null }, { onSuccess: () => tell({ title: t('letters:settings.resetDone') }) })
  const shipped = SHIPPED_TEMPLATES[kind].texts
  return (
    <section className="lthist" aria-label={t('letters:settings.history')}>
      <div className="row">
        <h3 className="grow">{t('letters:settings.history')}</h3>
        {isOwn && !readOnly && (
          <Button size="small" icon={<ArrowReset20Regular />} onClick={reset}>
            {t('letters:settings.reset')}
          </Button>
        )}
      </div>
      <ErrorNotice error={save.error} />
      {saves.length === 0 && <p className="s12 mut">{t('letters:settings.noHistory')}</p>}
      <ol>
        {saves.map(({ at, by, version, texts }) => (
          <li key={version} className="row">
            <span className="grow">
              <span className="s12 mut">
                {formatDateTime(at, language)} · {by}
              </span>
              <br />
              {texts ? t('letters:settings.saved', { version }) : t('letters:settings.wasReset', { version })}
            </span>
            <Button size="small" appearance="subtle" onClick={() => onShow(texts ?? shipped)}>
              {t('letters:settings.show')}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  )
}
