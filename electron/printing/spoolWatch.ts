import type { PrinterState } from '@shared/documents/printerState.ts'
import type { PrintStep } from '@shared/tickets/printJob.ts'

import type { Printing, SpoolJobs } from './printing.ts'

const POLL_MS = 500
/** Ten seconds in the queue is more than a ticket takes. */
const POLLS = 20
/** A job that shows up nowhere by then is lost: CUPS takes it in before it says yes. */
const POLLS_UNTIL_LOST = 4

type Watched = Pick<Printing, 'printers' | 'spoolJobs'>

/**
 * Follows copies through the printer's queue. "Printed" cannot be known, but "still waiting", "out of paper" and
 * "vanished" can. `before` are the jobs known before printing; `pause` waits so many milliseconds.
 */
export async function watchSpool(
  printing: Watched,
  printer: string,
  before: readonly string[],
  pause: (ms: number) => Promise<void>,
): Promise<{ readonly step: PrintStep; readonly ids: readonly string[] }> {
  let ids: readonly string[] = []
  for (let poll = 0; poll < POLLS; poll += 1) {
    const jobs = await printing.spoolJobs(printer)
    if (!jobs) return { step: LEFT, ids } // nothing to see here: the clerk is asked anyway
    const fresh = (jobs.known ?? jobs.waiting).filter((id) => !before.includes(id))
    if (fresh.length > 0) ids = fresh
    const step = verdict(jobs, ids, poll)
    if (step) return { step, ids }
    const problem = ids.length > 0 ? PROBLEMS[await stateOf(printing, printer)] : null
    if (problem) return { step: { type: 'held', problem }, ids }
    await pause(POLL_MS)
  }
  return { step: { type: 'held', problem: 'WAITING' }, ids }
}

const LEFT: PrintStep = { type: 'left-queue' }

/** What the queue alone says; null while it is too early to tell. A system that forgets done jobs is looked at twice. */
function verdict(jobs: SpoolJobs, ids: readonly string[], poll: number): PrintStep | null {
  if (jobs.waiting.some((id) => ids.includes(id))) return null
  if (ids.length > 0) return LEFT
  if (jobs.known === null) return poll >= 1 ? LEFT : null
  return poll >= POLLS_UNTIL_LOST ? { type: 'doubted', problem: 'LOST' } : null
}

/** Looks once whether jobs that waited have left the queue. */
export async function checkSpool(
  printing: Watched,
  printer: string,
  ids: readonly string[],
): Promise<PrintStep> {
  const jobs = await printing.spoolJobs(printer)
  if (jobs && jobs.waiting.some((id) => ids.includes(id))) {
    return { type: 'held', problem: PROBLEMS[await stateOf(printing, printer)] ?? 'WAITING' }
  }
  return { type: 'left-queue' }
}

/** What a printer's state keeps a ticket from. */
export const PROBLEMS = {
  ready: null,
  unknown: null,
  rejecting: null,
  no_paper: 'NO_PAPER',
  cover_open: 'COVER_OPEN',
  fault: 'PRINTER_FAULT',
  offline: 'OFFLINE',
  stopped: 'STOPPED',
} as const

async function stateOf(printing: Watched, name: string): Promise<PrinterState> {
  return (await printing.printers()).find((printer) => printer.name === name)?.state ?? 'unknown'
}
