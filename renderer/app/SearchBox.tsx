import { Search16Regular } from '@fluentui/react-icons'
import { useState, type ReactNode, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearch } from 'wouter'

import { KeyHint } from '../components/KeyHint.tsx'
import { useLanguage } from '../i18n/useLanguage.ts'
import { go, SECTIONS } from './navigation.ts'
import { openOnlyFound } from './openOnlyFound.ts'

/**
 * What is typed goes into the register's address: at once when the register is open, else on Enter. Enter opens the card
 * when only one complaint is found.
 */
export function SearchBox({ inputRef }: { readonly inputRef: Ref<HTMLInputElement> }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const [path] = useLocation()
  const address = new URLSearchParams(useSearch())
  const inRegister = path === SECTIONS.register
  const [typed, setTyped] = useState('')
  const text = inRegister ? (address.get('q') ?? '') : typed
  const find = (value: string, replace: boolean): void => {
    setTyped('')
    const query = inRegister ? Object.fromEntries(address) : {}
    go(SECTIONS.register, { query: { ...query, q: value }, replace })
  }
  const change = (value: string): void => (inRegister ? find(value, true) : setTyped(value))
  const enter = async (): Promise<void> => {
    const query = new URLSearchParams(inRegister ? address : {})
    query.set('q', text)
    if (text.trim() !== '' && (await openOnlyFound(query.toString(), language))) setTyped('')
    else if (!inRegister) find(text, false)
  }
  return (
    <search className="find">
      <Search16Regular className="i" aria-hidden="true" />
      <input
        ref={inputRef}
        value={text}
        placeholder={t('shell:search')}
        aria-label={t('shell:searchLabel')}
        aria-keyshortcuts="F3"
        data-region-start
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void enter()
          if (event.key !== 'Escape' || text === '') return
          event.preventDefault()
          change('')
        }}
      />
      <KeyHint>F3</KeyHint>
    </search>
  )
}
