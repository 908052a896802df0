import { fail, ok, type Result } from '@shared/core/result.ts'
import { rightOf } from '@shared/ipc/callRights.ts'
import type { Channel, Input } from '@shared/ipc/protocol.ts'
import { mayInOffice, mayOnComplaint } from '@shared/roles/may.ts'

import type { Parts } from '../parts.ts'

/** Asked before each call is answered. */
export type Permission = <C extends Channel>(channel: C, input: Input<C>) => Promise<Result<void>>

/** Lets a call through when whoever is at the desk has the right it asks for. */
export function createPermission(parts: Pick<Parts, 'session' | 'journal' | 'world'>): Permission {
  const { session, journal, world } = parts
  return async (channel, input) => {
    const right = rightOf(channel, input)
    if (right === 'anyone') return ok(undefined)
    const actor = session.operator()
    if (!actor) return fail('signed-out', `${channel} needs an operator`)
    if (typeof right === 'string') return mayInOffice(actor, right)
    // While the journal is read, nobody knows yet how far a complaint has come.
    await journal.loaded
    const complaint = world.complaints.get(right.complaintId)
    // What there is not, the call itself does not find.
    if (!complaint) return ok(undefined)
    return mayOnComplaint(actor, right.action, { status: complaint.status, caseOfficerId: null })
  }
}
