import { kazakhCalendar } from '@shared/calendar/kazakhstan.ts'
import { addWorkingDays } from '@shared/calendar/workCalendar.ts'
import { parseLocalDate as date } from '@shared/time/localDate.ts'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'

import { stripOf, type Strip } from '../../renderer/components/stripCells.ts'

const calendar = kazakhCalendar(5)
const TODAY = date('2026-03-17')

/** One letter a cell: z day zero, e passed, d to come, E/D the due date, q extension, x overdue, . weekend, h holiday. */
function drawn(strip: Strip): string {
  return strip.cells
    .map((cell) => {
      if (cell.type === 'gap') return cell.holiday ? 'h' : '.'
      if (cell.number === 0) return 'z'
      if (cell.overdue) return 'x'
      if (cell.isDue) return cell.passed ? 'E' : 'D'
      if (cell.extension) return 'q'
      return cell.passed ? 'e' : 'd'
    })
    .join('')
}

it('draws the days of the mockup: received on Thursday, to be forwarded today', () => {
  const strip = stripOf(calendar, { from: date('2026-03-12'), dueOn: TODAY }, TODAY)
  expect(drawn(strip)).toBe('ze.eE')
  expect(strip).toMatchObject({ passed: 3, total: 3, moreOverdue: 0, provisional: false })
})

it('merges a run of holidays, carried days and the weekend into one gap', () => {
  const strip = stripOf(calendar, { from: TODAY, dueOn: date('2026-03-27') }, TODAY)
  expect(drawn(strip)).toBe('zdddhdD')
  const gap = strip.cells.find((cell) => cell.type === 'gap')
  expect(gap?.type === 'gap' && gap.days.map((day) => day.date.slice(8))).toEqual([
    '21',
    '22',
    '23',
    '24',
    '25',
  ])
})

it('goes on past a missed due date up to today, or to the day it was done', () => {
  const missed = { from: date('2026-03-05'), dueOn: date('2026-03-13') }
  expect(drawn(stripOf(calendar, missed, TODAY))).toBe('zeheeeE.xx')
  expect(drawn(stripOf(calendar, { ...missed, doneOn: date('2026-03-16') }, TODAY))).toBe('zeheeeE.x')
})

it('draws only the first overdue days and tells the number of the others', () => {
  const strip = stripOf(calendar, { from: date('2026-01-08'), dueOn: date('2026-01-13') }, TODAY)
  expect(drawn(strip)).toBe('ze.eExxx.x')
  expect(strip.moreOverdue).toBe(40)
})

it('marks the days an extension added', () => {
  const strip = stripOf(
    calendar,
    { from: date('2026-03-10'), firstDueOn: date('2026-03-17'), dueOn: date('2026-03-20') },
    TODAY,
  )
  expect(drawn(strip)).toBe('zeee.eeqqD')
})

it('is provisional when a day of the count is', () => {
  expect(stripOf(calendar, { from: date('2026-12-28'), dueOn: date('2027-01-11') }, TODAY).provisional).toBe(
    true,
  )
})

it('always ends the count on the due date, with as many days as the term', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 700 }),
      fc.integer({ min: 1, max: 25 }),
      fc.integer({ min: -20, max: 60 }),
      (start, days, shift) => {
        const from = addWorkingDays(calendar, date('2025-01-03'), start)
        const dueOn = addWorkingDays(calendar, from, days)
        const today = shift < 0 ? from : addWorkingDays(calendar, from, shift)
        const { cells, total, passed } = stripOf(calendar, { from, dueOn }, today)
        const due = cells.find((cell) => cell.type === 'day' && cell.isDue)
        expect(due?.type === 'day' && due.number).toBe(days)
        expect(total).toBe(days)
        expect(passed).toBe(Math.min(days, Math.max(0, shift)))
        expect(cells.at(-1)?.type).toBe('day')
      },
    ),
  )
})
