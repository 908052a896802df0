import { join } from 'node:path'

import { Low } from 'lowdb'

import type { SealedEnvelope } from '@shared/journal/envelope.ts'

import { withRetry, type FileSystem } from '../platform/fileSystem.ts'
import { AppendingAdapter } from './appendingAdapter.ts'
import type { Damage } from './quarantine.ts'

/** Reads on in slices, so that the window is answered in between. */
export type Pace = {
  /** False when it is time to let others in. */
  mayGoOn(): boolean
  /** Lets others in. */
  rest(): Promise<void>
}

export type MonthFile = {
  readonly name: string
  /** Reads the file, telling of every event in file order, and how many bytes were read so far. */
  read(pace: Pace, onEvent: (event: SealedEnvelope) => void, onBytes: (bytes: number) => void): Promise<void>
  /** What could not be read. */
  readonly damages: readonly Damage[]
  /** Adds events at the end: all of them are on the disk when it returns, none when it throws. */
  append(events: readonly SealedEnvelope[]): Promise<void>
  close(): Promise<void>
}

/** One file of the journal: lowdb holds its events in memory, our adapter appends what is not on disk yet. */
export function createMonthFile(files: FileSystem, folders: Folders, name: string): MonthFile {
  const adapter = new AppendingAdapter(files, join(folders.journal, name), folders.quarantine)
  const low = new Low<SealedEnvelope[]>(adapter, [])
  return {
    name,
    damages: adapter.damages,
    async read(pace, onEvent, onBytes) {
      adapter.readWith(pace, onEvent, onBytes)
      await low.read()
    },
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
    close: () => adapter.close(),
  }
}

export type Folders = { readonly journal: string; readonly quarantine: string }
