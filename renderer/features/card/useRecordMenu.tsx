import { MenuItem } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { SideStep } from '@shared/complaint/nextSteps.ts'
import type { CardView } from '@shared/queries/cardView.ts'

import { useKeys } from '../../app/keys.ts'
import { go } from '../../app/navigation.ts'
import { LinkDialog } from './LinkDialog.tsx'
import { RevokeDialog } from './RevokeDialog.tsx'
import { UndoDialog } from './UndoDialog.tsx'
import { useRefusal } from './useRefusal.ts'

type Opened = Extract<SideStep, 'undo' | 'link' | 'revoke-extension'>

/** What puts the record right: the entries of the menu, and the dialog one of them opened. */
export type RecordMenu = { readonly items: ReactNode; readonly dialog: ReactNode }

/** Corrections, undone steps, links, a revoked extension. Only what can be done now is offered; Ctrl+E corrects. */
export function useRecordMenu(card: CardView): RecordMenu {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<Opened | null>(null)
  const { complaint } = card
  const refusalOf = useRefusal(card)
  const may = (step: SideStep): boolean => refusalOf(step) === null
  const correct = (): void => {
    if (may('correct')) go(`/complaints/${complaint.id}/correct`)
  }
  useKeys({ 'Ctrl+KeyE': correct })
  const close = (): void => setOpened(null)
  return {
    items: (
      <>
        {may('correct') && (
          <MenuItem secondaryContent="Ctrl+E" onClick={correct}>
            {t('card:correct.action')}
          </MenuItem>
        )}
        {may('undo') && <MenuItem onClick={() => setOpened('undo')}>{t('card:undo.action')}</MenuItem>}
        {may('revoke-extension') && (
          <MenuItem onClick={() => setOpened('revoke-extension')}>{t('card:revoke.action')}</MenuItem>
        )}
        {may('link') && <MenuItem onClick={() => setOpened('link')}>{t('card:link.action')}</MenuItem>}
      </>
    ),
    dialog: (
      <>
        {opened === 'undo' && <UndoDialog card={card} onClose={close} />}
        {opened === 'revoke-extension' && <RevokeDialog card={card} onClose={close} />}
        {opened === 'link' && <LinkDialog card={card} onClose={close} />}
      </>
    ),
  }
}
