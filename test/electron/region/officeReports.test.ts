import { expect, it } from 'vitest'

import { fail, ok, type Result } from '@shared/core/result.ts'
import type { MonthlyReport } from '@shared/report/monthlyReport.ts'
import { parseLocalDate, parseYearMonth } from '@shared/time/localDate.ts'

import { createOfficeReports, type ReportOf } from '../../../electron/region/officeReports.ts'

const OF: ReportOf = {
  office: 'a',
  month: parseYearMonth('2026-02'),
  language: 'ru',
  today: parseLocalDate('2026-03-17'),
}
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is only handed through
const REPORT = { checksum: '1' } as MonthlyReport

/** Counts how often it is counted. */
function counting(result: Result<MonthlyReport> = ok(REPORT)) {
  const counter = { times: 0 }
  const count = async (): Promise<Result<MonthlyReport>> => {
    counter.times += 1
    return result
  }
  return { counter, count }
}

it('counts an office once, and again when it or the day has changed', async () => {
  const reports = createOfficeReports()
  const { counter, count } = counting()
  for (const of of [OF, OF, { ...OF, office: 'b' }, OF]) await reports.get(of, count)
  expect(counter.times).toBe(2)
  reports.forget('a')
  for (const of of [{ ...OF, office: 'b' }, OF, { ...OF, today: parseLocalDate('2026-03-18') }])
    expect(await reports.get(of, count)).toEqual(ok(REPORT))
  expect(counter.times).toBe(4)
})

it('keeps no failure, and no more than some months of a region', async () => {
  const reports = createOfficeReports()
  const failing = counting(fail('still-loading', 'not yet'))
  await reports.get(OF, failing.count)
  await reports.get(OF, failing.count)
  expect(failing.counter.times).toBe(2)
  const { counter, count } = counting()
  await reports.get(OF, count)
  for (let n = 0; n < 100; n += 1) await reports.get({ ...OF, office: `o${n}` }, count)
  await reports.get(OF, count)
  expect(counter.times).toBe(102)
})
