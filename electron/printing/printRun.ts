import type { PrintJob, PrintStep } from '@shared/tickets/printJob.ts'

import type { Parts } from '../parts.ts'
import type { PrintOutcome } from './printing.ts'
import { shiftFor } from './shift.ts'
import { watchSpool } from './spoolWatch.ts'
import { ticketOf } from './ticketPages.ts'

/** Waits before another try of what surely did not reach the system. */
const RETRY_PAUSES_MS = [500, 2000]

type Sources = Pick<Parts, 'printing' | 'world' | 'settings' | 'clock' | 'session'>

/** Prints the copies of a started job one by one and follows each through the queue; `step` stores what happens. */
export function createPrintRun(
  parts: Sources,
  step: (job: PrintJob, taken: PrintStep) => Promise<PrintJob>,
  pause: (ms: number) => Promise<void>,
): (started: PrintJob) => Promise<PrintJob> {
  const { printing, world, settings } = parts

  async function printCopy(job: PrintJob, copy: number): Promise<PrintOutcome> {
    const complaint = world.complaints.get(job.complaintId)
    const model = complaint && ticketOf(parts, complaint, copy)
    if (!model) return { kind: 'refused', problem: 'SPOOL_FAILED' }
    const document = { kind: 'ticket' as const, format: job.format, model }
    const shift = shiftFor(settings.read(), document, job.printer)
    return printing.print({ document, ...shift }, job.printer)
  }

  /** Tries again by itself only while it is sure that nothing reached the system. */
  async function tryCopy(job: PrintJob, copy: number): Promise<PrintOutcome> {
    let outcome = await printCopy(job, copy)
    for (const ms of RETRY_PAUSES_MS) {
      if (outcome.kind !== 'refused') return outcome
      await pause(ms)
      outcome = await printCopy(job, copy)
    }
    return outcome
  }

  return async function run(started: PrintJob): Promise<PrintJob> {
    let job = started
    const printer = (await printing.printers()).find(({ name }) => name === job.printer)
    if (printer?.state === 'rejecting') return step(job, { type: 'refused', problem: 'REJECTED' })
    while (job.sent < job.copies) {
      const before = await printing.spoolJobs(job.printer)
      const outcome = await tryCopy(job, job.firstCopy + job.sent)
      if (outcome.kind !== 'taken') return step(job, { type: outcome.kind, problem: outcome.problem })
      if (!before) {
        job = await step(job, { type: 'copy-taken', spoolIds: [] })
        continue
      }
      const watched = await watchSpool(printing, job.printer, before.known ?? before.waiting, pause)
      job = await step(job, { type: 'copy-taken', spoolIds: watched.ids })
      if (watched.step.type !== 'left-queue') return step(job, watched.step)
    }
    return step(job, { type: 'left-queue' })
  }
}
