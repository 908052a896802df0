import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { PaperModel } from '@shared/papers/paperModel.ts'

import { LetterPaper } from '../../documents/LetterPaper.tsx'

/** The paper as it will come out. */
export function PaperPreview({ model }: { readonly model: PaperModel }): ReactNode {
  const { t } = useTranslation()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long paper is scrolled by keys, too
    <section className="pshow" aria-label={t('letters:preview')} tabIndex={0}>
      <div className="sheet-of-paper">
        <LetterPaper model={model} repeated={[]} />
      </div>
    </section>
  )
}
