import { ok, type Result } from '@shared/core/result.ts'
import { DIRECTORY_STREAM, type DirectoryEvent } from '@shared/directory/events.ts'
import type { personalDataCalls } from '@shared/ipc/calls/personalDataCalls.ts'
import type { HandlersOf, Input, Output } from '@shared/ipc/protocol.ts'
import { dueCases } from '@shared/personalData/dueForErasing.ts'
import { today } from '@shared/time/clock.ts'

import type { Parts } from '../parts.ts'
import { casesOf, erasuresOf, previewOf } from '../personalData/erasing.ts'
import { atDesk } from '../session/atDesk.ts'

export function createPersonalDataHandlers(parts: Parts): HandlersOf<typeof personalDataCalls> {
  const { world, clock, journal } = parts
  return {
    'personal-data.state': async () => {
      const { retention, regionView } = world.directory
      return ok({ retention, regionView })
    },
    'personal-data.save-terms': (terms) =>
      store(parts, {
        type: 'office.retention-saved',
        settings: { ...terms, confirmedOn: today(clock) },
      }),
    'personal-data.save-region-view': ({ view }) => store(parts, { type: 'office.region-view-saved', view }),
    'personal-data.due': async ({ kind, offset, limit }) => {
      await journal.loaded
      const due = dueCases(world, world.directory.retention, today(clock))
      const wanted = kind === null ? due : due.filter((one) => one.kind === kind)
      const rows = wanted
        .slice(offset, offset + limit)
        .map(({ term, ...one }) => ({ ...one, overOn: term.over }))
      return ok({ rows, total: wanted.length })
    },
    'personal-data.preview': async ({ ids }) => {
      await journal.loaded
      const cases = casesOf(parts, ids)
      return cases.ok ? ok(previewOf(parts, cases.value)) : cases
    },
    'personal-data.erase': (input) => erase(parts, input),
  }
}

async function store(parts: Parts, event: DirectoryEvent): Promise<Result<void>> {
  const head = atDesk(parts)
  if (!head.ok) return head
  const stored = await parts.journal.append(DIRECTORY_STREAM, head.value.id, () => ok([event]))
  return stored.ok ? ok(undefined) : stored
}

/** The events are flushed first, all of them or none; what they say is then carried out, now or at the next start. */
async function erase(
  parts: Parts,
  { ids, password, reason }: Input<'personal-data.erase'>,
): Promise<Result<Output<'personal-data.erase'>>> {
  const head = atDesk(parts)
  if (!head.ok) return head
  const known = await parts.session.verify(head.value.id, password)
  if (!known.ok) return known
  await parts.journal.loaded
  const stored = await parts.journal.appendTogether(head.value.id, () => {
    const cases = casesOf(parts, ids)
    return cases.ok ? ok(erasuresOf(parts, cases.value, reason)) : cases
  })
  if (!stored.ok) return stored
  const carriedOut = await parts.journal.carryOutErasures()
  const areGone = await parts.erasedContents.remove()
  return ok({ erased: stored.value.length, pending: !carriedOut.ok || !areGone })
}
