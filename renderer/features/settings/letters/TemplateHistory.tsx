import { Button } from '@fluentui/react-components'
import { ArrowReset20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDateTime } from '@shared/i18n/dates.ts'
import { whoWords } from '@shared/i18n/whoWords.ts'
import type { PaperKind } from '@shared/papers/paperKind.ts'
import { SHIPPED_TEMPLATES } from '@shared/papers/shippedTemplates.ts'
import type { TemplateTexts } from '@shared/papers/template.ts'

import { useAction, useCall } from '../../../api/hooks.ts'
import { leave } from '../../../app/leaving.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { useToast } from '../../../components/Toasts.tsx'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { areSame } from './useTemplateDesk.ts'

/** Who wrote the text, and when; an earlier one, or the program's, can be looked at and taken again. */
export function TemplateHistory({
  kind,
  isOwn,
  written,
  readOnly,
  onShow,
  onReset,
}: {
  readonly kind: PaperKind
  readonly isOwn: boolean
  /** The text in the editor. */
  readonly written: TemplateTexts
  readonly readOnly: boolean
  readonly onShow: (texts: TemplateTexts) => void
  readonly onReset: () => void
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { data: saves = [] } = useCall('papers.template-history', { kind })
  const tell = useToast()
  const save = useAction('papers.save-template')
  const shipped = SHIPPED_TEMPLATES[kind]
  const done = (): void => {
    onReset()
    tell({ title: t('letters:settings.resetDone') })
  }
  const reset = (): void => save.mutate({ kind, texts: null }, { onSuccess: done })
  // A text that is here already is not lost when another takes its place.
  const isHere = [shipped, ...saves].some(({ texts }) => texts && areSame(texts, written))
  const show = (texts: TemplateTexts): void => (isHere ? onShow(texts) : leave(() => onShow(texts)))
  return (
    <section className="lthist" aria-label={t('letters:settings.history')}>
      <div className="row">
        <h3 className="grow">{t('letters:settings.history')}</h3>
        {isOwn && !readOnly && (
          <Button
            size="small"
            icon={<ArrowReset20Regular />}
            onClick={() => (isHere ? reset() : leave(reset))}
          >
            {t('letters:settings.reset')}
          </Button>
        )}
      </div>
      <ErrorNotice error={save.error} />
      {saves.length === 0 && <p className="s12 mut">{t('letters:settings.noHistory')}</p>}
      <ol>
        {saves.map(({ at, version, texts, ...who }) => (
          <Entry
            key={version}
            note={`${formatDateTime(at, language)} · ${whoWords(who, t)}`}
            text={
              texts ? t('letters:settings.saved', { version }) : t('letters:settings.wasReset', { version })
            }
            {...(texts && { onShow: () => show(texts) })}
          />
        ))}
        {saves.length > 0 && (
          <Entry
            text={t('letters:settings.fromProgram', { version: shipped.version })}
            onShow={() => show(shipped.texts)}
          />
        )}
      </ol>
    </section>
  )
}

function Entry({
  note,
  text,
  onShow,
}: {
  readonly note?: string
  readonly text: string
  readonly onShow?: () => void
}): ReactNode {
  const { t } = useTranslation()
  return (
    <li className="row">
      <span className="grow ltlines">
        {note !== undefined && <span className="s12 mut">{note}</span>}
        <span>{text}</span>
      </span>
      {onShow && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={`${t('letters:settings.show')}: ${text}`}
          onClick={onShow}
        >
          {t('letters:settings.show')}
        </Button>
      )}
    </li>
  )
}
