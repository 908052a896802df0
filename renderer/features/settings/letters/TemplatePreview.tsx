import { useDeferredValue, useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { composePaper } from '@shared/papers/composePaper.ts'
import type { PaperFacts, Signatory } from '@shared/papers/paperFacts.ts'
import type { PaperKind, PaperLanguage } from '@shared/papers/paperKind.ts'
import { PAPER_RULES } from '@shared/papers/paperRules.ts'
import { proposeDraft } from '@shared/papers/proposeDraft.ts'
import { sampleFor } from '@shared/papers/sampleFor.ts'
import type { TemplateTexts } from '@shared/papers/template.ts'

import { LetterPaper } from '../../../documents/LetterPaper.tsx'

/** A text filled in with an invented complaint, as it is being written. */
export function TemplatePreview({
  kind,
  language,
  sample,
  signatory,
  number,
  texts,
}: {
  readonly kind: PaperKind
  readonly language: PaperLanguage
  readonly sample: PaperFacts
  readonly signatory: Signatory
  readonly number: string
  readonly texts: TemplateTexts
}): ReactNode {
  const { t } = useTranslation()
  const written = useDeferredValue(texts)
  const model = useMemo(() => {
    const facts = sampleFor(sample, kind, language === 'both' ? 'kk' : language)
    const draft = proposeDraft(facts, kind, { signatories: [signatory], nextNumber: number })
    // What a person will write is named where it will stand.
    const inputs = Object.fromEntries(
      PAPER_RULES[kind].inputs.map(({ name }) => {
        const label = `[${t(`letters:input.${name}`)}]`
        return [name, { kk: label, ru: label }]
      }),
    )
    return composePaper(facts, { ...draft, language, inputs }, written)
  }, [sample, kind, signatory, number, language, written, t])
  return (
    <section className="card ltshow" aria-label={t('letters:settings.sample')}>
      <div className="h">
        <h2>{t('letters:settings.sample')}</h2>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: without the mouse, too */}
      <div className="bd" tabIndex={0} role="group" aria-label={t('letters:preview')}>
        <div className="sheet-of-paper">
          <LetterPaper model={model} repeated={[]} />
        </div>
      </div>
    </section>
  )
}
