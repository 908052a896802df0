import { z } from 'zod'

import { workingDaysBetween } from '../calendar/workCalendar.ts'
import type { Complaint } from '../complaint/complaint.ts'
import { applicantName, Channel } from '../complaint/form.ts'
import { Bilingual } from '../core/bilingual.ts'
import { LocalDate } from '../time/localDate.ts'
import type { DaySources } from './calendarRows.ts'

/** A complaint that waits for somebody to write down what happened: there is no due date, but a day it waits since. */
export const WaitingView = z.object({
  complaintId: z.string(),
  version: z.int(),
  number: z.string(),
  applicant: z.string(),
  providerName: Bilingual,
  channel: Channel,
  /** The day of the decision, or of the forwarding. */
  since: LocalDate,
  /** Working days it has waited. */
  workingDays: z.int(),
  /** The body it was forwarded to; null when it waits for its answer. */
  body: Bilingual.nullable(),
})
export type WaitingView = z.infer<typeof WaitingView>

/** Decided complaints whose answer is not sent yet, the longest waiting first, at most `limit`. */
export function answersToSend(sources: DaySources, limit: number): WaitingView[] {
  return waitingFor('decided', (one) => one.decision?.on ?? one.satisfaction?.on, sources, limit)
}

/** Forwarded complaints whose registration in the reviewing body is not recorded: no review clock runs for them here. */
export function registrationsToRecord(sources: DaySources, limit: number): WaitingView[] {
  return waitingFor('forwarded', (one) => one.forwarding?.on, sources, limit)
}

function waitingFor(
  status: 'decided' | 'forwarded',
  sinceOf: (complaint: Complaint) => LocalDate | undefined,
  sources: DaySources,
  limit: number,
): WaitingView[] {
  const found: { readonly complaint: Complaint; readonly since: LocalDate }[] = []
  for (const id of sources.index.waiting(status)) {
    const complaint = sources.world.complaints.get(id)
    const since = complaint && sinceOf(complaint)
    if (complaint && since) found.push({ complaint, since })
  }
  return found
    .sort((a, b) => (a.since === b.since ? byNumber(a.complaint, b.complaint) : a.since < b.since ? -1 : 1))
    .slice(0, limit)
    .map(({ complaint, since }) => viewOf(complaint, since, sources))
}

function byNumber(a: Complaint, b: Complaint): number {
  return a.registration.number < b.registration.number ? -1 : 1
}

function viewOf(complaint: Complaint, since: LocalDate, sources: DaySources): WaitingView {
  const { world, calendar, today } = sources
  const { form, number } = complaint.registration
  return {
    complaintId: complaint.id,
    version: complaint.version,
    number,
    applicant: applicantName(form.applicant),
    providerName: world.directory.providers.get(form.providerId)?.shortName ?? { kk: '', ru: '' },
    channel: form.channel,
    since,
    workingDays: workingDaysBetween(calendar, since, today),
    body: complaint.status === 'forwarded' ? (complaint.forwarding?.bodyName ?? null) : null,
  }
}
