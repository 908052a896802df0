import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Complaint } from '@shared/complaint/complaint.ts'
import { evolve } from '@shared/complaint/evolve.ts'
import { demoDirectory, demoEvents } from '@shared/demo/demoOffice.ts'
import { emptyDirectory, type Directory } from '@shared/directory/directory.ts'
import { complaintsOfFigure, figureComplaint } from '@shared/report/figureComplaints.ts'
import { Figure, type Tally } from '@shared/report/figures.ts'
import { MonthIndex } from '@shared/report/monthIndex.ts'
import { isEmptyReport, monthlyReport, type MonthlyReport } from '@shared/report/monthlyReport.ts'
import { periodOf } from '@shared/report/period.ts'
import { reportForm } from '@shared/report/reportForm.ts'
import { addMonths, monthOf, parseLocalDate, parseYearMonth, type YearMonth } from '@shared/time/localDate.ts'
import { anOffice, calendar } from '../support/builders.ts'

const today = parseLocalDate('2026-11-20')

type World = { readonly complaints: Map<string, Complaint>; readonly directory: Directory }

function demoWorld(seed: number, count: number): World {
  const complaints = new Map<string, Complaint>()
  for (const { stream, event } of demoEvents({ complaints: count, seed, today })) {
    const after = evolve(stream, complaints.get(stream), event)
    if (after) complaints.set(stream, after)
  }
  const { providers, services } = demoDirectory(seed)
  const directory = {
    ...emptyDirectory,
    providers: new Map(providers.map((one) => [one.id, one])),
    services: new Map(services.map((one) => [one.id, one])),
  }
  return { complaints, directory }
}

function reportOf({ complaints, directory }: World, month: YearMonth, on = today): MonthlyReport {
  const index = new MonthIndex(complaints)
  return monthlyReport({ index, directory, calendarOn: () => calendar, month, today: on, language: 'ru' })
}

const sumOf = ({ figures }: Tally, ...prefixes: readonly string[]): number =>
  Figure.options
    .filter((figure) => prefixes.some((prefix) => figure.startsWith(prefix)))
    .reduce((sum, figure) => sum + figures[figure], 0)

const month = fc.integer({ min: -14, max: 0 }).map((back) => addMonths(monthOf(today), back))
const world = fc.integer({ min: 1, max: 1_000_000 }).map((seed) => demoWorld(seed, 150))

describe('the monthly report of any office', () => {
  it('keeps the sums of domain §5: balance, times, results, parts of the received', () => {
    fc.assert(
      fc.property(world, month, (office, of) => {
        const { totals, rows, services } = reportOf(office, of)
        for (const tally of [totals, ...rows.map((row) => row.tally), ...services.map((row) => row.tally)]) {
          const { figures } = tally
          expect(figures.opening + figures.received + figures.reopened).toBe(
            figures.reviewed + figures.ended + figures.closing,
          )
          expect(sumOf(tally, 'ended_')).toBe(figures.ended)
          expect(figures.reviewed).toBe(figures.reviewed_in_time + figures.reviewed_late)
          expect(figures.reviewed_in_time).toBe(figures.decided_in_time + figures.satisfied_before_forwarding)
          expect(sumOf(tally, 'outcome_')).toBe(figures.reviewed)
          for (const parts of ['applicant_', 'channel_', 'language_', 'addressee_', 'ground_']) {
            expect(sumOf(tally, parts)).toBe(figures.received)
          }
          expect(figures.forwarded).toBe(figures.forwarded_in_time + figures.forwarded_late)
          expect(sumOf(tally, 'extended_')).toBe(figures.extended)
          expect(figures.closing_overdue + figures.closing_due_soon).toBeLessThanOrEqual(figures.closing)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('adds the rows up to the totals, by provider and by service', () => {
    fc.assert(
      fc.property(world, month, (office, of) => {
        const { totals, rows, services } = reportOf(office, of)
        for (const table of [rows, services]) {
          for (const figure of Figure.options) {
            const sum = table.reduce((all, { tally }) => all + tally.figures[figure], 0)
            expect([figure, sum]).toEqual([figure, totals.figures[figure]])
          }
        }
      }),
      { numRuns: 10 },
    )
  })

  it('closes a month with what the next one opens with, and compares with the same figures', () => {
    fc.assert(
      fc.property(world, month, (office, of) => {
        const report = reportOf(office, of)
        const next = reportOf(office, addMonths(of, 1))
        expect(next.totals.figures.opening).toBe(report.totals.figures.closing)
        if (next.previous) expect(next.previous).toEqual(report.totals)
        const yearLater = reportOf(office, addMonths(of, 12))
        if (yearLater.lastYear) expect(yearLater.lastYear).toEqual(report.totals)
      }),
      { numRuns: 15 },
    )
  })

  it('lists behind each figure as many complaints as it counts', () => {
    fc.assert(
      fc.property(world, month, (office, of) => {
        const report = reportOf(office, of)
        const period = periodOf(of, today, calendar)
        for (const figure of Figure.options.filter((one) => one !== 'disciplined')) {
          const listed = (providerId: string | null): number =>
            complaintsOfFigure(office.complaints.values(), period, { figure, providerId, serviceId: null })
              .length
          expect([figure, listed(null)]).toEqual([figure, report.totals.figures[figure]])
          const [row] = report.rows
          if (row) expect(listed(row.providerId)).toBe(row.tally.figures[figure])
        }
      }),
      { numRuns: 5 },
    )
  })

  it('finds through the index what a look at every complaint finds', () => {
    fc.assert(
      fc.property(world, month, ({ complaints }, of) => {
        const period = periodOf(of, today, calendar)
        const index = new MonthIndex(complaints)
        for (const figure of Figure.options) {
          const place = { figure, providerId: null, serviceId: null }
          const ids = (all: Iterable<Complaint>): string[] =>
            complaintsOfFigure(all, period, place).map(({ id }) => id)
          expect(ids(index.ofMonth(of))).toEqual(ids(complaints.values()))
        }
      }),
      { numRuns: 10 },
    )
  })

  it('says the same of a past month whenever it is asked, as long as nothing was done on its complaints', () => {
    const office = demoWorld(5, 300)
    const of = parseYearMonth('2026-08')
    const later = reportOf(office, of, parseLocalDate('2027-03-01'))
    expect(reportOf(office, of)).toEqual(later)
  })
})

describe('the index of months', () => {
  it('stays right while the office works', () => {
    const complaints = new Map<string, Complaint>()
    const index = new MonthIndex(complaints)
    const directory = emptyDirectory
    const ask = (from: MonthIndex, of: YearMonth): MonthlyReport =>
      monthlyReport({ index: from, directory, calendarOn: () => calendar, month: of, today, language: 'kk' })
    const months = ['2026-07', '2026-10', '2026-11'].map(parseYearMonth)
    let step = 0
    for (const { stream, event } of demoEvents({ complaints: 120, seed: 3, today })) {
      const before = complaints.get(stream)
      const after = evolve(stream, before, event)
      if (!after) continue
      complaints.set(stream, after)
      index.complaintChanged(before, after)
      step += 1
      if (step % 100 !== 0) continue
      for (const of of months) expect(ask(index, of)).toEqual(ask(new MonthIndex(complaints), of))
    }
    expect(step).toBeGreaterThan(300)
  })

  it('forgets a complaint that is taken back', () => {
    const { complaints } = demoWorld(4, 60)
    const index = new MonthIndex(complaints)
    expect(index.firstMonth()).not.toBeNull()
    for (const complaint of complaints.values()) index.complaintChanged(complaint, undefined)
    expect(index.firstMonth()).toBeNull()
    expect([...index.ofMonth(parseYearMonth('2026-10'))]).toEqual([])
  })
})

describe('the form', () => {
  const office = demoWorld(11, 200)
  const report = reportOf(office, parseYearMonth('2026-10'))

  it('has the same figures and checksum in both languages, in the order of each alphabet', () => {
    const index = new MonthIndex(office.complaints)
    const kk = monthlyReport({
      index,
      directory: office.directory,
      calendarOn: () => calendar,
      month: report.month,
      today,
      language: 'kk',
    })
    expect(kk.checksum).toBe(report.checksum)
    expect(kk.rows.map(({ providerId }) => providerId).sort()).toEqual(
      report.rows.map(({ providerId }) => providerId).sort(),
    )
    expect(reportForm(kk, anOffice(), 'kk').tables[0]?.columns).toHaveLength(
      reportForm(report, anOffice(), 'ru').tables[0]?.columns.length ?? 0,
    )
  })

  it('has as many cells as columns in every row, and groups over all of them', () => {
    for (const language of ['kk', 'ru'] as const) {
      for (const table of reportForm(report, anOffice(), language).tables) {
        for (const cells of [...table.rows, ...(table.total ? [table.total] : [])]) {
          expect(cells).toHaveLength(table.columns.length)
        }
        const spans = table.groups.reduce((sum, { span }) => sum + span, 0)
        if (table.groups.length > 0) expect(spans).toBe(table.columns.length)
        expect(table.sheet.length).toBeLessThanOrEqual(31)
      }
    }
  })

  it('leaves names of applicants out', () => {
    const text = JSON.stringify(reportForm(report, anOffice(), 'ru').tables)
    const { complaints } = office
    const period = periodOf(report.month, today, calendar)
    const names = [...complaints.values()]
      .map((one) => figureComplaint(one, period, office.directory))
      .filter(({ applicantKind }) => applicantKind === 'person')
      .map(({ applicant }) => applicant)
    expect(names.length).toBeGreaterThan(50)
    expect(names.filter((name) => text.includes(name))).toEqual([])
  })

  it('is a nil report for an empty month', () => {
    const nil = reportOf({ complaints: new Map(), directory: emptyDirectory }, parseYearMonth('2026-10'))
    expect(isEmptyReport(nil)).toBe(true)
    expect(nil.previous).toBeNull()
    const form = reportForm(nil, null, 'ru')
    expect(form.nilReport).not.toBe('')
    expect(form.tables[0]?.total?.every(({ kind, value }) => kind !== 'count' || value === 0)).toBe(true)
  })

  it('changes its checksum with any figure', () => {
    const [complaint] = office.complaints.values()
    const without = new Map(office.complaints)
    const received = complaintsOfFigure(office.complaints.values(), periodOf(report.month, today, calendar), {
      figure: 'received',
      providerId: null,
      serviceId: null,
    })
    without.delete(received[0]?.id ?? complaint?.id ?? '')
    expect(reportOf({ ...office, complaints: without }, report.month).checksum).not.toBe(report.checksum)
  })
})
