import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Language } from '@shared/core/bilingual.ts'

import { useAction } from '../api/hooks.ts'
import { useLanguage } from '../i18n/useLanguage.ts'

const LANGUAGES: readonly { readonly code: Language; readonly short: string; readonly name: string }[] = [
  { code: 'kk', short: 'Қаз', name: 'Қазақша' },
  { code: 'ru', short: 'Рус', name: 'Русский' },
]

/** Switches the language of the whole window at once; remembered for this workstation. */
export function LanguageSwitch(): ReactNode {
  const { t, i18n } = useTranslation()
  const language = useLanguage()
  const change = useAction('app.set-language')
  return (
    <div className="lang" role="group" aria-label={t('shell:language')}>
      {LANGUAGES.map(({ code, short, name }) => (
        <button
          key={code}
          type="button"
          lang={code}
          className={code === language ? 'on' : ''}
          aria-pressed={code === language}
          aria-label={`${short}, ${name}`}
          title={name}
          onClick={() => {
            void i18n.changeLanguage(code)
            change.mutate({ language: code })
          }}
        >
          {short}
        </button>
      ))}
    </div>
  )
}
