import { join } from 'node:path'

import { Low } from 'lowdb'

import type { SealedEnvelope } from '@shared/journal/envelope.ts'

import { withRetry, type FileSystem } from '../platform/fileSystem.ts'
import { createAppendingAdapter, type AppendingAdapter, type Reading } from './appendingAdapter.ts'
import type { CopyOf } from './linesReplaced.ts'
import type { Damage } from './quarantine.ts'

export type JournalFolders = { readonly data: string; readonly journal: string; readonly quarantine: string }

export type MonthFile = {
  readonly name: string
  /** What could not be read. */
  readonly damages: readonly Damage[]
  /** Finds the lines of the file. Throws what the disk throws, after a locked file was tried again for a while. */
  survey(): Promise<void>
  /** Gives out the events of some lines of a surveyed file before the rest is read. */
  readAhead: AppendingAdapter['readAhead']
  /** Reads the file. Throws as `survey` does. */
  read(): Promise<void>
  /** Adds events at the end: all of them are on the disk when it returns, none when it throws. */
  append(events: readonly SealedEnvelope[]): Promise<void>
  /** Puts copies in the place of events, on the disk first; returns the copies. Throws when the disk refuses. */
  rewrite(copyOf: CopyOf): Promise<readonly SealedEnvelope[]>
  /** Takes out what a failed `append` left behind. Throws when the disk still refuses. */
  mend(): Promise<void>
  /** Seals what lies in the file plain; false when nothing did. Not while something is appended. */
  reseal(): Promise<boolean>
  close(): Promise<void>
}

/** One file of the journal: lowdb holds its events in memory, our adapter appends what is not on disk yet. */
export function createMonthFile(
  files: FileSystem,
  folders: JournalFolders,
  name: string,
  reading: () => Reading,
): MonthFile {
  const path = join(folders.journal, name)
  const adapter = createAppendingAdapter(files, path, folders.quarantine, reading)
  const low = new Low<SealedEnvelope[]>(adapter, [])
  return {
    name,
    damages: adapter.damages,
    survey: () => adapter.survey(),
    readAhead: (isWanted, give) => adapter.readAhead(isWanted, give),
    read: () => low.read(),
    async append(events) {
      const before = low.data.length
      low.data.push(...events)
      try {
        await withRetry(files, () => low.write())
      } catch (error) {
        low.data.length = before
        throw error
      }
    },
    async rewrite(copyOf) {
      const copies = new Map<SealedEnvelope, SealedEnvelope>()
      for (const event of low.data) {
        const copy = copyOf(event)
        if (copy) copies.set(event, copy)
      }
      if (copies.size === 0) return []
      await withRetry(files, () => adapter.rewrite(copyOf))
      low.data = low.data.map((event) => copies.get(event) ?? event)
      return [...copies.values()]
    },
    reseal: () => adapter.reseal(),
    mend: () => withRetry(files, () => adapter.mend()),
    close: () => adapter.close(),
  }
}
