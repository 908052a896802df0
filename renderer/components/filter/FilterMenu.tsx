import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { ChevronDown16Regular, Dismiss16Regular } from '@fluentui/react-icons'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import './filter.css'

type Choice<T> = { readonly value: T; readonly label: string }

/** A filter with a few values: «Кому: все». A filter that acts has a cross to remove it. */
export function FilterMenu<T extends string>({
  name,
  value,
  options,
  onChange,
}: {
  readonly name: string
  readonly value: T | null
  readonly options: readonly Choice<T>[]
  readonly onChange: (value: T | null) => void
}): ReactNode {
  const { t } = useTranslation()
  const chosen = options.find((one) => one.value === value)
  return (
    <FilterBox name={name} active={chosen !== undefined} onRemove={() => onChange(null)}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          {filterButton(name, chosen?.label ?? t('register:filter.any'))}
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => onChange(null)}>{t('register:filter.any')}</MenuItem>
            {options.map((one) => (
              <MenuItem key={one.value} onClick={() => onChange(one.value)}>
                {one.label}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </FilterBox>
  )
}

/** The frame of a filter: filled when it acts, with a cross to remove it. */
export function FilterBox({
  name,
  active,
  onRemove,
  children,
}: {
  readonly name: string
  readonly active: boolean
  readonly onRemove: () => void
  readonly children: ReactNode
}): ReactNode {
  const { t } = useTranslation()
  return (
    <span className={active ? 'fl on' : 'fl'}>
      {children}
      {active && (
        <Button
          appearance="transparent"
          size="small"
          className="flx"
          icon={<Dismiss16Regular />}
          aria-label={t('register:filter.remove', { name })}
          onClick={onRemove}
        />
      )}
    </span>
  )
}

/** The button of a filter. A plain element, since a menu or a popover gives its trigger props and a ref of its own. */
export function filterButton(name: string, value: string): ReactElement {
  return (
    <Button
      appearance="transparent"
      size="small"
      className="flb"
      icon={<ChevronDown16Regular />}
      iconPosition="after"
    >
      <span className="el">
        {name}: <b>{value}</b>
      </span>
    </Button>
  )
}
