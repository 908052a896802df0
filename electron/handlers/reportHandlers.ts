import { fail, ok, type Result } from '@shared/core/result.ts'
import type { Language } from '@shared/core/bilingual.ts'
import { formatMonth } from '@shared/i18n/dates.ts'
import { createTexts } from '@shared/i18n/i18n.ts'
import type { reportCalls } from '@shared/ipc/calls/reportCalls.ts'
import type { HandlersOf, Input } from '@shared/ipc/protocol.ts'
import { complaintsOfFigure, figureComplaint } from '@shared/report/figureComplaints.ts'
import { MonthIndex } from '@shared/report/monthIndex.ts'
import { calendarOf, monthlyReport, type MonthlyReport } from '@shared/report/monthlyReport.ts'
import { periodOf } from '@shared/report/period.ts'
import { reportForm, type ReportForm } from '@shared/report/reportForm.ts'
import { today } from '@shared/time/clock.ts'
import type { YearMonth } from '@shared/time/localDate.ts'

import { reportFile } from '../export/reportFile.ts'
import type { Parts } from '../parts.ts'
import { writeFileAtomic } from '../platform/atomicFile.ts'
import { storageFailure } from '../platform/storageError.ts'
import { printDocument, saveAsPdf } from '../printing/documents.ts'

type Reports = {
  month(month: YearMonth, language: Language): MonthlyReport
  form(month: YearMonth, language: Language): ReportForm
}

export function createReportHandlers(parts: Parts): HandlersOf<typeof reportCalls> {
  const { world, clock } = parts
  const index = new MonthIndex(world.complaints)
  parts.fold.observe(index)
  const reports = createReports(parts, index)
  const saved = new Set<string>()
  return {
    'report.month': async ({ month, language }) => ok(reports.month(month, language)),
    'report.complaints': async ({ month, limit, ...place }) => {
      const on = today(clock)
      const calendar = calendarOf(month, { today: on, calendarOn: parts.calendarOn })
      const period = periodOf(month, on, calendar)
      const found = complaintsOfFigure(index.ofMonth(month), period, place)
      const rows = found
        .slice(0, limit)
        .map((complaint) => figureComplaint(complaint, period, world.directory))
      return ok({ rows, total: found.length })
    },
    'report.export': async (input) => {
      const result = await exportReport(parts, reports, input)
      if (result.ok && result.value) saved.add(result.value.path)
      return result
    },
    'report.show-file': async ({ path }) => {
      if (!saved.has(path)) return fail('not-found', 'not a file of a report')
      parts.desktop.showInFolder(path)
      return ok(null)
    },
    'report.print': async ({ month, language }) => {
      if (parts.reading.share() < 1) return stillLoading()
      return printDocument(parts, { kind: 'report', form: reports.form(month, language) })
    },
  }
}

function createReports(parts: Parts, index: MonthIndex): Reports {
  const month: Reports['month'] = (wanted, language) =>
    monthlyReport({
      index,
      directory: parts.world.directory,
      calendarOn: parts.calendarOn,
      month: wanted,
      today: today(parts.clock),
      language,
    })
  return {
    month,
    form: (wanted, language) => reportForm(month(wanted, language), parts.world.directory.office, language),
  }
}

async function exportReport(
  parts: Parts,
  reports: Reports,
  { month, format, language }: Input<'report.export'>,
): Promise<Result<{ path: string } | null>> {
  if (parts.reading.share() < 1) return stillLoading()
  const form = reports.form(month, language)
  const name = createTexts(language).t('report:form.fileName', { month: formatMonth(month, language) })
  if (format === 'pdf') {
    const pdf = await saveAsPdf(parts, { kind: 'report', form }, name)
    if (!pdf.ok) return pdf
    return ok(pdf.value.path === null ? null : { path: pdf.value.path })
  }
  const path = await parts.desktop.askSavePath(`${name}.${format}`, { name: format, extensions: [format] })
  if (path === null) return ok(null)
  try {
    await writeFileAtomic(path, await reportFile(form, format))
    return ok({ path })
  } catch (error) {
    parts.log.error('the report could not be saved', error)
    return storageFailure(error)
  }
}

/** A report of half a journal would be a wrong report. */
function stillLoading(): Result<never> {
  return fail('still-loading', 'the journal is still being read')
}
