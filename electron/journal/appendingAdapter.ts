import type { Adapter } from 'lowdb'

import type { SealedEnvelope } from '@shared/journal/envelope.ts'

import { withRetry, type FileSystem } from '../platform/fileSystem.ts'
import { createGrowingFile, damagesOf } from './growingFile.ts'
import { createLineScanner } from './lineScanner.ts'
import type { Damage } from './quarantine.ts'
import { lineOf } from './seal.ts'

/** How a file is read: in slices, so that the window is answered in between. */
export type Reading = {
  /** False when it is time to let others in. */
  readonly mayGoOn: () => boolean
  /** Lets others in; told which share of the file has been read, 0…1. */
  readonly rest: (share: number) => Promise<void>
  readonly onEvent: (event: SealedEnvelope) => void
}

export type AppendingAdapter = Adapter<SealedEnvelope[]> & {
  /** What the last `read` could not make out. */
  readonly damages: readonly Damage[]
  readonly close: () => Promise<void>
}

const NEWLINE = 0x0a

/** A lowdb adapter that never rewrites: `write` appends the events that are not on disk yet and flushes them. */
export function createAppendingAdapter(
  files: FileSystem,
  path: string,
  quarantineFolder: string,
  reading: () => Reading,
): AppendingAdapter {
  const damages: Damage[] = []
  const file = createGrowingFile(files, path, quarantineFolder)
  let stored = 0

  return {
    damages,
    async read() {
      const { mayGoOn, rest, onEvent } = reading()
      const bytes = await withRetry(files, () => files.read(path))
      if (!bytes) return []
      const events: SealedEnvelope[] = []
      const scanner = createLineScanner(bytes, (event) => {
        events.push(event)
        onEvent(event)
      })
      while (scanner.position < bytes.length) {
        scanner.scan(mayGoOn)
        await rest(Math.min(1, scanner.position / bytes.length))
      }
      const cut = scanner.cutPoint()
      const { damaged, torn } = damagesOf(path, bytes, scanner.damaged, cut)
      damages.push(...damaged, ...(torn ? [torn] : []))
      await file.known(
        { length: cut, unterminated: cut > 0 && bytes[cut - 1] !== NEWLINE },
        damaged,
        torn,
        bytes,
      )
      stored = events.length
      return events
    },
    async write(events) {
      const lines = events.slice(stored).map(lineOf)
      if (lines.length === 0) return
      await file.append(`${lines.join('\n')}\n`)
      stored = events.length
    },
    close: file.close,
  }
}
