import { z } from 'zod'

import { percentile, type Bench } from './bench.ts'
import { inChild } from './children.ts'

const COMPLAINTS = 100_000
const MONTH_GRID_MS = 5
const REPORT_MS = 50

const Measured = z.object({ grid: z.array(z.number()), report: z.array(z.number()), providers: z.int() })

/** The month of the calendar and the month's report, asked of the whole program as the window asks. */
export const bench: Bench = {
  name: 'views',
  async run({ demo, note }) {
    const { grid, report, providers } = Measured.parse(await inChild('views', await demo(COMPLAINTS)))
    note(`  ${grid.length} months of the calendar, ${report.length} reports`)
    const p95 = (samples: readonly number[]): number => percentile(samples, 0.95)
    return [
      {
        what: `month grid, ${providers} providers, ${COMPLAINTS} stored, p95`,
        ours: p95(grid),
        peer: 'what is allowed',
        theirs: MONTH_GRID_MS,
        goal: 1,
      },
      {
        what: `month report, ${COMPLAINTS} stored, p95`,
        ours: p95(report),
        peer: 'what is allowed',
        theirs: REPORT_MS,
        goal: 1,
      },
    ]
  },
}
