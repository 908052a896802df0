import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { boardStart } from '@shared/queries/calendarBoard.ts'
import type { ObligationView } from '@shared/queries/obligationView.ts'

import { useCall } from '../../../api/hooks.ts'
import { useAppState } from '../../../app/appState.tsx'
import { useKeyHints } from '../../../app/keyHints.tsx'
import { useKeys } from '../../../app/keys.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { SkeletonRows } from '../../../components/SkeletonRows.tsx'
import type { ViewProps } from '../calendarAddress.ts'
import { ProvisionalBar } from '../ProvisionalBar.tsx'
import { useStepKeys } from '../useStepKeys.ts'
import { BoardTable } from './BoardTable.tsx'
import { ChipPopover } from './ChipPopover.tsx'

/** Providers against working days; the chip with the focus tells more in a popover. */
export function BoardView({ place, move }: ViewProps): ReactNode {
  const { t } = useTranslation()
  const { today, toDoKnown: enabled } = useAppState()
  const from = boardStart(place.from ?? today)
  const { data: board, error } = useCall('calendar.board', { from, filter: place.filter }, { enabled })
  const [focused, setFocused] = useState<{ readonly row: ObligationView; readonly chip: HTMLElement } | null>(
    null,
  )
  useStepKeys(focused?.row ?? null)
  useKeys({ ...(focused && { Escape: () => setFocused(null) }) })
  useKeyHints([
    { keys: '←↑→↓', label: t('calendar:hint.cell') },
    { keys: 'Enter', label: t('calendar:hint.card') },
    { keys: 'F7', label: t('calendar:hint.forward') },
    { keys: 'F8', label: t('calendar:hint.decide') },
  ])
  return (
    <>
      <ErrorNotice error={error} />
      {board && <ProvisionalBar years={board.unconfirmedYears} />}
      <div className="card cal-bw" data-region="board">
        {enabled && board ? (
          <BoardTable
            board={board}
            onFocusChip={(row, chip) => setFocused({ row, chip })}
            onMore={(providerId) =>
              move({ view: 'agenda', filter: { ...place.filter, providerIds: [providerId] } })
            }
          />
        ) : (
          <div className="bd">
            <SkeletonRows rows={12} height={30} />
          </div>
        )}
        {focused?.chip.isConnected && (
          <ChipPopover row={focused.row} chip={focused.chip} onClose={() => setFocused(null)} />
        )}
      </div>
    </>
  )
}
