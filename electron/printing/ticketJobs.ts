import { randomUUID } from 'node:crypto'

import type { TicketFormat } from '@shared/complaint/outcomes.ts'
import { fail, ok, type Result } from '@shared/core/result.ts'
import { advance, isOpenJob, mayBeOut, type PrintJob, type PrintStep } from '@shared/tickets/printJob.ts'
import { officeTime } from '@shared/time/clock.ts'

import type { Parts } from '../parts.ts'
import type { JobStore } from './jobStore.ts'
import { createPrintRun } from './printRun.ts'
import { checkSpool } from './spoolWatch.ts'
import { issueTickets, type TicketWay } from './issueTickets.ts'
import { nextCopy } from './ticketPages.ts'

export type PrintOrder = {
  readonly complaintId: string
  readonly format: TicketFormat
  readonly printer: string
  readonly copies: number
}

/** Tickets from the wish to print to the clerk's word that paper came out. Registering never waits for any of it. */
export type TicketJobs = {
  open(): readonly PrintJob[]
  /** The job of a complaint that still waits for an answer. */
  openOf(complaintId: string): PrintJob | null
  /** Prints; a job of the complaint that may already be out is given back to be asked about instead. */
  print(order: PrintOrder): Promise<Result<PrintJob>>
  /** Prints an open job again, also elsewhere or on other paper. */
  again(jobId: string, printer: string, format: TicketFormat): Promise<Result<PrintJob>>
  /** Looks whether a job that waited in the queue has left it. */
  check(jobId: string): Promise<Result<PrintJob>>
  nothingCame(jobId: string): Promise<Result<PrintJob>>
  /** Records in the journal how the ticket was given, and closes the job. */
  close(complaintId: string, way: TicketWay, format: TicketFormat): Promise<Result<null>>
}

// oxlint-disable-next-line max-lines-per-function -- one closure over private state: as long as a small class
export function createTicketJobs(
  parts: Parts,
  store: JobStore,
  pause: (ms: number) => Promise<void>,
): TicketJobs {
  const { printing, publish, world } = parts

  async function step(job: PrintJob, taken: PrintStep): Promise<PrintJob> {
    const next = advance(job, taken)
    await store.put(next)
    publish('print.changed', { jobId: next.id })
    return next
  }

  const run = createPrintRun(parts, step, pause)

  const openJob = (jobId: string): Result<PrintJob> => {
    const job = store.find(jobId)
    return job && isOpenJob(job) ? ok(job) : fail('not-found', 'no such open print job')
  }

  const openOf = (complaintId: string): PrintJob | null =>
    store.all().find((job) => job.complaintId === complaintId && isOpenJob(job)) ?? null

  /** What still waits in a queue would come out later as a second original. */
  async function takeBack(job: PrintJob): Promise<void> {
    if (job.state === 'stuck') await printing.cancelJobs(job.printer, job.spoolIds)
  }

  async function again(jobId: string, printer: string, format: TicketFormat): Promise<Result<PrintJob>> {
    const job = openJob(jobId)
    if (!job.ok) return job
    if (job.value.state === 'spooling') return job
    await takeBack(job.value)
    return ok(await run(await step(job.value, { type: 'started', printer, format })))
  }

  async function print(order: PrintOrder): Promise<Result<PrintJob>> {
    const complaint = world.complaints.get(order.complaintId)
    if (!complaint) return fail('not-found', 'no such complaint')
    const waiting = openOf(order.complaintId)
    if (waiting) return mayBeOut(waiting) ? ok(waiting) : again(waiting.id, order.printer, order.format)
    const job: PrintJob = {
      ...order,
      id: randomUUID(),
      number: complaint.registration.number,
      firstCopy: nextCopy(complaint),
      sent: 0,
      state: 'queued',
      problem: null,
      spoolIds: [],
      createdAt: officeTime(parts.clock),
    }
    await store.put(job)
    return again(job.id, order.printer, order.format)
  }

  async function check(jobId: string): Promise<Result<PrintJob>> {
    const job = openJob(jobId)
    if (!job.ok || job.value.state !== 'stuck') return job
    const found = await checkSpool(printing, job.value.printer, job.value.spoolIds)
    const checked = await step(job.value, found)
    if (checked.state !== 'sent' || checked.sent >= checked.copies) return ok(checked)
    return ok(await run(checked))
  }

  async function close(complaintId: string, way: TicketWay, format: TicketFormat): Promise<Result<null>> {
    const job = openOf(complaintId)
    if (way === 'printed') return job ? closePrinted(job) : ok(null) // without a job it was answered already
    const jobId = job?.id ?? randomUUID()
    const issued = await issueTickets(parts, { complaintId, way, format, jobId, copies: 1 })
    if (!issued.ok || !job) return issued
    await takeBack(job)
    await step(job, { type: 'closed', as: way })
    return ok(null)
  }

  async function closePrinted({ id: jobId, ...job }: PrintJob): Promise<Result<null>> {
    const issued = await issueTickets(parts, { ...job, way: 'printed', jobId })
    if (issued.ok) await step({ id: jobId, ...job }, { type: 'closed', as: 'confirmed' })
    return issued
  }

  return {
    open: () => store.all().filter(isOpenJob),
    openOf,
    again,
    print,
    check,
    async nothingCame(jobId) {
      const job = openJob(jobId)
      return job.ok ? ok(await step(job.value, { type: 'nothing-came' })) : job
    },
    close,
  }
}
