import { randomUUID } from 'node:crypto'

import { fail, ok, type Result } from '@shared/core/result.ts'
import { freeMark, takenMarks } from '@shared/directory/freeMark.ts'
import { Workstation } from '@shared/directory/office.ts'

import { orderIdentityChange } from '../journal/identityOrder.ts'
import { newIdentity } from '../journal/nodeIdentity.ts'
import type { Parts } from '../parts.ts'
import { nodeFileSystem } from '../platform/nodeFileSystem.ts'
import { storageFailure } from '../platform/storageError.ts'

/**
 * Orders that this data folder, which has a twin, becomes a workstation of its own at the next start: with a mark nobody
 * has, since the twin goes on with the present one.
 */
export async function orderNewIdentity(parts: Parts, actor: string): Promise<Result<void>> {
  const { exchange, journal, world, clock, dataFolder } = parts
  const fork = exchange.seen().forks.find(({ node }) => node === journal.node)
  const { workstations } = world.directory
  const own = workstations.get(journal.node)
  if (!fork || !own) return fail('not-found', 'this data folder has no twin')
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
      seq: fork.seq,
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
