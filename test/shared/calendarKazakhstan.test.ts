import { describe, expect, it } from 'vitest'

import { kazakhCalendar } from '@shared/calendar/kazakhstan.ts'
import { kurbanAitDays } from '@shared/calendar/statutory.ts'
import { carryOvers } from '@shared/calendar/substitution.ts'
import { dayOf, isWorkingDay, yearStatus, type WorkWeek } from '@shared/calendar/workCalendar.ts'
import {
  addDays,
  daysBetween,
  parseLocalDate as date,
  yearOf,
  type LocalDate,
} from '@shared/time/localDate.ts'
import { isoWeekday } from '@shared/time/epochDay.ts'

const daysOf = (year: number): LocalDate[] => {
  const first = date(`${year}-01-01`)
  return Array.from({ length: daysBetween(first, date(`${year + 1}-01-01`)) }, (_, n) => addDays(first, n))
}
const dates = (year: number, text: string): string[] =>
  text.split(' ').map((day) => `${year}-${day.slice(3)}-${day.slice(0, 2)}`)

/** domain §3.3, day and month. */
const OFFICIAL: readonly [number, string, string, number, number][] = [
  [
    2024,
    '01.01 02.01 08.03 21.03 22.03 25.03 01.05 07.05 08.05 09.05 08.07 30.08 25.10 16.12',
    '04.05',
    249,
    301,
  ],
  [
    2025,
    '01.01 02.01 03.01 07.01 10.03 21.03 24.03 25.03 01.05 07.05 09.05 06.06 07.07 01.09 27.10 16.12',
    '05.01',
    246,
    298,
  ],
  [2026, '01.01 02.01 07.01 09.03 23.03 24.03 25.03 01.05 07.05 11.05 27.05 06.07 26.10 16.12', '', 247, 299],
  [2027, '01.01 04.01 07.01 08.03 15.03 22.03 23.03 24.03 03.05 07.05 10.05 06.07 25.10 16.12', '', 247, 299],
  [
    2028,
    '03.01 04.01 07.01 08.03 15.03 21.03 22.03 23.03 01.05 05.05 08.05 09.05 06.07 25.10 18.12',
    '',
    245,
    298,
  ],
]

describe('the official lists (domain §3.3)', () => {
  it.each(OFFICIAL)(
    '%i: weekdays off, working weekend days, working days',
    (year, off, working, five, six) => {
      const calendar = kazakhCalendar(5)
      const days = daysOf(year)
      const isOff = (day: LocalDate): boolean => !isWorkingDay(calendar, day)
      expect(days.filter((day) => isoWeekday(day) <= 5 && isOff(day))).toEqual(dates(year, off))
      expect(days.filter((day) => isoWeekday(day) > 5 && !isOff(day))).toEqual(
        working ? dates(year, working) : [],
      )
      expect(days.filter((day) => !isOff(day))).toHaveLength(five)
      expect(days.filter((day) => isWorkingDay(kazakhCalendar(6), day))).toHaveLength(six)
    },
  )

  it.each([
    ['2017', 245],
    ['2018', 246],
    ['2019', 246],
    ['2020', 246],
    ['2021', 245],
    ['2022', 246],
    ['2023', 246],
  ])('%s has %i working days', (year, count) => {
    expect(daysOf(Number(year)).filter((day) => isWorkingDay(kazakhCalendar(5), day))).toHaveLength(count)
  })
})

describe('days that are easy to get wrong', () => {
  it.each([
    ['2020-01-05', 'a Sunday made to work'],
    ['2020-05-11', 'a Monday made to work although the holiday of 9 May would be carried to it'],
    ['2020-12-20', 'a Sunday made to work'],
    ['2023-07-01', 'a Saturday made to work'],
    ['2024-06-17', 'Kurban Ait on a Sunday is not carried over'],
    ['2026-03-16', 'the new Constitution Day is first celebrated in 2027'],
    ['2026-08-31', 'the old Constitution Day is gone'],
    ['2027-05-17', 'Kurban Ait on a Sunday is not carried over'],
  ])('%s works: %s', (day) => {
    expect(isWorkingDay(kazakhCalendar(5), date(day))).toBe(true)
  })

  it.each(['2020-03-25', '2021-03-24', '2022-05-10', '2026-03-24', '2026-03-25', '2027-03-24', '2027-03-15'])(
    '%s is off',
    (day) => {
      expect(isWorkingDay(kazakhCalendar(5), date(day))).toBe(false)
    },
  )

  it('a religious day on a weekend is named, and carried nowhere', () => {
    expect(dayOf(kazakhCalendar(5), date('2024-01-07'))).toMatchObject({ working: false, kind: 'religious' })
    expect(isWorkingDay(kazakhCalendar(5), date('2024-01-08'))).toBe(true)
  })

  it('names a moved day in both languages together with its order', () => {
    expect(dayOf(kazakhCalendar(5), date('2024-05-04'))).toEqual({
      date: '2024-05-04',
      working: true,
      kind: 'transfer_working',
      name: {
        kk: 'Жұмыс күні (демалыс 08.05 күніне ауыстырылды)',
        ru: 'Рабочий день (выходной перенесён на 08.05)',
      },
      basis: expect.objectContaining({ ru: expect.stringContaining('17 апреля 2024') }),
      provisional: false,
    })
    expect(dayOf(kazakhCalendar(5), date('2026-03-25')).name).toEqual({
      kk: 'Наурыз мейрамы (22.03 күнінен ауыстырылды)',
      ru: 'Наурыз мейрамы (перенос с 22.03)',
    })
  })
})

describe('the six-day week', () => {
  const six = kazakhCalendar(6)

  it('carries Sundays only: in 2026 the Saturday of 21 March moves nothing', () => {
    expect(dayOf(six, date('2026-03-24'))).toMatchObject({
      kind: 'carry_over',
      name: { ru: 'Наурыз мейрамы (перенос с 22.03)' },
    })
    expect(isWorkingDay(six, date('2026-03-25'))).toBe(true)
    expect(isWorkingDay(six, date('2026-05-11'))).toBe(true)
    expect(isWorkingDay(six, date('2021-03-24'))).toBe(false)
  })

  it('knows transfers of Sundays, not those of Saturdays', () => {
    expect(dayOf(six, date('2025-01-03')).kind).toBe('transfer_off')
    expect(dayOf(six, date('2025-01-05')).kind).toBe('transfer_working')
    expect(dayOf(six, date('2024-05-04')).kind).toBe('working')
    expect(dayOf(six, date('2024-05-08')).kind).toBe('working')
  })
})

describe('the data', () => {
  it.each<[WorkWeek]>([[5], [6]])('of the %i-day week carries over exactly what article 5 orders', (week) => {
    const calendar = kazakhCalendar(week)
    const marks = [...calendar.marks.values()]
    const at = (kind: string): LocalDate[] =>
      marks.filter((mark) => mark.kind === kind).map((mark) => mark.date)
    const ordered = [...carryOvers(week, at('holiday'), at('religious')).keys()]
    const madeToWork = new Set(at('transfer_working'))
    expect(at('carry_over').sort()).toEqual(ordered.filter((day) => !madeToWork.has(day)).sort())
    expect(ordered.filter((day) => madeToWork.has(day))).toEqual(week === 5 ? ['2020-05-11'] : [])
  })

  it('has both languages and a basis for every day, in Cyrillic throughout', () => {
    const marks = [...kazakhCalendar(5).marks.values(), ...kazakhCalendar(6).marks.values()]
    expect(marks.length).toBeGreaterThan(300)
    for (const { name, basis } of marks) {
      for (const text of [name?.kk, name?.ru, basis?.kk, basis?.ru]) {
        expect(text).toMatch(/[а-я]/i)
        expect(text?.replace('267-II', '')).not.toMatch(/[a-zə]/i)
      }
    }
  })

  it('covers 2017 to 2028, provisional from 2027', () => {
    const { years } = kazakhCalendar(5)
    expect([...years.keys()]).toEqual(Array.from({ length: 12 }, (_, n) => 2017 + n))
    expect([...years].filter(([, status]) => status === 'provisional').map(([year]) => year)).toEqual([
      2027, 2028,
    ])
  })
})

describe('years without data', () => {
  const calendar = kazakhCalendar(5)

  it('are missing and provisional, and still have the holidays of the law', () => {
    expect(yearStatus(calendar, 2031)).toBe('missing')
    expect(dayOf(calendar, date('2031-03-10'))).toMatchObject({ kind: 'carry_over', provisional: true })
    expect(dayOf(calendar, date('2031-12-16'))).toMatchObject({ kind: 'holiday', provisional: true })
    expect(dayOf(calendar, date('2031-01-07'))).toMatchObject({ kind: 'religious', working: false })
    expect(dayOf(calendar, date('2029-12-17'))).toMatchObject({ kind: 'carry_over' })
    expect(dayOf(calendar, date('2029-12-18'))).toMatchObject({ kind: 'working' })
    expect(dayOf(calendar, date('2033-05-10'))).toMatchObject({ kind: 'carry_over' })
  })

  it('are counted by the law of their time', () => {
    expect(dayOf(calendar, date('2015-12-17')).kind).toBe('holiday')
    expect(dayOf(calendar, date('2030-12-17')).kind).toBe('working')
    expect(dayOf(calendar, date('2030-08-30')).kind).toBe('working')
  })

  it('predict Kurban Ait within a day of every known one', () => {
    const known = [...calendar.marks.values()].filter((mark) => mark.name?.ru.includes('Курбан'))
    expect(known).toHaveLength(12)
    for (const { date: day } of known) {
      const [predicted = day] = kurbanAitDays(yearOf(day))
      expect(Math.abs(daysBetween(day, predicted))).toBeLessThanOrEqual(1)
    }
  })
})
