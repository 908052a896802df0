import type { Complaint } from '@shared/complaint/complaint.ts'
import { parseNumber } from '@shared/complaint/numbers.ts'
import type { Workstation } from '@shared/directory/office.ts'
import { shortNameOf } from '@shared/directory/records.ts'
import type { TicketModel } from '@shared/tickets/ticket.ts'
import { ticketModel } from '@shared/tickets/ticketModel.ts'
import { officeTime } from '@shared/time/clock.ts'

import type { Parts } from '../parts.ts'

type Sources = Pick<Parts, 'world' | 'clock' | 'session'>

/** The number of the next copy: 0 for the original, then duplicates. A ticket that was not needed does not count. */
export function nextCopy(complaint: Complaint): number {
  const given = complaint.tickets.filter((ticket) => ticket.way !== 'not_needed')
  return given.reduce((next, ticket) => Math.max(next, ticket.copy + 1), 0)
}

/** The ticket of a complaint as copy `copy`; null before the office is set up. */
export function ticketOf(parts: Sources, complaint: Complaint, copy: number): TicketModel | null {
  const { directory } = parts.world
  const { registration } = complaint
  const operator = parts.session.operator()
  if (!directory.office) return null
  return ticketModel({
    complaintId: complaint.id,
    registration,
    office: directory.office,
    workstation: workstationOf(parts, registration.number),
    provider: directory.providers.get(registration.form.providerId) ?? null,
    duplicate:
      copy === 0 ? null : { n: copy, at: officeTime(parts.clock), by: operator ? shortNameOf(operator) : '' },
  })
}

/** The workstation whose mark begins the number. */
function workstationOf(parts: Sources, number: string): Workstation | null {
  const mark = parseNumber(number)?.mark
  return [...parts.world.directory.workstations.values()].find((one) => one.mark === mark) ?? null
}
