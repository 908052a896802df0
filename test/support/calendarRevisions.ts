import type { CalendarBasis } from '@shared/calendar/basis.ts'
import type { CalendarEdit } from '@shared/calendar/edits.ts'
import { parseLocalDate as date } from '@shared/time/localDate.ts'

/**
 * A change of the official calendar after it had been published. The program's data have the outcome; `before` puts the
 * calendar back to what was published first.
 */
type Revision = {
  readonly name: string
  /** The day the head enters it, while complaints it concerns are open: that of the announcement, or later. */
  readonly announcedOn: string
  readonly before: readonly CalendarEdit[]
  readonly change: readonly CalendarEdit[]
}

const basis: CalendarBasis = {
  kind: 'document',
  document: 'ministry_order',
  number: '157',
  on: date('2022-01-10'),
}
const working = (day: string): CalendarEdit => ({ kind: 'working', date: date(day), basis })
const off = (day: string, ru: string): CalendarEdit => ({
  kind: 'day-off',
  date: date(day),
  as: 'holiday',
  name: { kk: ru, ru },
  basis,
})
const transfer = (from: string, to: string): CalendarEdit => ({
  kind: 'transfer',
  from: date(from),
  to: date(to),
  basis,
})

export const REVISIONS: readonly Revision[] = [
  {
    name: '2022: Republic Day comes in the autumn, 1 and 19 December work again',
    announcedOn: '2022-10-17',
    before: [
      working('2022-10-25'),
      working('2022-10-24'),
      { kind: 'day-off', date: date('2022-12-01'), as: 'holiday', name: { kk: 'а', ru: 'а' }, basis },
      off('2022-12-19', 'День Независимости'),
    ],
    change: [
      { kind: 'restore', date: date('2022-10-25'), basis },
      { kind: 'restore', date: date('2022-10-24'), basis },
      { kind: 'restore', date: date('2022-12-01'), basis },
      { kind: 'restore', date: date('2022-12-19'), basis },
    ],
  },
  {
    name: '2023: 7 July is moved during the year',
    announcedOn: '2023-06-26',
    before: [
      working('2023-07-07'),
      { kind: 'day-off', date: date('2023-07-01'), as: 'transfer_off', name: { kk: 'а', ru: 'а' }, basis },
    ],
    change: [transfer('2023-07-01', '2023-07-07')],
  },
  {
    name: '2024: 17 June becomes a working day ten days before',
    announcedOn: '2024-06-07',
    before: [off('2024-06-17', 'Курбан-айт')],
    change: [working('2024-06-17')],
  },
  {
    name: '2026: 31 August works again',
    announcedOn: '2026-08-26',
    before: [off('2026-08-31', 'День Конституции')],
    change: [working('2026-08-31')],
  },
]
