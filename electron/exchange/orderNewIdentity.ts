import { randomUUID } from 'node:crypto'

import { fail, ok, type Result } from '@shared/core/result.ts'
import { freeMark, takenMarks } from '@shared/directory/freeMark.ts'
import { Workstation } from '@shared/directory/office.ts'

import { orderIdentityChange } from '../journal/identityOrder.ts'
import { newIdentity } from '../journal/nodeIdentity.ts'
import type { Exchanger } from './exchanger.ts'
import type { Parts } from '../parts.ts'
import { nodeFileSystem } from '../platform/nodeFileSystem.ts'
import { storageFailure } from '../platform/storageError.ts'

/** From which own event on nothing can go out as it is, and why; null when everything can. */
export function whereStopped(
  { forks, lost }: Pick<ReturnType<Exchanger['seen']>, 'forks' | 'lost'>,
  node: string,
): { readonly cause: 'twin' | 'lost'; readonly seq: number } | null {
  const fork = forks.find((one) => one.node === node)
  if (fork) return { cause: 'twin', seq: fork.seq }
  return lost === null ? null : { cause: 'lost', seq: lost }
}

/**
 * Orders that this data folder, which has a twin or has lost an own event, becomes a workstation of its own at the next
 * start: with a mark nobody has, since the twin goes on with the present one, and numbers of a mark have no gaps.
 */
export async function orderNewIdentity(parts: Parts, actor: string): Promise<Result<void>> {
  const { exchange, journal, world, clock, dataFolder } = parts
  const stop = whereStopped(exchange.seen(), journal.node)
  const { workstations } = world.directory
  const own = workstations.get(journal.node)
  if (!stop || !own) return fail('not-found', 'nothing stops this workstation')
  const identity = newIdentity(clock)
  const workstation = Workstation.safeParse({
    node: identity.node,
    mark: freeMark(own.mark, takenMarks(workstations)),
    name: own.name,
  })
  if (!workstation.success) return fail('invalid-input', 'no mark is free')
  const { mark, name } = workstation.data
  try {
    await orderIdentityChange(nodeFileSystem, dataFolder, {
      from: journal.node,
      seq: stop.seq,
      lost: stop.cause === 'lost',
      identity,
      workstation: { mark, name },
      actor,
      eventId: randomUUID(),
    })
    return ok(undefined)
  } catch (error) {
    return storageFailure(error)
  }
}
