import { Search16Regular } from '@fluentui/react-icons'
import { useState, type ReactNode, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearch } from 'wouter'

import { BrandMark } from '../components/BrandMark.tsx'
import { KeyHint } from '../components/KeyHint.tsx'
import { LanguageSwitch } from '../components/LanguageSwitch.tsx'
import { useBilingual } from '../i18n/useLanguage.ts'
import { ExchangePill } from './ExchangePill.tsx'
import { useAppState } from './appState.tsx'
import { go, SECTIONS } from './navigation.ts'
import { WhoMenu } from './WhoMenu.tsx'

/** Whose desk this is, the search over everything, the language, and who works here. */
export function TitleBar({ searchRef }: { readonly searchRef: Ref<HTMLInputElement> }): ReactNode {
  const { t } = useTranslation()
  const { office, workstation, operator, demo } = useAppState()
  const inWords = useBilingual()
  const place = [
    office && inWords(office.district),
    workstation && placeOf(inWords(workstation.name), workstation.mark),
  ]
  return (
    <header className="tb" data-region="title">
      <div className="brand">
        <BrandMark />
        <b>{t('productName')}</b>
        <span className="el">{place.filter(Boolean).join(' · ')}</span>
        {demo && <span className="el demo">{t('shell:demo')}</span>}
      </div>
      <SearchBox inputRef={searchRef} />
      <ExchangePill />
      <LanguageSwitch />
      {operator && <WhoMenu operator={operator} />}
      <div className="wco" aria-hidden="true" />
    </header>
  )
}

/** What is typed goes into the register's address: at once when the register is open, else on Enter. */
function SearchBox({ inputRef }: { readonly inputRef: Ref<HTMLInputElement> }): ReactNode {
  const { t } = useTranslation()
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
          if (event.key === 'Enter') find(text, inRegister)
          if (event.key !== 'Escape' || text === '') return
          event.preventDefault()
          change('')
        }}
      />
      <KeyHint>F3</KeyHint>
    </search>
  )
}

function placeOf(name: string, mark: string): string {
  return name === '' ? mark : name
}
