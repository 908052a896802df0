import { z } from 'zod'

import { call, openCall } from '../call.ts'
import { SignedIn } from './appCalls.ts'
import { Password } from './sessionCalls.ts'

/** How the data folder of this workstation is protected. Nothing of a key. */
export const ProtectionView = z.object({
  /** `sealing`: everything new is sealed, what was there before is being sealed; `on`: everything is. */
  state: z.enum(['off', 'sealing', 'on']),
  /** The system opens the data for this user by itself; where it cannot, sealing cannot be switched on. */
  canKeep: z.boolean(),
  /** What is being sealed now; null when nothing is. */
  job: z.object({ stage: z.enum(['journal', 'files']), done: z.int(), total: z.int() }).nullable(),
  /** Code of why sealing stopped; it goes on at the next start. */
  failure: z.string().nullable(),
  /** Attached files that are not what was attached: they stay as they are. */
  left: z.int(),
  /** Operators who may give themselves a new password by the recovery key. */
  heads: z.array(z.string()).readonly(),
})
export type ProtectionView = z.infer<typeof ProtectionView>

const Shown = z.object({ recoveryKey: z.string() })
const Typed = z.string().max(200)

export const protectionCalls = {
  'protection.state': openCall(z.void(), ProtectionView),
  /** At the first run: a recovery key to be shown and printed, nothing changes yet. `not-possible` afterwards. */
  'protection.begin': openCall(z.void(), Shown),
  /** The same later, with the own password: switches sealing on, or replaces the recovery key. */
  'protection.prepare': call(z.object({ password: Password }), Shown),
  /** Prints the recovery key that waits, or saves it as a PDF; null: he changed his mind. */
  'protection.print': openCall(
    z.object({ way: z.enum(['printer', 'pdf']) }),
    z.object({ done: z.boolean() }),
  ),
  /** Takes the recovery key that waits, by its last group off the paper. Fails with `recovery-key-typo`. */
  'protection.confirm': openCall(z.object({ lastGroup: Typed }), z.void()),
  /** At a start that asks for it: lets this user of Windows open the data from now on. */
  'protection.recover': openCall(z.object({ recoveryKey: Typed }), z.void()),
  /** A new password for a head who forgot his, by the recovery key. Fails as `session.change-password` does. */
  'protection.new-password': openCall(
    z.object({ operatorId: z.string(), recoveryKey: Typed, password: Password }),
    SignedIn,
  ),
} as const
