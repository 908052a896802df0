import { Field, Input, Textarea } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Language } from '@shared/core/bilingual.ts'
import type { PaperSettings } from '@shared/directory/paperTexts.ts'
import type { TemplatesView } from '@shared/ipc/calls/papersCalls.ts'
import { nextOutgoing, patternProblem } from '@shared/papers/outgoingNumbers.ts'

import { attempt } from '../../../api/client.ts'
import { useAppState } from '../../../app/appState.tsx'
import { useMay } from '../../../app/rights.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { useToast } from '../../../components/Toasts.tsx'
import { SettingsFrame } from '../SettingsFrame.tsx'
import { TemplatePreview } from './TemplatePreview.tsx'

/** The pattern of outgoing numbers and the lines at the head of every letter. */
export function NumberingEditor({
  view,
  list,
}: {
  readonly view: TemplatesView
  readonly list: ReactNode
}): ReactNode {
  const { t } = useTranslation()
  const tell = useToast()
  const { today } = useAppState()
  const readOnly = !useMay('letters')
  const [settings, setSettings] = useState<PaperSettings>(view.settings)
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const problem = patternProblem(settings.numberPattern)
  const place = { mark: view.mark, year: today.slice(0, 4) }
  const number = problem ? '' : nextOutgoing(settings.numberPattern, place, [])

  async function save(): Promise<boolean> {
    if (problem) return false
    setSaving(true)
    const result = await attempt('papers.save-settings', settings)
    setSaving(false)
    setError(result.ok ? null : result.error)
    if (result.ok) tell({ title: t('settings:savedToast') })
    return result.ok
  }

  const unsaved = {
    dirty: JSON.stringify(settings) !== JSON.stringify(view.settings),
    saving,
    onSave: save,
    onCancel: () => setSettings(view.settings),
  }
  const changeHead = (part: Partial<PaperSettings['letterhead']>): void =>
    setSettings({ ...settings, letterhead: { ...settings.letterhead, ...part } })
  return (
    <SettingsFrame section="letters" {...(!readOnly && { unsaved })}>
      <div className="setcols ltgrid">
        {list}
        <section className="card ltedit" aria-label={t('letters:settings.numbering')}>
          <div className="h">
            <h2>{t('letters:settings.numbering')}</h2>
          </div>
          <div className="bd form">
            <ErrorNotice error={error} />
            <Field
              label={t('letters:settings.pattern')}
              hint={t('letters:settings.patternHint')}
              validationMessage={problem ? t(`letters:settings.patternProblem.${problem}`) : null}
            >
              <Input
                value={settings.numberPattern}
                maxLength={60}
                readOnly={readOnly}
                onChange={(_, { value }) => setSettings({ ...settings, numberPattern: value })}
              />
            </Field>
            {number !== '' && <p className="s13 sub">{t('letters:settings.patternNext', { number })}</p>}
            {(['kk', 'ru'] as const).map((language) => (
              <LetterheadField
                key={language}
                language={language}
                value={settings.letterhead[language]}
                readOnly={readOnly}
                onChange={(value) => changeHead({ [language]: value })}
              />
            ))}
          </div>
        </section>
        <TemplatePreview
          kind="extension_notice"
          language="both"
          sample={{ ...view.sample, letterhead: settings.letterhead }}
          signatory={view.signatory}
          number={number}
          texts={view.templates.extension_notice.texts}
        />
      </div>
    </SettingsFrame>
  )
}

function LetterheadField({
  language,
  value,
  readOnly,
  onChange,
}: {
  readonly language: Language
  readonly value: string
  readonly readOnly: boolean
  readonly onChange: (value: string) => void
}): ReactNode {
  const { t } = useTranslation()
  return (
    <Field
      label={t('letters:inLanguage', {
        label: t('letters:settings.letterhead'),
        language: t(`letters:languageShort.${language}`),
      })}
      hint={t('letters:settings.letterheadHint')}
    >
      <Textarea
        value={value}
        rows={4}
        maxLength={600}
        lang={language}
        readOnly={readOnly}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  )
}
