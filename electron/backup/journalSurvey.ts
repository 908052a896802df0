import { hash } from 'node:crypto'
import { join } from 'node:path'

import { z } from 'zod'

import type { JournalExtent } from '@shared/backup/comparison.ts'
import { Workstation } from '@shared/directory/office.ts'
import { officeTime } from '@shared/time/clock.ts'
import type { LocalDateTime } from '@shared/time/localDateTime.ts'

import { journalFiles } from '../journal/fileNames.ts'
import { parseLine, type LineHead } from '../journal/lineHead.ts'
import { createLineScanner, type Span } from '../journal/lineScanner.ts'
import { hashInLine, lineContinues, NO_HASH } from '../journal/seal.ts'
import { openText, type OpenedText } from '../keys/sealedText.ts'
import { noSealing, type Sealing } from '../keys/sealing.ts'
import type { BackupFiles } from './backupFiles.ts'
import { wholeOf } from './fileCopy.ts'
import type { Work } from './work.ts'

/** What lies in a journal's folder, file by file, with little in memory at a time. */
export type JournalSurvey = JournalExtent & {
  /** Checksum of each file as it was read, by its name. */
  readonly sums: ReadonlyMap<string, string>
  /** The workstations of the office, by their node. */
  readonly workstations: ReadonlyMap<string, Workstation>
  /** Damaged lines, missing events and breaks of the chain. Lines a crash cut off are none: nobody was told "saved". */
  readonly faults: number
}

/** After so many lines others have their turn. */
const LINES_A_STEP = 50

/**
 * Reads every line of a journal once and checks its checksum, and that each event continues the one before it of the same
 * node, once `sealing` has opened it. The checksums of files are those of what lies there. Nothing is parsed but registrations, for their numbers.
 */
export async function surveyJournal(
  files: Pick<BackupFiles, 'list' | 'openForReading'>,
  folder: string,
  work: Work,
  sealing = noSealing,
): Promise<JournalSurvey> {
  const tally = createTally()
  const chain = createChain(tally.hashAt)
  for (const name of journalFiles(await files.list(folder))) {
    const stored = await wholeOf(files, join(folder, name))
    if (!stored) continue
    tally.sums.set(name, hash('sha256', stored))
    const { bytes } = await opened(stored, work, sealing)
    const damaged = await scan(bytes, work, (head, span) => {
      tally.take(head, span, bytes)
      chain.take(head, span, bytes)
    })
    tally.damaged(damaged)
  }
  return {
    ...tally.extent(),
    sums: tally.sums,
    workstations: tally.workstations,
    faults: tally.faults() + chain.breaks(),
  }
}

/** Checks that events continue those before them; where that one has not been read yet, once everything has. */
function createChain(hashAt: (node: string, seq: number) => string | undefined) {
  const waiting: { readonly node: string; readonly seq: number; readonly line: Buffer }[] = []
  let broken = 0
  return {
    take({ node, seq }: LineHead, { start, end }: Span, bytes: Buffer): void {
      const previous = seq === 1 ? NO_HASH : hashAt(node, seq - 1)
      // A copy, so that the file it lies in need not stay in memory.
      if (previous === undefined) waiting.push({ node, seq, line: Buffer.from(bytes.subarray(start, end)) })
      else if (!lineContinues(previous, bytes, start, end)) broken += 1
    },
    breaks: (): number =>
      waiting.reduce((found, { node, seq, line }) => {
        const previous = hashAt(node, seq - 1)
        return previous === undefined || lineContinues(previous, line, 0, line.length) ? found : found + 1
      }, broken),
  }
}

/** What is sealed is opened in slices, as everything else is read. */
function opened(stored: Buffer, work: Work, sealing: Sealing): Promise<OpenedText> {
  let lines = 0
  return openText(stored, sealing, {
    mayGoOn: () => (lines += 1) % LINES_A_STEP !== 0,
    rest: () => work.step(),
  })
}

/** Takes every whole line and returns how many are damaged. */
async function scan(
  bytes: Buffer,
  work: Work,
  onLine: (head: LineHead, span: Span) => void,
): Promise<number> {
  const scanner = createLineScanner(bytes, onLine)
  let lines = 0
  while (scanner.position < bytes.length) {
    scanner.scan(() => (lines += 1) % LINES_A_STEP !== 0)
    await work.step()
  }
  const cut = scanner.cutPoint()
  return scanner.damaged.filter(({ start }) => start < cut).length
}

// oxlint-disable-next-line max-lines-per-function -- one closure over private state: as long as a small class
function createTally() {
  const sums = new Map<string, string>()
  const workstations = new Map<string, Workstation>()
  const hashes = new Map<string, { readonly sums: Map<number, string>; last: number }>()
  const complaints = new Map<string, { number: string; events: number }>()
  let damaged = 0
  let twice = 0
  let events = 0
  let lastMs = -1

  function isNew(node: string, seq: number, sum: string): boolean {
    const row = hashes.get(node) ?? { sums: new Map<number, string>(), last: 0 }
    hashes.set(node, row)
    const known = row.sums.get(seq)
    if (known !== undefined) {
      if (known !== sum) twice += 1
      return false
    }
    row.sums.set(seq, sum)
    row.last = Math.max(row.last, seq)
    return true
  }

  function takeComplaint({ stream, type }: LineHead, data: () => unknown): void {
    if (type?.startsWith('complaint.') !== true) return
    const complaint = complaints.get(stream) ?? { number: '', events: 0 }
    complaints.set(stream, complaint)
    complaint.events += 1
    if (type === 'complaint.registered') complaint.number = Numbered.safeParse(data()).data?.number ?? ''
  }

  return {
    sums,
    workstations,
    take(head: LineHead, { start, end }: Span, bytes: Buffer): void {
      if (!isNew(head.node, head.seq, hashInLine(bytes, start))) return
      events += 1
      lastMs = Math.max(lastMs, millisOf(bytes, start, end))
      const data = (): unknown => parseLine(bytes, start, end)?.data
      takeComplaint(head, data)
      if (head.type !== 'office.workstation-saved') return
      const saved = WorkstationSaved.safeParse(data())
      if (saved.success) workstations.set(saved.data.workstation.node, saved.data.workstation)
    },
    damaged(count: number): void {
      damaged += count
    },
    hashAt: (node: string, seq: number): string | undefined => hashes.get(node)?.sums.get(seq),
    faults: (): number =>
      [...hashes.values()].reduce((missing, row) => missing + row.last - row.sums.size, damaged + twice),
    extent: (): JournalExtent => ({ events, complaints, lastAt: lastMs < 0 ? null : minuteOf(lastMs) }),
  }
}

const Numbered = z.object({ number: z.string() })
const WorkstationSaved = z.object({ workstation: Workstation })

const HLC_BYTES = 400

/** When the event was written, after its own stamp. */
function millisOf(bytes: Buffer, start: number, end: number): number {
  const head = bytes.toString('latin1', start, Math.min(end, start + HLC_BYTES))
  const [, stamp = ''] = /"hlc":"([^"]+)"/.exec(head) ?? []
  const millis = Date.parse(stamp.slice(0, 24))
  return Number.isNaN(millis) ? -1 : millis
}

function minuteOf(millis: number): LocalDateTime {
  return officeTime({ nowMs: () => millis })
}
