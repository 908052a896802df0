import { z } from 'zod'

import { TicketFormat } from '../complaint/outcomes.ts'
import { LocalDateTime } from '../time/localDateTime.ts'

/**
 * Where a ticket on its way to paper stands. "Sent" means that the system took it, which it also says of a printer
 * without paper: only the clerk knows that it came out. The last four are ends; the others wait for an answer.
 */
export const PrintJobState = z.enum([
  'queued',
  'spooling',
  'sent',
  'stuck',
  'failed',
  'unknown',
  'confirmed',
  'by_hand',
  'pdf',
  'not_needed',
])
export type PrintJobState = z.infer<typeof PrintJobState>

/** What went wrong. The window has words for each. */
export const PrintProblem = z.enum([
  /** The computer has no such printer. */
  'NO_PRINTER',
  /** The system refused the job. */
  'SPOOL_FAILED',
  /** The program did not finish in time. */
  'TIMEOUT',
  /** The printer's queue takes no jobs. */
  'REJECTED',
  /** In the queue: no paper, switched off, stopped by somebody, or simply not moving. */
  'NO_PAPER',
  'OFFLINE',
  'STOPPED',
  'WAITING',
  /** A printer without a driver says so itself. */
  'COVER_OPEN',
  'PRINTER_FAULT',
  /** The line to a printer in the network broke while the ticket passed through it. */
  'CUT_OFF',
  /** A sheet was wanted of a printer that has only a roll. */
  'ROLL_ONLY',
  /** The system took the job and has no trace of it. */
  'LOST',
  /** The program ended while it was printing. */
  'INTERRUPTED',
  /** The clerk says that nothing came out. */
  'NOTHING_CAME',
])
export type PrintProblem = z.infer<typeof PrintProblem>

/** One ticket on its way to the applicant. Holds no personal data: the ticket itself is made from the register. */
export const PrintJob = z.object({
  id: z.string(),
  complaintId: z.string(),
  number: z.string(),
  format: TicketFormat,
  /** System name of the printer. */
  printer: z.string(),
  /** 0 is the original, 1, 2 … numbered duplicates; `copies` in a row are printed. */
  firstCopy: z.int().min(0),
  copies: z.int().min(1).max(9),
  /** Copies the system has taken. */
  sent: z.int().min(0),
  state: PrintJobState,
  problem: PrintProblem.nullable(),
  /** The system's own numbers of the job, where it gives any. */
  spoolIds: z.array(z.string()),
  createdAt: LocalDateTime,
})
export type PrintJob = z.infer<typeof PrintJob>

/** What happens to a job. */
export type PrintStep =
  | { readonly type: 'started'; readonly printer: string; readonly format: PrintJob['format'] }
  | { readonly type: 'copy-taken'; readonly spoolIds: readonly string[] }
  | { readonly type: 'left-queue' }
  | { readonly type: 'held'; readonly problem: PrintProblem }
  | { readonly type: 'refused'; readonly problem: PrintProblem }
  | { readonly type: 'doubted'; readonly problem: PrintProblem }
  | { readonly type: 'restarted' }
  | { readonly type: 'nothing-came' }
  | { readonly type: 'closed'; readonly as: 'confirmed' | 'by_hand' | 'pdf' | 'not_needed' }

const CLOSED: ReadonlySet<PrintJobState> = new Set(['confirmed', 'by_hand', 'pdf', 'not_needed'])

/** Whether the clerk still has to say what became of a job. */
export function isOpenJob(job: PrintJob): boolean {
  return !CLOSED.has(job.state)
}

/** Whether paper may have come out, so that printing again without asking could give two originals. */
export function mayBeOut(job: PrintJob): boolean {
  return job.state === 'sent' || job.state === 'unknown' || job.state === 'spooling'
}

/** The job after a step; a step that makes no sense in its state leaves it as it is. A closed job never changes. */
export function advance(job: PrintJob, step: PrintStep): PrintJob {
  if (!isOpenJob(job)) return job
  switch (step.type) {
    case 'started':
      return begun(job, step.printer, step.format)
    case 'copy-taken':
      return { ...job, sent: job.sent + 1, spoolIds: [...job.spoolIds, ...step.spoolIds] }
    case 'left-queue':
      return { ...job, state: 'sent', problem: null }
    case 'held':
      return { ...job, state: 'stuck', problem: step.problem }
    case 'refused':
      return { ...job, state: 'failed', problem: step.problem }
    case 'doubted':
      return { ...job, state: 'unknown', problem: step.problem }
    case 'restarted':
      return restarted(job)
    case 'nothing-came':
      return { ...job, state: 'failed', problem: 'NOTHING_CAME', sent: 0, spoolIds: [] }
    case 'closed':
      return { ...job, state: step.as, problem: null }
    default:
      return step satisfies never
  }
}

/** Copies the system has taken are not sent twice, unless the applicant gets a whole set anew from elsewhere. */
function begun(job: PrintJob, printer: string, format: PrintJob['format']): PrintJob {
  const goesOn = job.state === 'failed' && job.printer === printer && job.format === format
  const sent = goesOn ? job.sent : 0
  const spoolIds = goesOn ? job.spoolIds : []
  return { ...job, printer, format, state: 'spooling', problem: null, sent, spoolIds }
}

/** What was not yet given to the system surely did not come out; what was being given may have. */
function restarted(job: PrintJob): PrintJob {
  if (job.state === 'queued') return { ...job, state: 'failed', problem: 'INTERRUPTED' }
  if (job.state === 'spooling') return { ...job, state: 'unknown', problem: 'INTERRUPTED' }
  return job
}
