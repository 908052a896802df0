import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { BoardColumn, BoardRow } from '@shared/queries/calendarBoard.ts'
import { keyOf } from '@shared/queries/dayIndex.ts'
import type { ObligationView } from '@shared/queries/obligationView.ts'

import { useAppState } from '../../../app/appState.tsx'
import { dueClass, dueWords } from '../../../components/DueChip.tsx'
import { openCard } from '../useStepKeys.ts'
import { columnClass, columnKey } from './columns.ts'

/** One cell of the board: a chip for each obligation, and how many more there are. */
export const BoardCell = memo(function BoardCell({
  column,
  row,
  onFocusChip,
  onMore,
}: {
  readonly column: BoardColumn | string
  readonly row: BoardRow
  readonly onFocusChip: (row: ObligationView, chip: HTMLElement) => void
  readonly onMore: (providerId: string) => void
}): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const key = columnKey(column)
  const cell = row.cells[key]
  const more = cell ? cell.count - cell.shown.length : 0
  return (
    <td className={columnClass(column, today).cell} data-column={key}>
      {cell?.shown.map((one) => (
        <Chip key={keyOf(one)} one={one} onFocusChip={onFocusChip} />
      ))}
      {more > 0 && (
        <button type="button" className="cal-cp more" tabIndex={-1} onClick={() => onMore(row.providerId)}>
          {t('calendar:more', { count: more })}
        </button>
      )}
    </td>
  )
})

function Chip({
  one,
  onFocusChip,
}: {
  readonly one: ObligationView
  readonly onFocusChip: (row: ObligationView, chip: HTMLElement) => void
}): ReactNode {
  const { t } = useTranslation()
  const label = t('calendar:chip', {
    kind: t(`obligation.${one.kind}.title`),
    number: one.number,
    applicant: one.applicant || t('anonymous'),
    due: dueWords(one.due, t),
  })
  return (
    <button
      type="button"
      className={`cal-cp ${dueClass(one.due.state)}${one.kind === 'notice' ? ' U' : ''}${one.provisional ? ' pv' : ''}`}
      tabIndex={-1}
      data-chip={keyOf(one)}
      aria-label={label}
      title={label}
      onFocus={(event) => onFocusChip(one, event.currentTarget)}
      onClick={(event) => onFocusChip(one, event.currentTarget)}
      onDoubleClick={() => openCard(one.complaintId)}
      onKeyDown={(event) => {
        if (event.code !== 'Enter') return
        event.preventDefault()
        openCard(one.complaintId)
      }}
    >
      <b>{t(`obligation.${one.kind}.letter`)}</b>
      {shortNumber(one.number)}
    </button>
  )
}

/** The last figures of a number: «0389» of «К1-26-0389». */
function shortNumber(number: string): string {
  return number.slice(number.lastIndexOf('-') + 1)
}
