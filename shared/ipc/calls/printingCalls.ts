import { z } from 'zod'

import { Channel } from '../../complaint/form.ts'
import { TicketFormat } from '../../complaint/outcomes.ts'
import { OfficeDocument } from '../../documents/printDocument.ts'
import { PrinterState, PrinterWay } from '../../documents/printerState.ts'
import { ObligationKind } from '../../queries/obligationView.ts'
import { PrintJob } from '../../tickets/printJob.ts'
import { TicketModel } from '../../tickets/ticket.ts'
import { LocalDate } from '../../time/localDate.ts'
import { LocalDateTime } from '../../time/localDateTime.ts'
import { call } from '../call.ts'

/** A printer of this workstation. */
export const PrinterView = z.object({
  /** System name. */
  name: z.string(),
  displayName: z.string(),
  isDefault: z.boolean(),
  state: PrinterState,
  way: PrinterWay,
})
export type PrinterView = z.infer<typeof PrinterView>

/** A term the ticket's dialog shows: day zero, last day, working days. */
export const TicketTerm = z.object({
  kind: ObligationKind,
  from: LocalDate,
  dueOn: LocalDate,
  days: z.int(),
})
export type TicketTerm = z.infer<typeof TicketTerm>

/** What the dialog of a ticket shows. */
export const TicketView = z.object({
  complaintId: z.string(),
  number: z.string(),
  acceptedAt: LocalDateTime,
  acceptedBy: z.string(),
  channel: Channel,
  /** The terms as they were promised at registration. */
  terms: z.array(TicketTerm).readonly(),
  reviewBy: LocalDate,
  provisional: z.boolean(),
  contactCentre: z.string(),
  /** Copy that would be printed now: 0 the original, then numbered duplicates. */
  nextCopy: z.int(),
  model: TicketModel,
  /** A ticket of this complaint on its way, about which the clerk has to say something. */
  job: PrintJob.nullable(),
  /** What this workstation prints tickets on; the printer is empty when none is chosen or it is gone. */
  format: TicketFormat,
  ticketPrinter: z.string(),
  documentPrinter: z.string(),
})
export type TicketView = z.infer<typeof TicketView>

/** For the status bar: the ticket printer, and tickets nobody has answered for yet. */
export const PrintStatus = z.object({
  printer: PrinterView.nullable(),
  /** A printer was chosen in the settings, but the computer has it no more. */
  missing: z.string().nullable(),
  openJobs: z.int(),
})
export type PrintStatus = z.infer<typeof PrintStatus>

const Place = z.object({ printer: z.string().min(1).max(200), format: TicketFormat })
const Saved = z.object({ path: z.string().nullable() })

export const printingCalls = {
  'printing.printers': call(z.void(), z.array(PrinterView).readonly()),
  /** The same, with every printer in the network asked anew. */
  'printing.look-again': call(z.void(), z.array(PrinterView).readonly()),
  'printing.status': call(z.void(), PrintStatus),
  'printing.ticket': call(z.object({ complaintId: z.string() }), TicketView),
  /** Answers when the system has taken the ticket or has failed to: up to half a minute. */
  'printing.print-ticket': call(
    Place.extend({ complaintId: z.string(), copies: z.int().min(1).max(9) }),
    PrintJob,
  ),
  'printing.print-again': call(Place.extend({ jobId: z.string() }), PrintJob),
  /** Whether a ticket that waited in the queue has left it. */
  'printing.check-job': call(z.object({ jobId: z.string() }), PrintJob),
  'printing.nothing-came': call(z.object({ jobId: z.string() }), PrintJob),
  /** Records that the applicant has the ticket, or needs none, and how. */
  'printing.give-ticket': call(
    z.object({
      complaintId: z.string(),
      way: z.enum(['printed', 'by_hand', 'not_needed']),
      format: TicketFormat,
    }),
    z.null(),
  ),
  /** Asks where to save; the path is null when the clerk changed his mind. */
  'printing.save-ticket': call(z.object({ complaintId: z.string(), format: TicketFormat }), Saved),
  'printing.open-jobs': call(z.void(), z.array(PrintJob).readonly()),
  /** Prints a document a screen composed, on the printer for documents when none is named. */
  'printing.print-document': call(
    z.object({ document: OfficeDocument, printer: z.string().max(200).optional() }),
    z.null(),
  ),
  'printing.save-document': call(
    z.object({ document: OfficeDocument, suggestedName: z.string().min(1).max(120) }),
    Saved,
  ),
  'printing.print-test': call(Place, z.null()),
  /** A form of A5 to fill in by hand; on paper, or as a file when no printer works. */
  'printing.blank-ticket': call(z.object({ to: z.enum(['printer', 'pdf']) }), Saved),
} as const
