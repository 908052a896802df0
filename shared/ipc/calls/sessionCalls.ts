import { z } from 'zod'

import { Office } from '../../directory/office.ts'
import { Operator } from '../../directory/records.ts'
import { TicketFormat } from '../../complaint/outcomes.ts'
import { openCall } from '../call.ts'
import { SignedIn } from './appCalls.ts'

export const Password = z.string().min(1).max(200)

/** Everything the first run asks for. */
export const FirstRun = z.object({
  office: Office,
  mark: z.string(),
  workstationName: z.object({ kk: z.string(), ru: z.string() }),
  operator: Operator.omit({ id: true, role: true, retired: true }),
  password: Password,
  ticketFormat: TicketFormat,
  ticketPrinter: z.string(),
  /** The workstation of the region's department: it reads the offices of the region and registers nothing. */
  regional: z.boolean().optional(),
})
export type FirstRun = z.infer<typeof FirstRun>

export const sessionCalls = {
  'session.set-up': openCall(FirstRun, SignedIn),
  'session.sign-in': openCall(z.object({ operatorId: z.string(), password: Password }), SignedIn),
  /**
   * The own password. `current` is left unread when the operator has just signed in with a temporary one; else it fails
   * as the sign-in does. `invalid-input` names in `fields.password` what the new one lacks.
   */
  'session.change-password': openCall(
    z.object({ current: z.string().max(200), password: Password }),
    SignedIn,
  ),
  'session.lock': openCall(z.void(), z.void()),
  'session.sign-out': openCall(z.void(), z.void()),
} as const
