import { fail, ok, type Result } from '@shared/core/result.ts'
import { rightOf } from '@shared/ipc/callRights.ts'
import type { Channel, Input } from '@shared/ipc/protocol.ts'
import { dutiesOf } from '@shared/roles/duties.ts'
import { mayInOffice, mayOnComplaint, type Actor, type Permit } from '@shared/roles/may.ts'
import { today } from '@shared/time/clock.ts'

import type { Parts } from '../parts.ts'
import { actingForHead } from './forHead.ts'

type Needs = Pick<Parts, 'session' | 'journal' | 'world' | 'clock'>

/** Answers a call when whoever is at the desk has the right it asks for, and refuses it otherwise. */
export type Permission = <C extends Channel>(
  channel: C,
  input: Input<C>,
  answer: () => Promise<Result<unknown>>,
) => Promise<Result<unknown>>

export function createPermission(parts: Needs): Permission {
  return async (channel, input, answer) => {
    const permit = await permitFor(parts, channel, input)
    if (!permit.ok) return permit
    const { forHead } = permit.value
    return forHead === null ? answer() : actingForHead(forHead, answer)
  }
}

const OWN_RIGHT: Permit = { forHead: null }

async function permitFor<C extends Channel>(
  parts: Needs,
  channel: C,
  input: Input<C>,
): Promise<Result<Permit>> {
  const { journal, world } = parts
  const right = rightOf(channel, input)
  if (right === 'anyone') return ok(OWN_RIGHT)
  const actor = actorAtDesk(parts)
  if (!actor) return fail('signed-out', `${channel} needs an operator`)
  if (typeof right === 'string') return mayInOffice(actor, right)
  // While the journal is read, nobody knows yet how far a complaint has come.
  await journal.loaded
  const complaint = world.complaints.get(right.complaintId)
  // What there is not, the call itself does not find.
  return complaint ? mayOnComplaint(actor, right.action, complaint) : ok(OWN_RIGHT)
}

function actorAtDesk({ session, world, clock }: Needs): Actor | null {
  const operator = session.operator()
  if (!operator) return null
  const duties = dutiesOf(operator.id, world.directory, today(clock))
  return { id: operator.id, role: operator.role, deputyOf: duties?.headId ?? null }
}
