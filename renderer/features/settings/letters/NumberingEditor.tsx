import { Field, Input, Textarea } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { PaperSettings } from '@shared/directory/paperTexts.ts'
import type { TemplatesView } from '@shared/ipc/calls/papersCalls.ts'
import { nextOutgoing, patternProblem } from '@shared/papers/outgoingNumbers.ts'

import { attempt } from '../../../api/client.ts'
import { useAppState } from '../../../app/appState.tsx'
import { useMay } from '../../../app/rights.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { useToast } from '../../../components/Toasts.tsx'
import { SettingsFrame } from '../SettingsFrame.tsx'
import { TemplatePreview } from './TemplatePreview.tsx'

type Props = { readonly view: TemplatesView; readonly list: ReactNode }

/** The pattern of outgoing numbers and the lines at the head of every letter. */
export function NumberingEditor({ view, list }: Props): ReactNode {
  const { t } = useTranslation()
  const { settings, number, problem, readOnly, error, unsaved, write } = useNumberingDesk(view)
  const changeHead = (part: Partial<PaperSettings['letterhead']>): void =>
    write({ ...settings, letterhead: { ...settings.letterhead, ...part } })
  return (
    <SettingsFrame section="letters" {...(!readOnly && { unsaved })}>
      <div className="ltgrid">
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
                onChange={(_, { value }) => write({ ...settings, numberPattern: value })}
              />
            </Field>
            {number !== '' && <p className="s13 sub">{t('letters:settings.patternNext', { number })}</p>}
            {(['kk', 'ru'] as const).map((language) => (
              <Field
                key={language}
                label={t('letters:inLanguage', {
                  label: t('letters:settings.letterhead'),
                  language: t(`letters:languageShort.${language}`),
                })}
                hint={t('letters:settings.letterheadHint')}
              >
                <Textarea
                  value={settings.letterhead[language]}
                  rows={4}
                  maxLength={600}
                  lang={language}
                  readOnly={readOnly}
                  onChange={(_, { value }) => changeHead({ [language]: value })}
                />
              </Field>
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

type NumberingDesk = {
  readonly settings: PaperSettings
  /** The next number of this place, empty while the pattern is wrong. */
  readonly number: string
  readonly problem: ReturnType<typeof patternProblem>
  readonly readOnly: boolean
  readonly error: unknown
  readonly unsaved: {
    readonly dirty: boolean
    readonly saving: boolean
    readonly onSave: () => Promise<boolean>
    readonly onCancel: () => void
  }
  readonly write: (settings: PaperSettings) => void
}

function useNumberingDesk(view: TemplatesView): NumberingDesk {
  const { t } = useTranslation()
  const tell = useToast()
  const { today } = useAppState()
  const readOnly = !useMay('letters')
  const [settings, write] = useState<PaperSettings>(view.settings)
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const problem = patternProblem(settings.numberPattern)
  const place = { mark: view.mark, year: today.slice(0, 4) }

  async function onSave(): Promise<boolean> {
    if (problem) return false
    setSaving(true)
    const result = await attempt('papers.save-settings', settings)
    setSaving(false)
    setError(result.ok ? null : result.error)
    if (result.ok) tell({ title: t('settings:savedToast') })
    return result.ok
  }

  // Compared as they are stored: without the empty lines around them.
  const stored = PaperSettings.safeParse(settings).data ?? settings
  const dirty = JSON.stringify(stored) !== JSON.stringify(view.settings)
  return {
    settings,
    number: problem ? '' : nextOutgoing(settings.numberPattern, place, []),
    problem,
    readOnly,
    error,
    unsaved: { dirty, saving, onSave, onCancel: () => write(view.settings) },
    write,
  }
}
