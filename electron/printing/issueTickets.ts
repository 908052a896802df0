import type { ComplaintEventOf } from '@shared/complaint/events.ts'
import type { TicketFormat } from '@shared/complaint/outcomes.ts'
import { fail, ok, type Result } from '@shared/core/result.ts'
import { officeTime } from '@shared/time/clock.ts'

import type { Parts } from '../parts.ts'
import { nextCopy } from './ticketPages.ts'

export type TicketWay = ComplaintEventOf<'complaint.ticket-issued'>['way']

/** Writes into the journal that tickets were given, and how; the copies are numbered on from those given before. */
export async function issueTickets(
  parts: Pick<Parts, 'journal' | 'world' | 'clock' | 'session'>,
  issue: {
    readonly complaintId: string
    readonly way: TicketWay
    readonly format: TicketFormat
    readonly jobId: string
    readonly copies: number
  },
): Promise<Result<null>> {
  const operator = parts.session.operator()
  if (!operator) return fail('signed-out', 'nobody to have given the ticket')
  const { complaintId, way, format, jobId } = issue
  const stored = await parts.journal.append(complaintId, operator.id, () => {
    const complaint = parts.world.complaints.get(complaintId)
    if (!complaint) return fail('not-found', 'no such complaint')
    // The clerk may answer twice, and the answer may have been stored just before a crash.
    if (complaint.tickets.some((ticket) => ticket.jobId === jobId)) return ok([])
    const first = nextCopy(complaint)
    const at = officeTime(parts.clock)
    return ok(
      Array.from({ length: issue.copies }, (_, n): ComplaintEventOf<'complaint.ticket-issued'> => {
        return { type: 'complaint.ticket-issued', jobId, copy: first + n, format, way, at }
      }),
    )
  })
  return stored.ok ? ok(null) : stored
}
