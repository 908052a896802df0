import { setImmediate as afterOthers } from 'node:timers/promises'

import type { AppError } from '@shared/core/result.ts'
import { ENVELOPE_VERSION } from '@shared/journal/envelope.ts'

import { errorCode } from '../platform/fileSystem.ts'
import { storageFailure } from '../platform/storageError.ts'
import type { Reading } from './appendingAdapter.ts'
import type { JournalMemory } from './journalMemory.ts'
import type { MonthFile } from './monthFile.ts'
import type { Damage } from './quarantine.ts'

/** What the start found. Everything but `events` is zero or empty in a healthy journal of one program version. */
export type LoadReport = {
  readonly events: number
  /** Written by a newer version of the program; kept, passed on, not understood. */
  readonly newer: number
  /** Lines that could not be read, copied to the quarantine folder. */
  readonly damages: readonly Damage[]
  /** Places `(node, seq)` that two different events claim; the first one read counts. */
  readonly forks: readonly { readonly node: string; readonly seq: number }[]
  /** Files that could not be read at all: nothing is written until they can. */
  readonly unreadable: readonly { readonly file: string; readonly error: AppError }[]
}

/** The window is answered at least this often while the journal is read. */
const SLICE_MS = 10

export type Loading = {
  /** How each file is to be read. */
  readonly reading: Reading
  /** Reads files one after the other and tells the memory of every event, in file order. Returns what stays unreadable. */
  read(files: readonly MonthFile[]): Promise<LoadReport['unreadable']>
  /** Call it at the end: lets the sink finish, and says what was found. */
  finish(files: readonly MonthFile[]): Promise<LoadReport>
}

export function createLoading(
  memory: Pick<JournalMemory, 'takeRead' | 'catchUp'>,
  fileCount: number,
  onProgress: (share: number) => void,
): Loading {
  let events = 0
  let newer = 0
  const forks: { node: string; seq: number }[] = []
  const unreadable: { file: string; error: AppError }[] = []
  let sliceEnd = 0
  let done = 0

  const reading: Reading = {
    mayGoOn: () => performance.now() < sliceEnd,
    async rest(share) {
      onProgress((done + share) / (fileCount + 1))
      await afterOthers()
      sliceEnd = performance.now() + SLICE_MS
    },
    onEvent(event) {
      const outcome = memory.takeRead(event)
      if (outcome === 'forked') forks.push({ node: event.node, seq: event.seq })
      if (outcome !== 'new') return
      events += 1
      if (event.v > ENVELOPE_VERSION) newer += 1
    },
  }

  async function readOne(file: MonthFile): Promise<void> {
    try {
      await file.read()
    } catch (error) {
      if (errorCode(error) === '') throw error
      const failure = storageFailure(error)
      if (!failure.ok) unreadable.push({ file: file.name, error: failure.error })
    }
  }

  return {
    reading,
    async read(files) {
      for (const file of files) {
        await readOne(file)
        done += 1
      }
      return unreadable
    },
    async finish(files) {
      while (!memory.catchUp(reading.mayGoOn)) await reading.rest(0)
      onProgress(1)
      return { events, newer, forks, unreadable, damages: files.flatMap(({ damages }) => damages) }
    },
  }
}
