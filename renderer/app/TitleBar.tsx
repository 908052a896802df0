import type { ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'

import { BrandMark } from '../components/BrandMark.tsx'
import { LanguageSwitch } from '../components/LanguageSwitch.tsx'
import { useBilingual } from '../i18n/useLanguage.ts'
import { ExchangePill } from './ExchangePill.tsx'
import { OfficeSwitch } from '../features/region/OfficeSwitch.tsx'
import { useAppState } from './appState.tsx'
import { SearchBox } from './SearchBox.tsx'
import { WhoMenu } from './WhoMenu.tsx'

/** Whose desk this is, the search over everything, the language, and who works here. */
export function TitleBar({ searchRef }: { readonly searchRef: Ref<HTMLInputElement> }): ReactNode {
  const { t } = useTranslation()
  const { office, workstation, operator, demo, region } = useAppState()
  const inWords = useBilingual()
  const place = [
    // The switch beside it names the office that is shown.
    office && !region?.chosen && inWords(office.district),
    // The region's department gives out no numbers: no mark, and no window at which somebody is served.
    workstation && !region && placeOf(inWords(workstation.name), workstation.mark),
  ]
  return (
    <header className="tb" data-region="title">
      <div className="brand">
        <BrandMark />
        <b>{t('productName')}</b>
        {place.some(Boolean) && <span className="el">{place.filter(Boolean).join(' · ')}</span>}
        {demo && <span className="el demo">{t('shell:demo')}</span>}
      </div>
      {region && <OfficeSwitch region={region} />}
      {region?.chosen === null ? <span className="grow" /> : <SearchBox inputRef={searchRef} />}
      <ExchangePill />
      <LanguageSwitch />
      {operator && <WhoMenu operator={operator} />}
      <div className="wco" aria-hidden="true" />
    </header>
  )
}

function placeOf(name: string, mark: string): string {
  return name === '' ? mark : name
}
