import { setImmediate as nextTurn } from 'node:timers/promises'

import {
  registerList,
  type RegisterPages,
  type RegisterQuery,
  type RegisterSource,
} from '@shared/queries/registerList.ts'
import { createSearchIndex } from '@shared/queries/searchIndex.ts'
import { today } from '@shared/time/clock.ts'

import type { Parts } from '../parts.ts'

/** Complaints whose words are read between two turns of the event loop: some two milliseconds. */
const SLICE = 100

/** The register's list, kept ready: pages of one query are cut from one answer. */
export type RegisterSearch = {
  list(query: RegisterQuery): Promise<RegisterPages>
  source(): RegisterSource
}

/** Keeps the index of words. It is read in slices once the journal stands; a search before that waits for its rest. */
export function createRegisterSearch(parts: Parts): RegisterSearch {
  const { fold, world, journal, clock } = parts
  const index = createSearchIndex()
  for (const complaint of world.complaints.values()) index.complaintChanged(undefined, complaint)
  fold.observe(index)
  void journal.loaded.then(readAll, () => undefined)
  let last: { readonly key: string; readonly found: RegisterPages } | null = null

  async function readAll(): Promise<void> {
    while (index.waiting() > 0) {
      index.work(SLICE)
      if (index.waiting() > 0) await nextTurn()
    }
  }

  function source(): RegisterSource {
    return { index, directory: world.directory, active: world.active, today: today(clock) }
  }

  return {
    source,
    async list(query) {
      if (query.text.trim() !== '') await readAll()
      const key = `${index.revision()} ${today(clock)} ${JSON.stringify(query)}`
      if (last?.key === key) return last.found
      const found = registerList(query, source())
      last = { key, found }
      return found
    },
  }
}
