import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'

import { inLanguage } from '@shared/core/inLanguage.ts'
import type { CalendarDocument } from '@shared/documents/calendarDocument.ts'
import { formatDate, weekdayName } from '@shared/i18n/dates.ts'
import type { Board, BoardCell, BoardColumn } from '@shared/queries/calendarBoard.ts'
import { keyOf } from '@shared/queries/dayIndex.ts'
import { isoWeekday } from '@shared/time/epochDay.ts'

type Props = { readonly board: Board; readonly document: CalendarDocument; readonly t: TFunction }
type Edge = 'overdue' | 'earlier' | 'later'
type Column = BoardColumn | Edge

/** Providers against days on paper; the heads repeat on every page. */
export function BoardPaper({ board, document, t }: Props): ReactNode {
  const edges: readonly Edge[] = board.hasEarlier ? ['overdue', 'earlier'] : ['overdue']
  const columns: readonly Column[] = [...edges, ...board.columns, 'later']
  return (
    <table className="calp-board">
      <thead>
        <tr>
          <th scope="col" className="calp-who">
            {t('calendar:provider')}
          </th>
          {columns.map((column) => (
            <th key={keyOfColumn(column)} scope="col" className={classOf(column, document)}>
              <Head column={column} document={document} t={t} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {board.rows.map((row) => (
          <tr key={row.providerId}>
            <th scope="row">
              {inLanguage(row.name, document.language) || t('calendar:nobody')}{' '}
              <small>{row.complaints}</small>
            </th>
            {columns.map((column) => (
              <td key={keyOfColumn(column)} className={classOf(column, document)}>
                <Chips cell={row.cells[keyOfColumn(column)]} t={t} />
              </td>
            ))}
          </tr>
        ))}
        <tr className="calp-total">
          <th scope="row">{t('calendar:totals')}</th>
          {columns.map((column) => (
            <td key={keyOfColumn(column)} className={classOf(column, document)}>
              {isGap(column) ? '' : (board.totals[keyOfColumn(column)] ?? '–')}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

function Head({ column, document, t }: Omit<Props, 'board'> & { readonly column: Column }): ReactNode {
  const { language } = document
  if (typeof column === 'string') return t(`calendar:${column}Column`)
  if (column.type === 'gap') {
    const { from, to, name } = column.daysOff
    const range =
      from === to
        ? formatDate(from, language, 'short')
        : `${from.slice(8)}–${formatDate(to, language, 'short')}`
    return `${inLanguage(name, language)}, ${range}`
  }
  return (
    <>
      <b>{formatDate(column.date, language, 'short')}</b>
      <br />
      {weekdayName(isoWeekday(column.date), language, 'short')}
    </>
  )
}

/** «Р 0389», one below the other. */
function Chips({ cell, t }: { readonly cell: BoardCell | undefined; readonly t: TFunction }): ReactNode {
  if (!cell) return null
  const more = cell.count - cell.shown.length
  return (
    <>
      {cell.shown.map((one) => (
        <div key={keyOf(one)}>
          <b>{t(`obligation.${one.kind}.letter`)}</b> {one.number.slice(one.number.lastIndexOf('-') + 1)}
        </div>
      ))}
      {more > 0 && <div>{t('calendar:more', { count: more })}</div>}
    </>
  )
}

function keyOfColumn(column: Column): string {
  if (typeof column === 'string') return column
  return column.type === 'gap' ? `gap ${column.daysOff.from}` : column.date
}

function isGap(column: Column): boolean {
  return typeof column !== 'string' && column.type === 'gap'
}

function classOf(column: Column, { today }: CalendarDocument): string {
  if (typeof column === 'string') return 'edge'
  if (column.type === 'gap') return 'off'
  return column.date === today ? 'now' : ''
}
