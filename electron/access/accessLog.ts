import { ACCESS_STREAM, type AccessNote } from '@shared/access/accessEvents.ts'
import { ok, type Result } from '@shared/core/result.ts'
import { byHlc, type SealedEnvelope, type StreamEvent } from '@shared/journal/envelope.ts'
import type { Clock } from '@shared/time/clock.ts'
import { formatHlc, parseHlc, startOfTime, tick } from '@shared/time/hlc.ts'

import { fileNameOf } from '../journal/fileNames.ts'
import type { Damage } from '../journal/quarantine.ts'
import { hashOf, NO_HASH } from '../journal/seal.ts'
import { createSerialQueue } from '../journal/serialQueue.ts'
import { stampEvents } from '../journal/stampEvents.ts'
import { readOnly, type FileSystem } from '../platform/fileSystem.ts'
import type { Log } from '../platform/log.ts'
import { storageFailure } from '../platform/storageError.ts'
import { headActedFor } from '../session/forHead.ts'
import { accessFolders, createAccessMonths, type AccessMonth, type AccessPart } from './accessMonth.ts'

/** Who looked at, printed and took away what at this workstation. Append-only month files beside the journal. */
export type AccessLog = {
  /** Remembers it and writes it soon: for mere reading, which waits for no disk. */
  note(actor: string, note: AccessNote): void
  /** On the disk when it is ok: for what is handed out. What was noted before is written with it. */
  record(actor: string, note: AccessNote): Promise<Result<void>>
  /** Everything of some months, `YYYY-MM`, both included, oldest first; null for no limit. Throws what the disk throws. */
  read(from: string | null, to: string | null): Promise<readonly SealedEnvelope[]>
  /** Seals what lies in the log plain. Throws what the disk throws. */
  reseal(): Promise<void>
  /** What could not be read in the months read so far. */
  damages(): readonly Damage[]
  close(): Promise<void>
}

type Needs = {
  readonly folder: string
  readonly part?: AccessPart
  readonly node: string
  readonly clock: Clock
  readonly log: Log
  readonly files: FileSystem
}

/** Nobody can open so many cards while a disk refuses; beyond that the oldest are kept. */
const MOST_WAITING = 10_000
const NOBODY = '-'

/** `atMs`: when it happened, which may be long before a disk takes it. */
type Waiting = { readonly actor: string; readonly event: StreamEvent; readonly atMs: number }

// oxlint-disable-next-line max-lines-per-function -- one closure over private state: as long as a small class
export function createAccessLog(needs: Needs): AccessLog {
  const { folder, part = 'program', log, files } = needs
  const folders = accessFolders(folder, part)
  const months = createAccessMonths(files, folders)
  const queue = createSerialQueue()
  let waiting: Waiting[] = []
  let isDue = false

  /** Writes what waits; what the disk refuses goes on waiting. */
  async function write(): Promise<void> {
    // A copy: more may come while the disk works.
    const batch = [...waiting]
    if (batch.length === 0) return
    const sealed = sealedAfter(await months.newest(), batch, needs)
    const [first] = sealed
    if (!first) return
    await files.makeFolder(folders.journal)
    const target = await months.named(fileNameOf(first))
    await target.append(sealed)
    waiting = waiting.slice(batch.length)
  }

  function wait(actor: string, { complaint, data }: AccessNote): Waiting {
    const headId = headActedFor()
    const event = {
      stream: complaint ?? ACCESS_STREAM,
      data: headId === null ? data : { ...data, forHead: headId },
    }
    const one = { actor: actor || NOBODY, event, atMs: needs.clock.nowMs() }
    waiting.push(one)
    return one
  }

  const failed = (error: unknown): void => log.error('the access log could not be written', error)

  async function writeNow(mine: Waiting): Promise<Result<void>> {
    try {
      await write()
      return ok(undefined)
    } catch (error) {
      failed(error)
      // It will not happen, so it must not be read one day that it did.
      waiting = waiting.filter((one) => one !== mine)
      return storageFailure(error)
    }
  }

  async function writeLater(): Promise<void> {
    isDue = false
    await write()
  }

  return {
    note(actor, note) {
      if (waiting.length < MOST_WAITING) wait(actor, note)
      if (isDue) return
      isDue = true
      void queue.run(writeLater).catch(failed)
    },
    record(actor, note) {
      const mine = wait(actor, note)
      return queue.run(() => writeNow(mine))
    },
    read: (from, to) =>
      queue.run(async () => {
        // What is still waiting belongs to what is asked for; a disk that refuses it may be read all the same.
        await write().catch(() => undefined)
        const own = await months.read(from, to)
        const others = part === 'program' ? await readHeadless(files, folder, from, to) : []
        return others.length === 0 ? own : [...own, ...others].sort(byHlc)
      }),
    reseal: () => queue.run(() => months.reseal()),
    damages: months.damages,
    close: () =>
      queue.run(async () => {
        await write().catch(failed)
        await months.close()
      }),
  }
}

/** Anew each time: commands without a window write on while the program runs. */
async function readHeadless(
  files: FileSystem,
  folder: string,
  from: string | null,
  to: string | null,
): Promise<readonly SealedEnvelope[]> {
  const months = createAccessMonths(readOnly(files), accessFolders(folder, 'headless'))
  const events = await months.read(from, to)
  await months.close()
  return events
}

/** The lines of notes, continuing number, time and hash of the newest one. A clock that went back stops nothing here. */
function sealedAfter(
  newest: AccessMonth | null,
  batch: readonly Waiting[],
  { node }: Needs,
): readonly SealedEnvelope[] {
  const newestLine = newest?.events.at(-1)
  // A restored data folder goes on under another name: its numbers begin anew.
  const last = newestLine?.node === node ? newestLine : undefined
  const ofDamaged = (newest?.damages ?? []).map((damage) => (damage.node === node ? (damage.seq ?? 0) : 0))
  const seq = Math.max(last?.seq ?? 0, ...ofDamaged) + 1
  let state = newestLine ? parseHlc(newestLine.hlc) : startOfTime
  let previous = last?.seq === seq - 1 ? hashOf(last) : NO_HASH
  // Line by line, not as a group: a crash in between keeps what has reached the disk.
  return batch.flatMap(({ actor, event, atMs }, n) => {
    state = tick(state, atMs)
    const sealed = stampEvents({ node, actor, seq: seq + n, previous }, [event], [formatHlc(state, node)])
    const [line] = sealed
    if (line) previous = hashOf(line)
    return sealed
  })
}
