import { resolve } from 'node:path'

import { officeCalendarOn } from '@shared/calendar/officeCalendar.ts'
import { officeWorkCalendar } from '@shared/calendar/officeWorkCalendar.ts'
import { Language } from '@shared/core/bilingual.ts'
import { Fold } from '@shared/journal/fold.ts'
import { MonthIndex } from '@shared/report/monthIndex.ts'
import { monthlyReport, type MonthlyReport } from '@shared/report/monthlyReport.ts'
import { reportForm } from '@shared/report/reportForm.ts'
import { today, type Clock } from '@shared/time/clock.ts'
import { LocalDate, YearMonth } from '@shared/time/localDate.ts'

import { reportFile } from '../export/reportFile.ts'
import { readJournal, type JournalReading } from '../journal/readJournal.ts'
import { writeFileAtomic } from '../platform/atomicFile.ts'
import { errorCode } from '../platform/fileSystem.ts'
import {
  BadCall,
  noPositionals,
  requiredOption,
  type HeadlessCommand,
  type ParsedArgs,
} from './commandLine.ts'
import { refuseWithoutJournal } from './refuseWithoutJournal.ts'
import { sealedData } from './sealedData.ts'

const FORMATS = ['xlsx', 'csv', 'json'] as const
type Format = (typeof FORMATS)[number]

type Order = {
  readonly folder: string
  readonly out: string
  readonly month: YearMonth
  readonly format: Format
  readonly language: Language
  readonly today: LocalDate
}

/**
 * `report --data DIR --month YYYY-MM --format xlsx|csv|json --out FILE [--lang kk|ru] [--today YYYY-MM-DD]`: the
 * monthly report in a file. Only reads the journal, so it works while the program is running.
 */
export const reportCommand: HeadlessCommand = {
  name: 'report',
  summary: 'writes the report of a month into a file; works while the program is running',
  usage: '--data DIR --month YYYY-MM --format xlsx|csv|json --out FILE [--lang kk|ru] [--today YYYY-MM-DD]',
  options: ['data', 'month', 'format', 'out', 'lang', 'today'],
  run: async (args, io) => {
    const order = await orderOf(args, io.clock)
    const fold = new Fold()
    const reading = await readJournal(
      order.folder,
      (await sealedData(order.folder, args, io)).files,
      io.clock,
      fold,
    )
    const { directory, complaints, calendar } = fold
    const report = monthlyReport({
      index: new MonthIndex(complaints),
      directory,
      calendarOn: (day) =>
        officeWorkCalendar(directory.office?.week ?? 5, officeCalendarOn(day, calendar).marks),
      month: order.month,
      today: order.today,
      language: order.language,
    })
    const form = reportForm(report, directory.office, order.language)
    const { format, out } = order
    try {
      await writeFileAtomic(
        out,
        format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : await reportFile(form, format),
      )
    } catch (error) {
      io.err(`${out} could not be written: ${errorCode(error)}`)
      return 1
    }
    const problems = problemsOf(reading)
    io.out(JSON.stringify({ out, format, language: order.language, ...summaryOf(report), problems }))
    if (problems === 0) return 0
    io.err(`the journal has ${problems} places that could not be read: run verify`)
    return 1
  },
}

async function orderOf(args: ParsedArgs, clock: Clock): Promise<Order> {
  noPositionals(args)
  const folder = resolve(requiredOption(args, 'data'))
  const month = YearMonth.safeParse(requiredOption(args, 'month'))
  if (!month.success) throw new BadCall('--month must be YYYY-MM')
  const format = FORMATS.find((one) => one === requiredOption(args, 'format'))
  if (!format) throw new BadCall(`--format must be one of ${FORMATS.join(', ')}`)
  const out = resolve(requiredOption(args, 'out'))
  const language = Language.safeParse(args.options['lang'] ?? 'ru')
  if (!language.success) throw new BadCall('--lang must be kk or ru')
  const day = LocalDate.safeParse(args.options['today'] ?? today(clock))
  if (!day.success) throw new BadCall('--today must be a date YYYY-MM-DD')
  await refuseWithoutJournal(folder)
  return { folder, out, month: month.data, format, language: language.data, today: day.data }
}

function summaryOf({ month, asOf, complaints, rows, totals, checksum }: MonthlyReport) {
  const { opening, received, reviewed, reviewed_in_time, reviewed_late, closing } = totals.figures
  return {
    month,
    asOf,
    complaints,
    providers: rows.length,
    opening,
    received,
    reviewed,
    reviewedInTime: reviewed_in_time,
    reviewedLate: reviewed_late,
    closing,
    checksum,
  }
}

/** A torn last line is no loss: it was never acknowledged, or is being written at this moment. */
function problemsOf({ report, chain }: JournalReading): number {
  const damaged = report.damages.filter(({ kind }) => kind === 'damaged')
  return damaged.length + report.forks.length + report.unreadable.length + chain.length
}
