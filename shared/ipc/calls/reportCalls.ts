import { z } from 'zod'

import { Language } from '../../core/bilingual.ts'
import { FigureComplaint, FigurePlace } from '../../report/figureComplaints.ts'
import { MonthlyReport } from '../../report/monthlyReport.ts'
import { YearMonth } from '../../time/localDate.ts'
import { call } from '../call.ts'

export const reportCalls = {
  'report.month': call(z.object({ month: YearMonth, language: Language }), MonthlyReport),
  /** The complaints a figure counts, the first `limit` of them; `total` counts all. */
  'report.complaints': call(
    FigurePlace.extend({ month: YearMonth, limit: z.int().min(1).max(5000) }),
    z.object({ rows: z.array(FigureComplaint).readonly(), total: z.int() }),
  ),
  /** Asks where to save and writes the report there. Answers with null when the operator cancelled. */
  'report.export': call(
    z.object({ month: YearMonth, format: z.enum(['xlsx', 'csv', 'pdf']), language: Language }),
    z.object({ path: z.string() }).nullable(),
  ),
  /** Shows a file saved by `report.export`, and no other, in its folder. */
  'report.show-file': call(z.object({ path: z.string().max(4000) }), z.null()),
  /** Prints on the printer for documents. */
  'report.print': call(z.object({ month: YearMonth, language: Language }), z.null()),
} as const
