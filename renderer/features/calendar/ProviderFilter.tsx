import { Button, Checkbox, Input, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { BuildingGovernment20Regular, ChevronDown16Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { compareText } from '@shared/i18n/collation.ts'
import { foldText } from '@shared/i18n/fold.ts'

import { useCall } from '../../api/hooks.ts'
import { useBilingual, useLanguage } from '../../i18n/useLanguage.ts'

/** Which providers the calendar shows; none chosen means all. */
export function ProviderFilter({
  chosen,
  onChange,
}: {
  readonly chosen: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}): ReactNode {
  const { t } = useTranslation()
  const { data: providers = [] } = useCall('calendar.providers', undefined)
  const label =
    chosen.length === 0
      ? t('calendar:allProviders', { count: providers.length })
      : t('calendar:providers', { count: chosen.length })
  return (
    <Popover positioning="below-start" trapFocus>
      <PopoverTrigger>
        <Button
          shape="circular"
          size="small"
          className="cal-fl on"
          icon={<BuildingGovernment20Regular />}
          aria-label={label}
        >
          {label}
          <ChevronDown16Regular className="i" aria-hidden="true" />
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={t('calendar:chooseProviders')} className="cal-pick">
        <ProviderList providers={providers} chosen={chosen} onChange={onChange} />
      </PopoverSurface>
    </Popover>
  )
}

type Provider = {
  readonly id: string
  readonly name: { readonly kk: string; readonly ru: string }
  readonly complaints: number
}

function ProviderList({
  providers,
  chosen,
  onChange,
}: {
  readonly providers: readonly Provider[]
  readonly chosen: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const nameOf = useBilingual()
  const [text, setText] = useState('')
  const compare = compareText(language)
  const sorted = providers.toSorted((a, b) => compare(nameOf(a.name), nameOf(b.name)))
  const wanted = foldText(text)
  const shown = sorted.filter(({ name }) => foldText(`${name.kk} ${name.ru}`).includes(wanted))
  return (
    <>
      <Input
        value={text}
        placeholder={t('calendar:findProvider')}
        aria-label={t('calendar:findProvider')}
        onChange={(_, { value }) => setText(value)}
      />
      <div className="cal-pick-list">
        {shown.map(({ id, name, complaints }) => (
          <Checkbox
            key={id}
            label={`${nameOf(name)} (${complaints})`}
            checked={chosen.includes(id)}
            onChange={(_, { checked }) =>
              onChange(checked === true ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
        ))}
      </div>
      <Button size="small" disabledFocusable={chosen.length === 0} onClick={() => onChange([])}>
        {t('calendar:everyProvider')}
      </Button>
    </>
  )
}
