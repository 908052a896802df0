import { yearFileOf } from '@shared/calendar/yearFile.ts'
import type { WorkWeek } from '@shared/calendar/workCalendar.ts'

import { BadCall, noPositionals, requiredOption, type HeadlessCommand } from './commandLine.ts'
import { calendarSource } from './officeCalendar.ts'

/**
 * `calendar --year 2026 [--week 6] [--data DIR]`: the working days and days off of a year, weekends included, with
 * their basis. What it prints can be loaded by the program of another office.
 */
export const calendarCommand: HeadlessCommand = {
  name: 'calendar',
  summary: 'lists the working days and days off of a year',
  usage: '--year YYYY [--week 5|6] [--data DIR]',
  options: ['year', 'week', 'data'],
  run: async (args, io) => {
    noPositionals(args)
    const year = yearFrom(requiredOption(args, 'year'))
    const week = weekFrom(args.options['week'])
    const calendarOf = await calendarSource(args, io)
    io.out(JSON.stringify(yearFileOf(calendarOf(week), year)))
    return 0
  },
}

function yearFrom(text: string): number {
  if (!/^[1-9]\d{3}$/.test(text)) throw new BadCall(`--year must be four digits, not ${text}`)
  return Number(text)
}

function weekFrom(text: string | undefined): WorkWeek | undefined {
  if (text === undefined) return undefined
  if (text === '5') return 5
  if (text === '6') return 6
  throw new BadCall(`--week must be 5 or 6, not ${text}`)
}
