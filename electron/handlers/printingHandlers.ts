import { setTimeout as pause } from 'node:timers/promises'

import { fail, ok } from '@shared/core/result.ts'
import type { PrintJob } from '@shared/tickets/printJob.ts'
import type { printingCalls } from '@shared/ipc/calls/printingCalls.ts'
import type { HandlersOf } from '@shared/ipc/protocol.ts'
import { blankTicketModel } from '@shared/tickets/blankTicket.ts'

import type { Parts } from '../parts.ts'
import { printDocument, saveAsPdf } from '../printing/documents.ts'
import { openJobStore } from '../printing/jobStore.ts'
import { createTicketJobs, type TicketJobs } from '../printing/ticketJobs.ts'
import { shiftFor } from '../printing/shift.ts'
import { ticketOf, nextCopy } from '../printing/ticketPages.ts'
import { printStatus, ticketView } from '../printing/ticketViews.ts'

/** Answers of the printing part. The store of jobs is opened with the first of them: it never delays the start. */
export function createPrintingHandlers(parts: Parts): HandlersOf<typeof printingCalls> {
  let opening: Promise<TicketJobs> | null = null
  const jobs = (): Promise<TicketJobs> => (opening ??= openJobs(parts))
  return {
    'printing.printers': async () => ok(await parts.printing.printers()),
    'printing.look-again': async () => ok(await parts.printing.printers({ fresh: true })),
    'printing.status': async () => ok(await printStatus(parts, (await jobs()).open().length)),
    'printing.ticket': async ({ complaintId }) =>
      ticketView(parts, complaintId, (await jobs()).openOf(complaintId)),
    'printing.print-ticket': async (order) => (await jobs()).print(order),
    'printing.print-again': async ({ jobId, printer, format }) =>
      (await jobs()).again(jobId, printer, format),
    'printing.check-job': async ({ jobId }) => (await jobs()).check(jobId),
    'printing.nothing-came': async ({ jobId }) => (await jobs()).nothingCame(jobId),
    'printing.give-ticket': async ({ complaintId, way, format }) =>
      (await jobs()).close(complaintId, way, format),
    'printing.save-ticket': (input) => saveTicket(parts, jobs, input),
    'printing.open-jobs': async () => ok<readonly PrintJob[]>((await jobs()).open()),
    'printing.print-document': ({ document, printer }) => printDocument(parts, document, printer),
    'printing.save-document': ({ document, suggestedName }) => saveAsPdf(parts, document, suggestedName),
    'printing.print-test': ({ printer, format }) => {
      const settings = parts.settings.read()
      const isRoll = settings.rollPrinters.some(({ name }) => name === printer)
      const paper = isRoll ? '80mm' : format
      const slip = { kind: 'test-slip' as const, format: paper, printer, offsetX: 0, offsetY: 0 }
      const shift = shiftFor(settings, slip, printer)
      return printDocument(parts, { ...slip, ...shift }, printer)
    },
    'printing.blank-ticket': (input) => blankTicket(parts, input),
  }
}

async function openJobs(parts: Parts): Promise<TicketJobs> {
  return createTicketJobs(parts, await openJobStore(parts.dataFolder, parts.disks.sealing), (ms) => pause(ms))
}

type Answers = HandlersOf<typeof printingCalls>

async function saveTicket(
  parts: Parts,
  jobs: () => Promise<TicketJobs>,
  { complaintId, format }: Parameters<Answers['printing.save-ticket']>[0],
): ReturnType<Answers['printing.save-ticket']> {
  const complaint = parts.world.complaints.get(complaintId)
  const model = complaint && ticketOf(parts, complaint, nextCopy(complaint))
  if (!model) return fail('not-found', 'no such complaint')
  const saved = await saveAsPdf(parts, { kind: 'ticket', format, model }, `Талон ${model.number}`)
  if (!saved.ok || saved.value.path === null) return saved
  const closed = await (await jobs()).close(complaintId, 'pdf', format)
  return closed.ok ? saved : closed
}

async function blankTicket(
  parts: Parts,
  { to }: Parameters<Answers['printing.blank-ticket']>[0],
): ReturnType<Answers['printing.blank-ticket']> {
  const { office, workstations } = parts.world.directory
  if (!office) return fail('not-found', 'the office is not set up')
  const model = blankTicketModel(office, workstations.get(parts.journal.node) ?? null)
  const document = { kind: 'blank-ticket' as const, model }
  if (to === 'pdf') return saveAsPdf(parts, document, 'Талон A5')
  const printed = await printDocument(parts, document)
  return printed.ok ? ok({ path: null }) : printed
}
