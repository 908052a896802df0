import { Warning20Filled } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Board, BoardColumn, BoardRow } from '@shared/queries/calendarBoard.ts'
import type { ObligationView } from '@shared/queries/obligationView.ts'

import { useAppState } from '../../../app/appState.tsx'
import { useBilingual } from '../../../i18n/useLanguage.ts'
import { BoardCell } from './BoardCell.tsx'
import { BoardHead } from './BoardHead.tsx'
import { columnClass, columnKey } from './columns.ts'
import { NoProviders } from './NoProviders.tsx'
import { useChipGrid } from './useChipGrid.ts'

/** The table of the board: overdue first, then the days, then what comes later; totals below. */
export function BoardTable({
  board,
  onFocusChip,
  onMore,
}: {
  readonly board: Board
  readonly onFocusChip: (row: ObligationView, chip: HTMLElement) => void
  readonly onMore: (providerId: string) => void
}): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const gridProps = useChipGrid(board)
  if (board.rows.length === 0) return <NoProviders />
  const keys = ['overdue', ...(board.hasEarlier ? ['earlier'] : [])]
  const columns: readonly (BoardColumn | string)[] = [...keys, ...board.columns, 'later']
  return (
    <div className="cal-bs">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table whose cells the arrow keys walk */}
      <table className="cal-bt" role="grid" aria-label={t('calendar:board')} {...gridProps}>
        <Columns columns={columns} />
        <Head columns={columns} />
        <tbody>
          {board.rows.map((row) => (
            <tr key={row.providerId}>
              <RowHead row={row} />
              {columns.map((column) => (
                <BoardCell
                  key={columnKey(column)}
                  column={column}
                  row={row}
                  onFocusChip={onFocusChip}
                  onMore={onMore}
                />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className="first">
              {t('calendar:totals')}
            </th>
            {columns.map((column) => (
              <td key={columnKey(column)} className={columnClass(column, today).cell}>
                {totalOf(board, column)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

type Column = BoardColumn | string

function Columns({ columns }: { readonly columns: readonly Column[] }): ReactNode {
  const { today } = useAppState()
  return (
    <colgroup>
      <col className="c0" />
      {columns.map((column) => (
        <col key={columnKey(column)} className={columnClass(column, today).col} />
      ))}
    </colgroup>
  )
}

function Head({ columns }: { readonly columns: readonly Column[] }): ReactNode {
  const { t } = useTranslation()
  return (
    <thead>
      <tr>
        <th scope="col" className="first">
          {t('calendar:provider')}
        </th>
        {columns.map((column) =>
          typeof column === 'string' ? (
            <th key={column} scope="col" className={column === 'overdue' ? 'fg-over' : 'w1'}>
              {column === 'overdue' && <Warning20Filled className="i" aria-hidden="true" />}
              {t(`calendar:${edgeName(column)}`)}
            </th>
          ) : (
            <BoardHead key={columnKey(column)} column={column} />
          ),
        )}
      </tr>
    </thead>
  )
}

function RowHead({ row }: { readonly row: BoardRow }): ReactNode {
  const { t } = useTranslation()
  const nameOf = useBilingual()
  const name = nameOf(row.name)
  return (
    <th scope="row" title={name}>
      <span className="el">{name || t('calendar:nobody')}</span>
      <small>
        {row.complaints > 0
          ? t('calendar:complaints', { count: row.complaints })
          : t('calendar:noComplaints')}
      </small>
    </th>
  )
}

function totalOf(board: Board, column: BoardColumn | string): string {
  if (typeof column !== 'string' && column.type === 'gap') return ''
  const total = board.totals[columnKey(column)] ?? 0
  return total > 0 ? String(total) : '–'
}

function edgeName(column: string): 'overdueColumn' | 'earlierColumn' | 'laterColumn' {
  if (column === 'overdue') return 'overdueColumn'
  return column === 'earlier' ? 'earlierColumn' : 'laterColumn'
}
