import { z } from 'zod'

import { PaperKind, PaperLanguage, PaperWay, TemplateVersion } from '../papers/paperKind.ts'
import { PaperModel } from '../papers/paperModel.ts'
import { LocalDate } from '../time/localDate.ts'
import { LocalDateTime } from '../time/localDateTime.ts'
import { Line } from './eventParts.ts'
import { DeliveryWay } from './outcomes.ts'

/** What happens to letters and other papers: none of it is a step of the procedure. */
export const paperEvents = [
  z.object({
    type: z.literal('complaint.paper-issued'),
    paperId: z.string(),
    kind: PaperKind,
    language: PaperLanguage,
    template: TemplateVersion,
    /** Outgoing number; empty when it was left to the pen, or the paper has none. */
    number: Line,
    on: LocalDate,
    signatory: Line,
    addressee: Line,
    /** The paper word for word, so that it is always printed again as issued; null for aids that are made anew. */
    model: PaperModel.nullable(),
  }),
  z.object({
    type: z.literal('complaint.paper-given'),
    paperId: z.string(),
    way: PaperWay,
    /** 0 is the first; 1, 2 … are marked as repeated on the paper. */
    copy: z.int().min(0),
    at: LocalDateTime,
  }),
  z.object({ type: z.literal('complaint.paper-sent'), paperId: z.string(), on: LocalDate, way: DeliveryWay }),
  z.object({ type: z.literal('complaint.paper-cancelled'), paperId: z.string(), reason: Line }),
] as const
