import { addDays, yearOf, type LocalDate } from '../time/localDate.ts'
import { isoWeekday } from '../time/epochDay.ts'
import type { ImportedDay } from './edits.ts'
import { dayOf, type WorkCalendar } from './workCalendar.ts'
import { datesOfYear } from './yearFile.ts'

/** An entry of somebody's list of holidays: whole days, the last one included, and what it is called. */
export type HolidayEntry = { readonly from: LocalDate; readonly to: LocalDate; readonly title: string }

export type ListedDays = {
  /** Days the list sees otherwise than the calendar does. */
  readonly listed: readonly ImportedDay[]
  /** Days off in the week that the list does not have: lists of holidays rarely have the days carried over. */
  readonly unlisted: readonly ImportedDay[]
}

/**
 * What a list of holidays says of a year. A list names days off; a day whose title says that it works is a working day.
 */
export function daysOfHolidayList(
  entries: readonly HolidayEntry[],
  year: number,
  calendar: WorkCalendar,
): ListedDays {
  const titles = new Map<LocalDate, string>()
  for (const { from, to, title } of entries) {
    for (let date = from; date <= to; date = addDays(date, 1)) {
      if (yearOf(date) === year) titles.set(date, title)
    }
  }
  const listed = [...titles]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .filter(([date, title]) => dayOf(calendar, date).working !== isWorkingTitle(title))
    .map(([date, title]) => listedDay(date, title, calendar))
  const unlisted = datesOfYear(year)
    .filter(
      (date) => !titles.has(date) && !dayOf(calendar, date).working && isoWeekday(date) <= calendar.week,
    )
    .map((date) => ({ date, kind: 'working' as const, name: null, basis: WORDS }))
  return { listed, unlisted }
}

const WORDS: ImportedDay['basis'] = {
  kind: 'words',
  text: { kk: 'Жүктелген күнтізбе файлы', ru: 'Загруженный файл календаря' },
}

function listedDay(date: LocalDate, title: string, { week }: WorkCalendar): ImportedDay {
  const isWeekend = isoWeekday(date) > week
  if (isWorkingTitle(title)) {
    return { date, kind: isWeekend ? 'transfer_working' : 'working', name: null, basis: WORDS }
  }
  const kind = /перенос|ауыстыр/i.test(title) ? 'transfer_off' : 'holiday'
  return { date, kind, name: { kk: title, ru: title }, basis: WORDS }
}

function isWorkingTitle(title: string): boolean {
  return /рабоч|жұмыс күн|working day|workday/i.test(title) && !/нерабоч|non-working/i.test(title)
}
