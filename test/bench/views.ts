import { addMonths, monthOf } from '@shared/time/localDate.ts'
import { today } from '@shared/time/clock.ts'
import { EVERYTHING } from '@shared/queries/calendarFilter.ts'

import type { Office } from '../../electron/compose.ts'
import { openBenchOffice } from './office.ts'

/** The demonstration reaches back so far. */
const MONTHS = 14
const ROUNDS = 12
const WARM_UP = 2

/** Milliseconds of each answer. */
export type ViewTimes = {
  readonly grid: readonly number[]
  readonly report: readonly number[]
  readonly providers: number
}

/** Asks for every month of the register in turn, so that no answer is the last one again. */
export async function measureViews(folder = ''): Promise<ViewTimes> {
  const office = await openBenchOffice(folder)
  const last = monthOf(today(office.parts.clock))
  const months = Array.from({ length: MONTHS }, (_, n) => addMonths(last, n + 1 - MONTHS))
  const grid: number[] = []
  const report: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const month of months) {
      const gridMs = await timed(office, 'calendar.month', { month, filter: EVERYTHING })
      const reportMs = await timed(office, 'report.month', { month, language: 'kk' })
      if (round < WARM_UP) continue
      grid.push(gridMs)
      report.push(reportMs)
    }
  }
  const providers = office.parts.world.directory.providers.size
  await office.close()
  return { grid, report, providers }
}

async function timed(
  { dispatch }: Office,
  name: 'calendar.month' | 'report.month',
  input: Readonly<Record<string, unknown>>,
): Promise<number> {
  const start = performance.now()
  const result = await dispatch(name, input)
  const ms = performance.now() - start
  if (!result.ok) throw new Error(`${name} failed: ${result.error.code}`)
  return ms
}
