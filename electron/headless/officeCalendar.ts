import { resolve } from 'node:path'

import { kazakhCalendar } from '@shared/calendar/kazakhstan.ts'
import { officeWorkCalendar } from '@shared/calendar/officeWorkCalendar.ts'
import type { WorkCalendar, WorkWeek } from '@shared/calendar/workCalendar.ts'
import { Fold } from '@shared/journal/fold.ts'

import { readJournal } from '../journal/readJournal.ts'
import type { HeadlessIo, ParsedArgs } from './commandLine.ts'
import { refuseWithoutJournal } from './refuseWithoutJournal.ts'
import { sealedData } from './sealedData.ts'

/** The calendar a calculator counts with; without a week that of the office, five days where there is none. */
export type CalendarSource = (week?: WorkWeek) => WorkCalendar

/** The calendar that comes with the program, or with `--data DIR` the one of the office that lies there. Only reads. */
export async function calendarSource(args: ParsedArgs, io: HeadlessIo): Promise<CalendarSource> {
  const data = args.options['data']
  if (data === undefined) return (week = 5) => kazakhCalendar(week)
  const folder = resolve(data)
  await refuseWithoutJournal(folder)
  const fold = new Fold()
  await readJournal(folder, (await sealedData(folder, args, io)).files, io.clock, fold)
  const { directory, calendar } = fold
  return (week = directory.office?.week ?? 5) => officeWorkCalendar(week, calendar.marks)
}
