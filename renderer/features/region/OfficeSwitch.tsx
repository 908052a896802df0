import {
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Spinner,
  type MenuProps,
} from '@fluentui/react-components'
import { BuildingMultiple16Regular, ChevronDown16Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { AppState } from '@shared/ipc/calls/appCalls.ts'

import { useKeys } from '../../app/keys.ts'
import { useBilingual } from '../../i18n/useLanguage.ts'
import { useByName } from './useByName.ts'
import { useChooseOffice } from './useChooseOffice.ts'

const ALL = ''

/** Which office the window shows, or all of them; Ctrl+O opens the list. */
export function OfficeSwitch({ region }: { readonly region: NonNullable<AppState['region']> }): ReactNode {
  const { t } = useTranslation()
  const inWords = useBilingual()
  const [open, setOpen] = useState(false)
  const { choose, isOpening } = useChooseOffice()
  useKeys({ 'Ctrl+KeyO': () => setOpen(true) })
  const { chosen } = region
  const offices = useByName()(region.offices, ({ name }) => name)
  const shown = offices.find(({ id }) => id === chosen)
  const pick: MenuProps['onCheckedValueChange'] = (_event, { checkedItems: [id = ALL] }) =>
    choose(id === ALL ? null : id)
  return (
    <Menu
      open={open}
      onOpenChange={(_event, data) => setOpen(data.open)}
      checkedValues={{ office: [chosen ?? ALL] }}
      onCheckedValueChange={pick}
    >
      <MenuTrigger disableButtonEnhancement>
        <button
          type="button"
          className="officeswitch"
          aria-keyshortcuts="Control+O"
          title={`${t('region:switch')}, Ctrl+O`}
        >
          <BuildingMultiple16Regular aria-hidden="true" />
          <span className="el">{shown ? inWords(shown.name) : t('region:all')}</span>
          {isOpening ? <Spinner size="extra-tiny" /> : <ChevronDown16Regular aria-hidden="true" />}
        </button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemRadio name="office" value={ALL}>
            {t('region:all')}
          </MenuItemRadio>
          {offices.map(({ id, name }) => (
            <MenuItemRadio key={id} name="office" value={id}>
              {inWords(name)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
