import { Combobox, Option, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { compareText } from '@shared/i18n/collation.ts'
import { foldText } from '@shared/i18n/fold.ts'

import { useCall } from '../../api/hooks.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { FilterBox, filterButton } from '../../components/filter/FilterMenu.tsx'

/** One of the providers, found by a part of its name in either language. */
export function ProviderFilter({
  value,
  onChange,
}: {
  readonly value: string | null
  readonly onChange: (providerId: string | null) => void
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { data: providers = [] } = useCall('register.providers', undefined)
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const name = t('register:filter.provider')
  const nameOf = (one: (typeof providers)[number]): string => one[language] || one.ru || one.kk
  const chosen = providers.find(({ id }) => id === value)
  const compare = compareText(language)
  const offered = providers
    .filter((one) => foldText(`${one.kk} ${one.ru}`).includes(foldText(text)))
    .toSorted((a, b) => Number(a.retired) - Number(b.retired) || compare(nameOf(a), nameOf(b)))
  const choose = (providerId: string | undefined): void => {
    if (providerId === undefined) return
    setText('')
    setOpen(false)
    onChange(providerId)
  }
  return (
    <FilterBox name={name} active={chosen !== undefined} onRemove={() => onChange(null)}>
      <Popover
        open={open}
        onOpenChange={(_, data) => setOpen(data.open)}
        positioning={{ position: 'below', align: 'start' }}
        trapFocus
      >
        <PopoverTrigger disableButtonEnhancement>
          {filterButton(name, chosen ? nameOf(chosen) : t('register:filter.any'))}
        </PopoverTrigger>
        <PopoverSurface className="period" aria-label={name}>
          <Combobox
            inlinePopup
            defaultOpen
            aria-label={name}
            value={text}
            selectedOptions={value === null ? [] : [value]}
            onChange={(event) => setText(event.target.value)}
            onOptionSelect={(_, data) => choose(data.optionValue)}
            onOpenChange={(_, data) => !data.open && setOpen(false)}
          >
            {offered.map((one) => {
              const label = one.retired ? t('register:filter.retired', { name: nameOf(one) }) : nameOf(one)
              return (
                <Option key={one.id} value={one.id} text={label}>
                  {label}
                </Option>
              )
            })}
          </Combobox>
        </PopoverSurface>
      </Popover>
    </FilterBox>
  )
}
