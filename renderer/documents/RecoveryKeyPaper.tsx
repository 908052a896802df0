import type { ReactNode } from 'react'

import type { Language } from '@shared/core/bilingual.ts'
import type { RecoveryKeyDocument } from '@shared/documents/printDocument.ts'
import { kk, ru } from '@shared/i18n/texts/protection.ts'

import '../styles/papers.css'
import './recoveryKeyPaper.css'

const TEXTS = { kk: kk.paper, ru: ru.paper }
const LANGUAGES: readonly Language[] = ['kk', 'ru']

/** The recovery key for the safe, on A4 in both languages: large enough to be typed off, with a line to sign for it. */
export function RecoveryKeyPaper({ document }: { readonly document: RecoveryKeyDocument }): ReactNode {
  const day = document.day.split('-').toReversed().join('.')
  return (
    <article className="paper recovery-key">
      {LANGUAGES.map((language) => (
        <section key={language} lang={language}>
          <h2>{TEXTS[language].title}</h2>
          <p>
            <b>{TEXTS[language].keep}</b>
          </p>
          <p>
            {TEXTS[language].opens}
            {document[language] !== '' && `: ${document[language]}`}
          </p>
        </section>
      ))}
      <div className="key">
        {document.key.split('-').map((group) => (
          <span key={group}>{group}</span>
        ))}
      </div>
      {LANGUAGES.map((language) => (
        <section key={language} lang={language}>
          <p>{TEXTS[language].use}</p>
          <p>{TEXTS[language].signs}</p>
          <p>{TEXTS[language].day.replace('{{day}}', day)}</p>
          <p className="sign">
            {TEXTS[language].received}
            <span />
          </p>
        </section>
      ))}
    </article>
  )
}
