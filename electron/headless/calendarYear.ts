import { kazakhCalendar } from '@shared/calendar/kazakhstan.ts'
import {
  dayOf,
  workingDaysOfMonth,
  yearStatus,
  type CalendarDay,
  type WorkCalendar,
  type WorkWeek,
} from '@shared/calendar/workCalendar.ts'
import type { Bilingual } from '@shared/core/bilingual.ts'
import { datesOfMonth, parseYearMonth, type YearMonth } from '@shared/time/localDate.ts'

import { BadCall, noPositionals, requiredOption, type HeadlessCommand } from './commandLine.ts'

/** What the plain working week rests on, for days that carry no basis of their own. */
const WEEKEND: Bilingual = { kk: 'Демалыс күні', ru: 'Выходной день' }
const WEEKEND_BASIS: Bilingual = { kk: 'ҚР Еңбек кодексінің 84-бабы', ru: 'статья 84 Трудового кодекса РК' }

/** `calendar --year 2026 [--week 6]`: the working days and days off of a year, weekends included, with their basis. */
export const calendarCommand: HeadlessCommand = {
  name: 'calendar',
  summary: 'lists the working days and days off of a year',
  usage: '--year YYYY [--week 5|6]',
  options: ['year', 'week'],
  run: async (args, io) => {
    noPositionals(args)
    const year = yearFrom(requiredOption(args, 'year'))
    io.out(JSON.stringify(calendarYear(kazakhCalendar(weekFrom(args.options['week'] ?? '5')), year)))
    return 0
  },
}

function calendarYear(calendar: WorkCalendar, year: number): object {
  const months = monthsOf(year)
  const days = months.flatMap(datesOfMonth).map((date) => dayOf(calendar, date))
  return {
    year,
    status: yearStatus(calendar, year),
    week: calendar.week,
    version: calendar.version,
    workingDays: months.flatMap((month) => workingDaysOfMonth(calendar, month)),
    daysOff: days.filter((day) => !day.working).map(described),
    movedWorkingDays: days.filter((day) => day.kind === 'transfer_working').map(described),
  }
}

function described(day: CalendarDay): object {
  const name = day.name ?? WEEKEND
  const basis = day.basis ?? WEEKEND_BASIS
  const { date, kind, provisional } = day
  return { date, nameKk: name.kk, nameRu: name.ru, kind, basis: basis.ru, basisKk: basis.kk, provisional }
}

function monthsOf(year: number): YearMonth[] {
  const text = String(year).padStart(4, '0')
  return Array.from({ length: 12 }, (_, n) => parseYearMonth(`${text}-${String(n + 1).padStart(2, '0')}`))
}

function yearFrom(text: string): number {
  if (!/^[1-9]\d{3}$/.test(text)) throw new BadCall(`--year must be four digits, not ${text}`)
  return Number(text)
}

function weekFrom(text: string): WorkWeek {
  if (text === '5') return 5
  if (text === '6') return 6
  throw new BadCall(`--week must be 5 or 6, not ${text}`)
}
