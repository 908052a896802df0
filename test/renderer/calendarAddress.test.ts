import * as fc from 'fast-check'
import { expect, it } from 'vitest'

import { EVERYTHING } from '@shared/queries/calendarFilter.ts'
import { monthOf } from '@shared/time/localDate.ts'
import { fromEpochDay } from '@shared/time/epochDay.ts'

import {
  AGENDA_HORIZONS,
  placeOf,
  queryOf,
  type CalendarPlace,
} from '../../renderer/features/calendar/calendarAddress.ts'

const aDate = fc.integer({ min: 18_000, max: 25_000 }).map(fromEpochDay)
const aPlace: fc.Arbitrary<CalendarPlace> = fc.record({
  view: fc.constantFrom('month', 'board', 'agenda'),
  month: fc.option(aDate.map(monthOf)),
  day: fc.option(aDate),
  from: fc.option(aDate),
  ahead: fc.constantFrom(...AGENDA_HORIZONS),
  filter: fc.record({
    providerIds: fc.uniqueArray(fc.uuid(), { maxLength: 4 }),
    kinds: fc.subarray([...EVERYTHING.kinds]),
    onlyOverdue: fc.boolean(),
    onlyMine: fc.boolean(),
  }),
})

it('brings the calendar back as it was left', () => {
  fc.assert(
    fc.property(aPlace, (place) => {
      expect(placeOf(new URLSearchParams(queryOf(place)).toString(), place.filter.onlyMine)).toEqual(place)
    }),
  )
})

it('has no query for the usual place and shrugs at nonsense', () => {
  const usual = placeOf('')
  expect(queryOf(usual)).toEqual({})
  expect(placeOf('view=year&month=2026-13&day=x&ahead=7')).toEqual(usual)
  expect(placeOf('kinds=').filter.kinds).toEqual([])
})
