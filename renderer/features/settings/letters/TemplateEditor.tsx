import { Tab, TabList } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { Language } from '@shared/core/bilingual.ts'
import type { TemplatesView } from '@shared/ipc/calls/papersCalls.ts'
import type { PaperKind } from '@shared/papers/paperKind.ts'

import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { TemplateFields } from './TemplateFields.tsx'
import { TemplateHistory } from './TemplateHistory.tsx'
import { TemplatePreview } from './TemplatePreview.tsx'
import { TemplateProblems } from './TemplateProblems.tsx'
import type { TemplateDesk } from './useTemplateDesk.ts'

type Props = {
  readonly kind: PaperKind
  readonly view: TemplatesView
  readonly desk: TemplateDesk
  readonly readOnly: boolean
}

/** The text of one kind in both languages: written on the left, seen filled in on the right, checked all the while. */
export function TemplateEditor({ kind, view, desk, readOnly }: Props): ReactNode {
  const { t } = useTranslation()
  const { shown, kept, problems, refusals, error } = desk
  const own = useLanguage()
  const [language, setLanguage] = useState<Language>(own)
  const { version, outdated } = view.templates[kind]
  return (
    <>
      <section className="card ltedit" aria-label={t(`letters:kind.${kind}`)}>
        <div className="h">
          <h2>{t(`letters:kind.${kind}`)}</h2>
          <span className="n">
            {version.source === 'office' ? t('letters:settings.own') : t('letters:settings.shipped')}
          </span>
        </div>
        <div className="bd form" key={kind}>
          <ErrorNotice error={error} />
          {outdated && <p className="mb warn">{t('letters:settings.newer')}</p>}
          <TemplateProblems problems={problems} refusals={refusals} />
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
            written={kept}
            readOnly={readOnly}
            onShow={desk.show}
            onReset={desk.forget}
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
    </>
  )
}
