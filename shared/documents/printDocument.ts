import { z } from 'zod'

import { TicketFormat } from '../complaint/outcomes.ts'
import { assertNever } from '../core/result.ts'
import { PaperModel } from '../papers/paperModel.ts'
import { ReportForm } from '../report/reportForm.ts'
import { PrintHead } from '../rollPrinter/rollPrinter.ts'
import { TicketModel } from '../tickets/ticket.ts'
import { CalendarDocument } from './calendarDocument.ts'
import { A4_LANDSCAPE, A4_PORTRAIT, TICKET_PAPERS, type Paper } from './paper.ts'

/** A ticket of a registered complaint. The main process alone makes it: the window may not invent one. */
export const TicketDocument = z.object({
  kind: z.literal('ticket'),
  format: TicketFormat,
  model: TicketModel,
})
export type TicketDocument = z.infer<typeof TicketDocument>

/** A ticket form to fill in by hand while the program cannot register (mockup 10e). A5. */
export const BlankTicketDocument = z.object({ kind: z.literal('blank-ticket'), model: TicketModel })

/** A slip that shows whether a printer keeps measures: a ruler of 10 mm, a frame, every Kazakh letter. */
export const TestSlipDocument = z.object({
  kind: z.literal('test-slip'),
  format: TicketFormat,
  printer: z.string(),
  /** Millimetres. */
  offsetX: z.number(),
  offsetY: z.number(),
})
export type TestSlipDocument = z.infer<typeof TestSlipDocument>

/** The monthly report. The main process alone makes it: its figures come from the journal. */
export const ReportDocument = z.object({ kind: z.literal('report'), form: ReportForm })
export type ReportDocument = z.infer<typeof ReportDocument>

/** A letter or another paper of a complaint. The main process alone makes it: what is issued is kept word for word. */
export const LetterDocument = z.object({
  kind: z.literal('letter'),
  letter: PaperModel,
  /** Marks a further copy, a line a language; empty on the first. */
  repeated: z.array(z.string()).readonly(),
})
export type LetterDocument = z.infer<typeof LetterDocument>

/** The recovery key of a data folder, for the safe. The main process alone makes it. A4. */
export const RecoveryKeyDocument = z.object({
  kind: z.literal('recovery-key'),
  /** As it is typed: groups with hyphens between. */
  key: z.string(),
  /** What it opens: office and workstation, a line a language; and the day it was printed. */
  kk: z.string(),
  ru: z.string(),
  day: z.string(),
})
export type RecoveryKeyDocument = z.infer<typeof RecoveryKeyDocument>

/**
 * Documents a screen composes itself and has printed by `printing.print-document`. A new kind is added here, to
 * `paperOf` below, and to the components in `renderer/print/documents.tsx`.
 */
const OFFICE_DOCUMENTS = [BlankTicketDocument, CalendarDocument] as const

export const OfficeDocument = z.discriminatedUnion('kind', OFFICE_DOCUMENTS)
export type OfficeDocument = z.infer<typeof OfficeDocument>

/** Everything the print page can lay out. */
export const PrintDocument = z.discriminatedUnion('kind', [
  TicketDocument,
  TestSlipDocument,
  ReportDocument,
  LetterDocument,
  RecoveryKeyDocument,
  ...OFFICE_DOCUMENTS,
])
export type PrintDocument = z.infer<typeof PrintDocument>

/** What the print page is given: the document, and how far the printer shifts the image, in millimetres. */
export const PrintRequest = z.object({
  document: PrintDocument,
  offsetX: z.number(),
  offsetY: z.number(),
  /** The page becomes a picture for this print head: as wide as it reaches, one dot of it a dot of the head. */
  head: PrintHead.optional(),
})
export type PrintRequest = z.infer<typeof PrintRequest>

/** Whether a document is as long as its content: the only kind a roll takes. */
export function isRollDocument(document: PrintDocument): boolean {
  return paperOf(document).heightMm === null
}

/** The paper a document is laid out for. */
export function paperOf(document: PrintDocument): Paper {
  switch (document.kind) {
    case 'ticket':
    case 'test-slip':
      return TICKET_PAPERS[document.format]
    case 'blank-ticket':
      return TICKET_PAPERS.a5
    case 'letter':
    case 'recovery-key':
      return A4_PORTRAIT
    case 'report':
      return A4_LANDSCAPE
    case 'calendar':
      return document.content.view === 'agenda' ? A4_PORTRAIT : A4_LANDSCAPE
    default:
      return assertNever(document)
  }
}
