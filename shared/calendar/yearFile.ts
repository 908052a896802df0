import { z } from 'zod'

import type { Bilingual } from '../core/bilingual.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { datesOfMonth, LocalDate, parseYearMonth, yearOf, type YearMonth } from '../time/localDate.ts'
import type { ImportedDay } from './edits.ts'
import { CalendarYear, DayKindName } from './events.ts'
import { dayOf, yearStatus, type CalendarDay, type WorkCalendar, type WorkWeek } from './workCalendar.ts'

/** What the plain working week rests on, for days that carry no basis of their own. */
const WEEKEND: Bilingual = { kk: 'Демалыс күні', ru: 'Выходной день' }
const WEEKEND_BASIS: Bilingual = { kk: 'ҚР Еңбек кодексінің 84-бабы', ru: 'статья 84 Трудового кодекса РК' }

const FileDay = z.object({
  date: LocalDate,
  nameKk: z.string().max(500),
  nameRu: z.string().max(500),
  kind: DayKindName,
  basis: z.string().max(500),
  basisKk: z.string().max(500),
  provisional: z.boolean(),
})

/** A year as the headless `calendar` command prints it and as another office's file gives it. */
export const YearFile = z.object({
  year: CalendarYear,
  status: z.enum(['official', 'provisional', 'missing']),
  week: z.union([z.literal(5), z.literal(6)]),
  version: z.string().max(100),
  workingDays: z.array(LocalDate).readonly(),
  daysOff: z.array(FileDay).readonly(),
  movedWorkingDays: z.array(FileDay).readonly(),
})
export type YearFile = z.infer<typeof YearFile>

/** The working days and days off of a year, weekends included, each with its basis. */
export function yearFileOf(calendar: WorkCalendar, year: number): YearFile {
  const days = datesOfYear(year).map((date) => dayOf(calendar, date))
  return {
    year,
    status: yearStatus(calendar, year),
    week: calendar.week,
    version: calendar.version,
    workingDays: days.filter(({ working }) => working).map(({ date }) => date),
    daysOff: days.filter(({ working }) => !working).map(described),
    movedWorkingDays: days.filter(({ kind }) => kind === 'transfer_working').map(described),
  }
}

/**
 * The year of a file. Fails with `unreadable-file`, `fields.file` saying why: `shape` when it is something else,
 * `days` when it does not name every day of the year exactly once, `week` when it is of another working week.
 */
export function readYearFile(json: unknown, week: WorkWeek): Result<YearFile> {
  const parsed = YearFile.safeParse(json)
  if (!parsed.success) return unreadable('shape')
  const { year, workingDays, daysOff } = parsed.data
  const named = [...workingDays, ...daysOff.map(({ date }) => date)]
  const isWhole = new Set(named).size === named.length && named.length === datesOfYear(year).length
  if (!isWhole || named.some((date) => yearOf(date) !== year)) return unreadable('days')
  return parsed.data.week === week ? ok(parsed.data) : unreadable('week')
}

/** The days the file sees otherwise than `calendar` does, in order. */
export function daysOfYearFile(file: YearFile, calendar: WorkCalendar): readonly ImportedDay[] {
  const named = new Map([...file.daysOff, ...file.movedWorkingDays].map((day) => [day.date, day]))
  return datesOfYear(file.year).flatMap((date): readonly ImportedDay[] => {
    const now = dayOf(calendar, date)
    const day = named.get(date)
    const kind = day?.kind ?? 'working'
    // An estimate, such as that of Kurban Ait, is settled by a file that is sure of it.
    const settles = calendar.marks.get(date)?.provisional === true && day?.provisional === false
    if (kind === now.kind && !settles) return []
    const isPlain = kind === 'working' || kind === 'weekend'
    const name = day && !isPlain ? { kk: day.nameKk, ru: day.nameRu } : null
    const text = day ? { kk: day.basisKk, ru: day.basis } : WORKING_BASIS
    return [{ date, kind, name, basis: { kind: 'words', text } }]
  })
}

const WORKING_BASIS: Bilingual = { kk: 'Жүктелген күнтізбе файлы', ru: 'Загруженный файл календаря' }

/** Every day of a year, first to last. */
export function datesOfYear(year: number): readonly LocalDate[] {
  return monthsOfYear(year).flatMap(datesOfMonth)
}

/** The twelve months of a year. */
export function monthsOfYear(year: number): readonly YearMonth[] {
  const text = String(year).padStart(4, '0')
  return Array.from({ length: 12 }, (_, n) => parseYearMonth(`${text}-${String(n + 1).padStart(2, '0')}`))
}

function described({ date, kind, name, basis, provisional }: CalendarDay): YearFile['daysOff'][number] {
  const { kk, ru } = name ?? WEEKEND
  const on = basis ?? WEEKEND_BASIS
  return { date, nameKk: kk, nameRu: ru, kind, basis: on.ru, basisKk: on.kk, provisional }
}

function unreadable(why: 'shape' | 'days' | 'week'): Result<never> {
  return fail('unreadable-file', `not a year of a calendar: ${why}`, { fields: { file: why } })
}
