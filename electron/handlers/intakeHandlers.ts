import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'

import { fail, ok, type Result } from '@shared/core/result.ts'
import type { IntakeDirectory, intakeCalls } from '@shared/ipc/calls/intakeCalls.ts'
import type { HandlersOf } from '@shared/ipc/protocol.ts'
import { createDuplicateIndex, type DuplicateIndex } from '@shared/queries/duplicates.ts'
import { officeTime } from '@shared/time/clock.ts'

import { createDraftStore, draftFiles, type DraftStore } from '../drafts/draftStore.ts'
import type { Parts } from '../parts.ts'
import { storageFailure } from '../platform/storageError.ts'
import { markOf, registerComplaint } from './registerComplaint.ts'

/** Complaints indexed at one go: a few milliseconds, so that the window keeps being answered. */
const SLICE = 100

export function createIntakeHandlers(parts: Parts): HandlersOf<typeof intakeCalls> {
  const { world, clock, numbers, fold } = parts
  const drafts = createDraftStore(join(parts.dataFolder, 'drafts'), draftFiles(parts.disks.files))
  const duplicates = createDuplicateIndex(world)
  fold.observe(duplicates)
  const catchUp = createCatchUp(duplicates)
  return {
    'intake.directory': async () => ok(directoryOf(parts)),
    'intake.desk': async ({ registeredOn }) => {
      void catchUp()
      return ok({ now: officeTime(clock), nextNumber: numbers.next(markOf(parts), registeredOn) })
    },
    'intake.duplicates': async (query) => {
      await catchUp()
      return ok(duplicates.find(query))
    },
    'intake.compare': async ({ id }) => {
      const complaint = world.complaints.get(id)
      if (!complaint) return fail('not-found', 'no such complaint')
      const { number, registeredOn, form } = complaint.registration
      return ok({ id, number, registeredOn, form })
    },
    'intake.drafts': async () => ok(await ownDrafts(parts, drafts)),
    'intake.save-draft': async (draft) => {
      if (world.complaints.has(draft.id)) return fail('already-registered', 'the draft is a complaint now')
      const savedAt = officeTime(clock)
      return stored(() => drafts.save({ ...draft, savedAt }), { savedAt })
    },
    'intake.discard-draft': ({ id }) => stored(() => drafts.remove(id), undefined),
    'intake.register': async (input) => {
      const registered = await registerComplaint(parts, input)
      // The complaint is safe already: a draft left behind is noticed by its id and removed with the next list. The
      // answer does not wait for it.
      if (registered.ok) setImmediate(() => void drafts.remove(input.id).catch(() => undefined))
      return registered
    },
  }
}

/** Brings the index of duplicates up to date in slices, one run at a time. */
function createCatchUp(index: DuplicateIndex): () => Promise<void> {
  let running: Promise<void> | null = null
  async function run(): Promise<void> {
    while (!index.advance(SLICE)) await nextTurn()
  }
  return async () => {
    running ??= run().finally(() => {
      running = null
    })
    await running
  }
}

async function stored<T>(action: () => Promise<void>, value: T): Promise<Result<T>> {
  try {
    await action()
    return ok(value)
  } catch (error) {
    return storageFailure(error)
  }
}

async function ownDrafts(parts: Parts, drafts: DraftStore): Promise<Awaited<ReturnType<DraftStore['all']>>> {
  const operator = parts.session.operator()
  const all = await drafts.all()
  const registered = all.filter(({ id }) => parts.world.complaints.has(id))
  await Promise.all(registered.map(({ id }) => drafts.remove(id).catch(() => undefined)))
  return all.filter(({ id, operatorId }) => operatorId === operator?.id && !parts.world.complaints.has(id))
}

function directoryOf({ world }: Parts): IntakeDirectory {
  const { providers, services, officials } = world.directory
  const inUse = <T extends { readonly retired: boolean }>(records: ReadonlyMap<string, T>): T[] =>
    [...records.values()].filter(({ retired }) => !retired)
  return { providers: inUse(providers), services: inUse(services), officials: inUse(officials) }
}
