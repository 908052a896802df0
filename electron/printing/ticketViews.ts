import type { Complaint } from '@shared/complaint/complaint.ts'
import { fail, ok, type Result } from '@shared/core/result.ts'
import { ruleSetById } from '@shared/deadline/rules.ts'
import type { PrintStatus, TicketTerm, TicketView } from '@shared/ipc/calls/printingCalls.ts'
import type { PrintJob } from '@shared/tickets/printJob.ts'
import { dateOf } from '@shared/time/partsOfTime.ts'

import type { Parts } from '../parts.ts'
import { choosePrinter, forSheets } from './documents.ts'
import { nextCopy, ticketOf } from './ticketPages.ts'

/** What the dialog of a ticket needs. Fails with `not-found`. */
export async function ticketView(
  parts: Parts,
  complaintId: string,
  job: PrintJob | null,
): Promise<Result<TicketView>> {
  const complaint = parts.world.complaints.get(complaintId)
  if (!complaint) return fail('not-found', 'no such complaint')
  const copy = job?.firstCopy ?? nextCopy(complaint)
  const model = ticketOf(parts, complaint, copy)
  if (!model) return fail('not-found', 'the office is not set up')
  const { number, form, acceptedBy, reviewBy, provisional } = complaint.registration
  const { ticketFormat, ticketPrinter, documentPrinter } = parts.settings.read()
  const printers = await parts.printing.printers()
  return ok({
    complaintId,
    number,
    acceptedAt: form.receivedAt,
    acceptedBy: acceptedBy.name,
    channel: form.channel,
    terms: termsOf(complaint),
    reviewBy,
    provisional,
    contactCentre: parts.world.directory.office?.contactCentre ?? '',
    nextCopy: copy,
    model,
    job,
    format: ticketFormat,
    ticketPrinter: choosePrinter(printers, ticketPrinter),
    documentPrinter: choosePrinter(forSheets(printers), documentPrinter, ticketPrinter),
  })
}

/** Both terms as promised at registration: forwarding from receipt (N-03), review from registration (N-05, N-06). */
function termsOf({ registration }: Complaint): readonly TicketTerm[] {
  const { forwardBy, reviewBy, registeredOn, form, authority } = registration
  const rules = ruleSetById(registration.ruleSet)
  const review: TicketTerm = {
    kind: 'review',
    from: registeredOn,
    dueOn: reviewBy,
    days: rules.reviewDays[authority],
  }
  if (!forwardBy) return [review]
  const from = dateOf(form.receivedAt)
  return [{ kind: 'forward', from, dueOn: forwardBy, days: rules.forwardDays }, review]
}

/** The state of the ticket printer for the status bar. */
export async function printStatus(parts: Parts, openJobs: number): Promise<PrintStatus> {
  const { ticketPrinter } = parts.settings.read()
  const printers = await parts.printing.printers()
  const name = choosePrinter(printers, ticketPrinter)
  const isMissing = ticketPrinter !== '' && !printers.some((printer) => printer.name === ticketPrinter)
  return {
    printer: printers.find((printer) => printer.name === name) ?? null,
    missing: isMissing ? ticketPrinter : null,
    openJobs,
  }
}
