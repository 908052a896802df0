import { beforeAll, expect, it } from 'vitest'

import { EVERYTHING } from '@shared/queries/calendarFilter.ts'
import { dayList, monthGrid } from '@shared/queries/calendarMonth.ts'
import type { DaySources } from '@shared/queries/calendarRows.ts'
import { OBLIGATION_KINDS } from '@shared/complaint/obligations.ts'
import { ownDays } from '@shared/queries/ownDays.ts'
import { todayView } from '@shared/queries/today.ts'
import { addDays, monthOf } from '@shared/time/localDate.ts'

import { officeOn, today } from '../support/demoWorld.ts'

const OFFICER = 'operator-4'
let office: DaySources
let own: DaySources
beforeAll(() => {
  office = officeOn(7)
  own = ownDays(office, OFFICER)
})

const isOwn = (id: string): boolean => office.world.complaints.get(id)?.caseOfficerId === OFFICER

it('leaves of Today what is given to the case officer, and all of it', () => {
  const ids = (sources: DaySources): string[] =>
    todayView(null, sources).groups.flatMap(({ rows }) => rows.map(({ complaintId }) => complaintId))
  const his = ids(office).filter(isOwn)
  expect(his.length).toBeGreaterThan(0)
  expect(his.length).toBeLessThan(ids(office).length)
  expect(ids(own).toSorted()).toEqual(his.toSorted())
  expect(todayView(null, own).answers.every(({ complaintId }) => isOwn(complaintId))).toBe(true)
})

it('counts in a month what its days list', () => {
  const grid = monthGrid(monthOf(today), EVERYTHING, own)
  const listed = dayList(today, EVERYTHING, own)
  const day = grid.days.find(({ date }) => date === today)
  const open = Object.values(day?.open ?? {}).reduce((sum, one) => sum + one, 0)
  expect(open).toBe(listed.open.length)
  expect(listed.open.every(({ complaintId }) => isOwn(complaintId))).toBe(true)
})

it('counts what was done on a day by the complaints it was done on', () => {
  const days = Array.from({ length: 60 }, (_, n) => addDays(today, -n))
  const total = (sources: DaySources): number =>
    days
      .flatMap((date) => [...sources.index.doneOn(date).values()])
      .reduce((sum, counts) => sum + OBLIGATION_KINDS.reduce((of, kind) => of + counts[kind], 0), 0)
  const others = ownDays(office, 'nobody of this id')
  expect(total(own)).toBeGreaterThan(0)
  expect(total(own)).toBeLessThan(total(office))
  expect(total(others)).toBe(0)
})

it('knows how much of a provider is his', () => {
  const providers = [...office.world.directory.providers.keys()]
  const of = (sources: DaySources): number =>
    providers.reduce((sum, id) => sum + sources.index.activeOf(id), 0)
  expect(of(own)).toBe([...office.world.active.values()].filter(({ id }) => isOwn(id)).length)
})
