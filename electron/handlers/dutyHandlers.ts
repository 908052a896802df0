import { randomUUID } from 'node:crypto'

import { ok, type Result } from '@shared/core/result.ts'
import { DIRECTORY_STREAM, type DirectoryEvent } from '@shared/directory/events.ts'
import { isInEffect, isStanding, type RecordedHandover } from '@shared/directory/handover.ts'
import { shortNameOf, type Operator } from '@shared/directory/records.ts'
import type { dutyCalls, HandoverView } from '@shared/ipc/calls/dutyCalls.ts'
import type { HandlersOf } from '@shared/ipc/protocol.ts'
import { nameOfOfficer } from '@shared/queries/caseOfficers.ts'
import { decideHandover, decideTakingBack, mayDeputise } from '@shared/roles/duties.ts'
import { today } from '@shared/time/clock.ts'

import type { Parts } from '../parts.ts'
import { atDesk } from '../session/atDesk.ts'

export function createDutyHandlers(parts: Parts): HandlersOf<typeof dutyCalls> {
  const { world, clock } = parts
  return {
    'duties.list': async () => {
      const { handovers, operators } = world.directory
      return ok({
        handovers: handovers.map((one) => viewOf(one, parts)).toReversed(),
        deputies: [...operators.values()]
          .filter((one) => mayDeputise(one, world.directory))
          .map((one) => ({ id: one.id, name: shortNameOf(one) })),
      })
    },
    'duties.hand-over': (input) =>
      store(parts, (head) =>
        decideHandover({ ...input, id: randomUUID(), headId: head.id }, world.directory, today(clock)),
      ),
    'duties.take-back': ({ id }) =>
      store(parts, (head) => decideTakingBack(id, head.id, world.directory, today(clock))),
  }
}

async function store(
  parts: Parts,
  decide: (head: Operator) => Result<readonly DirectoryEvent[]>,
): Promise<Result<void>> {
  const head = atDesk(parts)
  if (!head.ok) return head
  const stored = await parts.journal.append(DIRECTORY_STREAM, head.value.id, () => decide(head.value))
  return stored.ok ? ok(undefined) : stored
}

function viewOf(handover: RecordedHandover, { world, clock }: Parts): HandoverView {
  const { headId, deputyId, ...rest } = handover
  const on = today(clock)
  const named = (id: string): HandoverView['head'] => nameOfOfficer(id, world.directory) ?? { id, name: id }
  const state = isInEffect(handover, on)
    ? 'running'
    : handover.endedOn !== null
      ? 'ended'
      : isStanding(handover, on)
        ? 'ahead'
        : 'over'
  return { ...rest, head: named(headId), deputy: named(deputyId), state }
}
