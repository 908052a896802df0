import { resolve } from 'node:path'

import { officeCalendarOn } from '@shared/calendar/officeCalendar.ts'
import { officeWorkCalendar } from '@shared/calendar/officeWorkCalendar.ts'
import { Language } from '@shared/core/bilingual.ts'
import { Fold } from '@shared/journal/fold.ts'
import { MonthIndex } from '@shared/report/monthIndex.ts'
import { monthlyReport, type MonthlyReport } from '@shared/report/monthlyReport.ts'
import { RegionOfficeId } from '@shared/region/regionOffice.ts'
import { regionForm } from '@shared/report/regionForm.ts'
import { regionReport, type CountedOffice, type RegionReport } from '@shared/report/regionReport.ts'
import { reportForm, type ReportForm } from '@shared/report/reportForm.ts'
import { today, type Clock } from '@shared/time/clock.ts'
import { LocalDate, YearMonth } from '@shared/time/localDate.ts'

import { reportFile } from '../export/reportFile.ts'
import { readJournal, type JournalReading } from '../journal/readJournal.ts'
import { writeFileAtomic } from '../platform/atomicFile.ts'
import { errorCode } from '../platform/fileSystem.ts'
import type { FileSystem } from '../platform/fileSystem.ts'
import { openSettings } from '../platform/settings.ts'
import { folderOfOffice } from '../region/openedOffice.ts'
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
  readonly data: string
  readonly folder: string
  readonly out: string
  readonly month: YearMonth
  readonly format: Format
  readonly language: Language
  readonly today: LocalDate
  /** Null for the data folder's own office, or an office of a region whose folder `folder` is then. */
  readonly office: 'all' | null
}

/**
 * `report --data DIR --month YYYY-MM --format xlsx|csv|json --out FILE [--office all|ID] [--lang kk|ru]
 * [--today YYYY-MM-DD]`: the monthly report in a file. Only reads the journal, so it works while the program is running.
 * `--office`: at the workstation of a region, one of its offices or all of them together.
 */
export const reportCommand: HeadlessCommand = {
  name: 'report',
  summary: 'writes the report of a month into a file; works while the program is running',
  usage:
    '--data DIR --month YYYY-MM --format xlsx|csv|json --out FILE [--office all|ID] [--lang kk|ru] [--today YYYY-MM-DD]',
  options: ['data', 'month', 'format', 'out', 'office', 'lang', 'today'],
  run: async (args, io) => {
    const order = await orderOf(args, io.clock)
    const { files } = await sealedData(order.data, args, io)
    const { format, out } = order
    const made =
      order.office === 'all'
        ? await reportOfAll(order, files, io.clock)
        : await reportOfOne(order, files, io.clock)
    try {
      await writeFileAtomic(
        out,
        format === 'json' ? `${JSON.stringify(made.report, null, 2)}\n` : await reportFile(made.form, format),
      )
    } catch (error) {
      io.err(`${out} could not be written: ${errorCode(error)}`)
      return 1
    }
    const { problems } = made
    io.out(JSON.stringify({ out, format, language: order.language, ...made.summary, problems }))
    if (problems === 0) return 0
    io.err(`the journal has ${problems} places that could not be read: run verify`)
    return 1
  },
}

type Made = {
  readonly report: MonthlyReport | RegionReport
  readonly form: ReportForm
  readonly summary: Readonly<Record<string, string | number>>
  readonly problems: number
}

async function reportOfOne(order: Order, files: FileSystem, clock: Clock): Promise<Made> {
  const { report, office, problems } = await countMonth(order.folder, order, files, clock)
  return {
    report,
    form: reportForm(report, office, order.language),
    summary: summaryOf(report),
    problems,
  }
}

/** Every office the workstation of a region has read, one after the other. */
async function reportOfAll(order: Order, files: FileSystem, clock: Clock): Promise<Made> {
  const { regionOffices } = (await openSettings(order.folder)).read()
  const counted: CountedOffice[] = []
  let problems = 0
  for (const { id, name } of regionOffices) {
    const one = await countMonth(folderOfOffice(order.folder, id), order, files, clock)
    counted.push({ id, name, report: one.report })
    problems += one.problems
  }
  const report = regionReport(counted, order)
  const fold = new Fold()
  await readJournal(order.folder, files, clock, fold)
  return {
    report,
    form: regionForm(report, fold.directory.office, order.language),
    summary: {
      ...summaryOf({ ...report, rows: report.offices.flatMap(({ rows }) => rows) }),
      offices: report.offices.length,
    },
    problems,
  }
}

async function countMonth(folder: string, order: Order, files: FileSystem, clock: Clock) {
  const fold = new Fold()
  const reading = await readJournal(folder, files, clock, fold)
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
  return { report, office: directory.office, problems: problemsOf(reading) }
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
  const office = args.options['office']
  const place = office === undefined || office === 'all' ? folder : folderOfOffice(folder, idOf(office))
  await refuseWithoutJournal(place)
  return {
    data: folder,
    folder: place,
    out,
    month: month.data,
    format,
    language: language.data,
    today: day.data,
    office: office === 'all' ? 'all' : null,
  }
}

/** The name becomes part of a path. */
function idOf(office: string): string {
  const id = RegionOfficeId.safeParse(office)
  if (!id.success) throw new BadCall('--office must be all or the id of an office')
  return id.data
}

type Summed = Pick<MonthlyReport, 'month' | 'asOf' | 'rows' | 'totals' | 'checksum'>

function summaryOf({ month, asOf, rows, totals, checksum }: Summed) {
  const { opening, received, reviewed, reviewed_in_time, reviewed_late, closing } = totals.figures
  return {
    month,
    asOf,
    complaints: opening + received,
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
