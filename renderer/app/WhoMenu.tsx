import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { Key20Regular, LockClosed20Regular, SignOut20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { SignedIn } from '@shared/ipc/calls/appCalls.ts'

import { useAction } from '../api/hooks.ts'
import { Avatar } from '../components/Avatar.tsx'
import { OwnPasswordDialog } from '../features/session/OwnPasswordDialog.tsx'
import { useBilingual } from '../i18n/useLanguage.ts'
import { leave } from './leaving.ts'

/** Who works here, and what the operator does about the own account: password, lock, somebody else's turn. */
export function WhoMenu({ operator }: { readonly operator: SignedIn }): ReactNode {
  const { t } = useTranslation()
  const inWords = useBilingual()
  const [changing, setChanging] = useState(false)
  const lock = useAction('session.lock')
  const signOut = useAction('session.sign-out')
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <button type="button" className="who" title={inWords(operator.position)}>
            <Avatar name={operator.shortName} />
            <span>{operator.shortName}</span>
            {operator.deputyOf && (
              <span className="st plain" title={t('roles:duties.todayDeputy')}>
                {t('roles:duties.forHead')}
              </span>
            )}
          </button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<Key20Regular />} onClick={() => setChanging(true)}>
              {t('session:password.change')}
            </MenuItem>
            <MenuItem
              icon={<LockClosed20Regular />}
              secondaryContent="Ctrl+L"
              onClick={() => lock.mutate(undefined)}
            >
              {t('sections.lock')}
            </MenuItem>
            <MenuItem icon={<SignOut20Regular />} onClick={() => leave(() => signOut.mutate(undefined))}>
              {t('session:lock.change')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {changing && <OwnPasswordDialog onClose={() => setChanging(false)} />}
    </>
  )
}
