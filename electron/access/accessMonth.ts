import { join } from 'node:path'
import { setImmediate as afterOthers } from 'node:timers/promises'

import type { SealedEnvelope } from '@shared/journal/envelope.ts'

import type { Reading } from '../journal/appendingAdapter.ts'
import { monthFiles } from '../journal/fileNames.ts'
import { createMonthFile, type JournalFolders } from '../journal/monthFile.ts'
import type { Damage } from '../journal/quarantine.ts'
import type { FileSystem } from '../platform/fileSystem.ts'

/** A month of the access log, read. */
export type AccessMonth = {
  readonly name: string
  readonly events: readonly SealedEnvelope[]
  /** What could not be read; copied to the quarantine folder. */
  readonly damages: readonly Damage[]
  /** On the disk when it returns; throws what the disk throws, and then nothing of it is there. */
  append(events: readonly SealedEnvelope[]): Promise<void>
  /** Seals what lies in the file plain. */
  reseal(): Promise<boolean>
  close(): Promise<void>
}

/** Who writes: the program, or a command without a window, which may run beside it. */
export type AccessPart = 'program' | 'headless'

/** Where a part of the access log lies in a data folder: files like the journal's, in a folder of their own. */
export function accessFolders(data: string, part: AccessPart): JournalFolders {
  const journal = part === 'program' ? join(data, 'access') : join(data, 'access', part)
  return { data, journal, quarantine: join(data, 'quarantine', 'access') }
}

/** The window is answered at least this often while a month is read. */
const SLICE_MS = 10

/** Reads a month. Throws what the disk throws. */
export async function openAccessMonth(
  files: FileSystem,
  folders: JournalFolders,
  name: string,
): Promise<AccessMonth> {
  const events: SealedEnvelope[] = []
  let sliceEnd = 0
  const reading: Reading = {
    mayGoOn: () => performance.now() < sliceEnd,
    rest: async () => {
      await afterOthers()
      sliceEnd = performance.now() + SLICE_MS
    },
    onHead: () => undefined,
    onEvent: (event) => void events.push(event),
  }
  const file = createMonthFile(files, folders, name, () => reading)
  await file.read()
  return {
    name,
    events,
    damages: file.damages,
    append: async (more) => {
      await file.append(more)
      events.push(...more)
    },
    reseal: () => file.reseal(),
    close: () => file.close(),
  }
}

/** The months of the access log; each is read once, when it is first wanted. */
export type AccessMonths = {
  /** Everything of some months, `YYYY-MM`, both included, oldest first; null for no limit. Throws what the disk throws. */
  read(from: string | null, to: string | null): Promise<readonly SealedEnvelope[]>
  /** Throws what the disk throws; a month that could not be read is tried again the next time. */
  named(name: string): Promise<AccessMonth>
  /** The last one; null before the first line. */
  newest(): Promise<AccessMonth | null>
  /** Seals what lies in the months plain, one after the other. Throws what the disk throws. */
  reseal(): Promise<void>
  /** What could not be read in the months read so far. */
  damages(): readonly Damage[]
  close(): Promise<void>
}

export function createAccessMonths(files: FileSystem, folders: JournalFolders): AccessMonths {
  const months = new Map<string, Promise<AccessMonth>>()
  const opened: AccessMonth[] = []
  const names = async (): Promise<readonly string[]> => monthFiles(await files.list(folders.journal))

  function named(name: string): Promise<AccessMonth> {
    const known = months.get(name)
    if (known) return known
    const opening = openAccessMonth(files, folders, name)
    months.set(name, opening)
    opening.then(
      (one) => opened.push(one),
      () => months.delete(name),
    )
    return opening
  }

  return {
    named,
    async read(from, to) {
      const wanted = (await names()).filter((name) => isWithin(name, from, to))
      const read = await Promise.all(wanted.map(named))
      return read.flatMap(({ events }) => events)
    },
    async newest() {
      const last = [...(await names()), ...months.keys()].toSorted().at(-1)
      return last === undefined ? null : named(last)
    },
    async reseal() {
      for (const name of await names()) await (await named(name)).reseal()
    },
    damages: () => opened.flatMap((one) => one.damages),
    async close() {
      for (const one of opened) await one.close()
    },
  }
}

function isWithin(name: string, from: string | null, to: string | null): boolean {
  const month = name.slice(0, 7)
  return (from === null || month >= from) && (to === null || month <= to)
}
