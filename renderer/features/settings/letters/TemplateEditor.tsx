import { Tab, TabList } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { Language } from '@shared/core/bilingual.ts'
import type { TemplatesView } from '@shared/ipc/calls/papersCalls.ts'
import { checkTemplate, type TemplateProblem } from '@shared/papers/checkTemplate.ts'
import type { PaperKind } from '@shared/papers/paperKind.ts'
import { isPlaceholder } from '@shared/papers/placeholders.ts'
import type { TemplateTexts } from '@shared/papers/template.ts'
import { shownName, textToKeep, textToShow } from '@shared/papers/templateNames.ts'

import { attempt } from '../../../api/client.ts'
import { useAppState } from '../../../app/appState.tsx'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { useToast } from '../../../components/Toasts.tsx'
import { SettingsFrame } from '../SettingsFrame.tsx'
import { TemplateFields } from './TemplateFields.tsx'
import { TemplateHistory } from './TemplateHistory.tsx'
import { TemplatePreview } from './TemplatePreview.tsx'

type Props = { readonly kind: PaperKind; readonly view: TemplatesView; readonly list: ReactNode }

/** The text of one kind in both languages: written on the left, seen filled in on the right, checked all the while. */
export function TemplateEditor({ kind, view, list }: Props): ReactNode {
  const { t } = useTranslation()
  const desk = useTemplateDesk(kind, view)
  const { shown, kept, problems, unsaved, error, readOnly } = desk
  const [language, setLanguage] = useState<Language>('kk')
  const { version, outdated } = view.templates[kind]
  return (
    <SettingsFrame section="letters" {...(!readOnly && { unsaved })}>
      <div className="ltgrid">
        {list}
        <section className="card ltedit" aria-label={t(`letters:kind.${kind}`)}>
          <div className="h">
            <h2>{t(`letters:kind.${kind}`)}</h2>
            <span className="n">
              {version.source === 'office' ? t('letters:settings.own') : t('letters:settings.shipped')}
            </span>
          </div>
          <div className="bd form">
            <ErrorNotice error={error} />
            {outdated && <p className="mb warn">{t('letters:settings.newer')}</p>}
            <Problems problems={problems} />
            <TabList
              size="small"
              selectedValue={language}
              onTabSelect={(_, { value }) => setLanguage(Language.parse(value))}
            >
              <Tab value="kk">{t('letters:settings.inKazakh')}</Tab>
              <Tab value="ru">{t('letters:settings.inRussian')}</Tab>
            </TabList>
            <TemplateFields
              key={language}
              kind={kind}
              language={language}
              text={shown[language]}
              readOnly={readOnly}
              onChange={(text) => desk.write({ ...shown, [language]: text })}
            />
            <TemplateHistory
              kind={kind}
              isOwn={version.source === 'office'}
              readOnly={readOnly}
              onShow={(texts) => desk.write(toShow(texts))}
            />
          </div>
        </section>
        <TemplatePreview
          kind={kind}
          language={language}
          sample={view.sample}
          signatory={view.signatory}
          number="03-14/352"
          texts={kept}
        />
      </div>
    </SettingsFrame>
  )
}

/** What must be put right, in the words of the text itself. */
function Problems({ problems }: { readonly problems: readonly TemplateProblem[] }): ReactNode {
  const { t } = useTranslation()
  if (problems.length === 0) return null
  return (
    <div className="mb warn" role="status">
      <div>
        <div className="t">{t('letters:settings.problems')}</div>
        <ul>
          {problems.map(({ language, kind, name }) => (
            <li key={`${language} ${kind} ${name}`}>
              {t(`letters:settings.problem.${kind}`, {
                language: t(`letters:languages.${language}`),
                name: isPlaceholder(name) ? shownName(name, language) : name,
              })}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

const toShow = (texts: TemplateTexts): TemplateTexts => ({
  kk: textToShow(texts.kk, 'kk'),
  ru: textToShow(texts.ru, 'ru'),
})

type TemplateDesk = {
  readonly shown: TemplateTexts
  readonly kept: TemplateTexts
  readonly problems: readonly TemplateProblem[]
  readonly readOnly: boolean
  readonly error: unknown
  readonly unsaved: {
    readonly dirty: boolean
    readonly saving: boolean
    readonly onSave: () => Promise<boolean>
    readonly onCancel: () => void
  }
  write(texts: TemplateTexts): void
}

function useTemplateDesk(kind: PaperKind, view: TemplatesView): TemplateDesk {
  const { t } = useTranslation()
  const tell = useToast()
  const readOnly = useAppState().operator?.role !== 'head'
  const saved = toShow(view.templates[kind].texts)
  const [shown, setShown] = useState(saved)
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const kept = { kk: textToKeep(shown.kk, 'kk'), ru: textToKeep(shown.ru, 'ru') }
  const problems = checkTemplate(kind, kept)

  async function onSave(): Promise<boolean> {
    if (problems.length > 0) return false
    setSaving(true)
    const result = await attempt('papers.save-template', { kind, texts: kept })
    setSaving(false)
    setError(result.ok ? null : result.error)
    if (result.ok) tell({ title: t('settings:savedToast') })
    return result.ok
  }

  const dirty = JSON.stringify(shown) !== JSON.stringify(saved)
  return {
    shown,
    kept,
    problems,
    readOnly,
    error,
    unsaved: { dirty, saving, onSave, onCancel: () => setShown(saved) },
    write: setShown,
  }
}
