import { Field, Input, Textarea } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { PaperSettings } from '@shared/directory/paperTexts.ts'
import type { TemplatesView } from '@shared/ipc/calls/papersCalls.ts'

import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { TemplatePreview } from './TemplatePreview.tsx'
import type { NumberingDesk } from './useNumberingDesk.ts'

/** The pattern of outgoing numbers and the lines at the head of every letter. */
export function NumberingEditor({
  view,
  desk: { settings, number, problem, error, write },
  readOnly,
}: {
  readonly view: TemplatesView
  readonly desk: NumberingDesk
  readonly readOnly: boolean
}): ReactNode {
  const { t } = useTranslation()
  const changeHead = (part: Partial<PaperSettings['letterhead']>): void =>
    write({ ...settings, letterhead: { ...settings.letterhead, ...part } })
  const akim = settings.akim ?? { kk: '', ru: '' }
  return (
    <>
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
          {(['kk', 'ru'] as const).map((language) => (
            <Field
              key={language}
              label={t('letters:inLanguage', {
                label: t('letters:settings.akim'),
                language: t(`letters:languageShort.${language}`),
              })}
              hint={t(`letters:settings.akimHint.${language}`)}
            >
              <Input
                value={akim[language]}
                maxLength={200}
                lang={language}
                readOnly={readOnly}
                onChange={(_, { value }) => write({ ...settings, akim: { ...akim, [language]: value } })}
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
    </>
  )
}
