import { setImmediate as afterOthers } from 'node:timers/promises'

import { fail, ok, type AppError, type Result } from '@shared/core/result.ts'
import {
  groupSize,
  type Envelope,
  type EventData,
  type SealedEnvelope,
  type StreamEvent,
} from '@shared/journal/envelope.ts'
import { isErasure } from '@shared/personalData/erasure.ts'

import type { Log } from '../platform/log.ts'
import { storageFailure } from '../platform/storageError.ts'
import { planAccept, type Refusal } from './acceptPlan.ts'
import { fileNameOf } from './fileNames.ts'
import type { JournalMemory } from './journalMemory.ts'
import type { LoadReport } from './loadJournal.ts'
import type { MonthFile } from './monthFile.ts'
import { NO_HASH } from './seal.ts'
import { createSerialQueue } from './serialQueue.ts'
import { stampEvents } from './stampEvents.ts'

export type AcceptReport = {
  /** Events that are new here. */
  readonly accepted: readonly Envelope[]
  readonly refused: readonly Refusal[]
}

export type Decide = () => Result<readonly EventData[]>
export type DecideTogether = () => Result<readonly StreamEvent[]>

export type JournalWriter = {
  readonly append: (stream: string, actor: string, decide: Decide) => Promise<Result<readonly Envelope[]>>
  readonly appendTogether: (actor: string, decide: DecideTogether) => Promise<Result<readonly Envelope[]>>
  readonly accept: (incoming: readonly unknown[]) => Promise<Result<AcceptReport>>
  /** Takes people's data out of all lines that an erasing covers. Harmless to repeat; the next start does it as well. */
  readonly carryOutErasures: () => Promise<Result<null>>
  /** Seals a file between two writes. Throws what the disk throws. */
  readonly reseal: (file: MonthFile) => Promise<void>
  /** Finishes what was asked for before; refuses everything after. */
  close(): Promise<void>
}

export type WriterParts = {
  readonly memory: JournalMemory
  readonly loaded: Promise<LoadReport>
  readonly fileNamed: (name: string) => MonthFile
  /** All files of the journal. */
  readonly allFiles: () => readonly MonthFile[]
  readonly takesMasked: boolean
  readonly onChange: (streams: readonly string[]) => void
  readonly log: Log
}

type Writing = WriterParts & {
  /** The file that a write failed in, until what it left behind has been taken out. */
  unmended: MonthFile | null
}

/** The only place that writes events: one request after the other, each flushed before it is answered. */
export function createJournalWriter(needs: WriterParts): JournalWriter {
  const parts: Writing = { ...needs, unmended: null }
  const queue = createSerialQueue()
  let closed = false

  /** Nothing is written beside what could not be read: it holds sequence numbers nobody knows. */
  function whenWritable<T>(write: (report: LoadReport) => Promise<Result<T>>): Promise<Result<T>> {
    return queue.run(async () => {
      const report = await parts.loaded
      const [blocking] = report.unreadable
      if (closed) return fail('storage-failed', 'the journal is closed')
      return blocking ? { ok: false, error: blocking.error } : write(report)
    })
  }

  return {
    append: (stream, actor, decide) =>
      whenWritable((report) => appendNow(parts, report, actor, () => inStream(stream, decide()))),
    appendTogether: (actor, decide) => whenWritable((report) => appendNow(parts, report, actor, decide)),
    accept: (incoming) => whenWritable(() => acceptNow(parts, incoming)),
    carryOutErasures: () => whenWritable(() => eraseNow(parts)),
    reseal: (file) =>
      queue.run(async () => {
        await parts.loaded
        if (!closed) await file.reseal()
      }),
    close: () =>
      queue.run(async () => {
        closed = true
      }),
  }
}

async function appendNow(
  parts: Writing,
  report: LoadReport,
  actor: string,
  decide: DecideTogether,
): Promise<Result<readonly Envelope[]>> {
  const { node, index, clock } = parts.memory
  const decided = decide()
  if (!decided.ok) return decided
  const stamps = clock.stamps(decided.value.length)
  if (!stamps.ok) return stamps
  const seq = nextSeq(parts.memory, report)
  const previous = index.hashBefore(node, seq) ?? NO_HASH
  const stored = await store(parts, stampEvents({ actor, node, seq, previous }, decided.value, stamps.value))
  if (stored.ok) announce(parts, stored.value)
  if (stored.ok && stored.value.some(isErasure)) await eraseNow(parts)
  return stored
}

function inStream(stream: string, decided: ReturnType<Decide>): ReturnType<DecideTogether> {
  return decided.ok ? ok(decided.value.map((data) => ({ stream, data }))) : decided
}

async function acceptNow(parts: Writing, incoming: readonly unknown[]): Promise<Result<AcceptReport>> {
  const { memory, takesMasked } = parts
  const { groups, refused } = planAccept(memory.index, incoming, takesMasked)
  const accepted: Envelope[] = []
  for (const run of runsOfOneFile(groups)) {
    // A desk that was away may bring whole what was erased here meanwhile.
    const stored = await store(
      parts,
      run.map((event) => memory.erasures.copyOf(event) ?? event),
    )
    if (!stored.ok) {
      announce(parts, accepted)
      return stored
    }
    accepted.push(...stored.value)
  }
  announce(parts, accepted)
  if (accepted.some(isErasure)) await eraseNow(parts)
  return ok({ accepted, refused })
}

/**
 * Writes events into the file of the first one, as events written together stay together; what is returned is on the
 * disk and known. Nothing is written while another file holds the rest of a failed write: after a crash those lines would
 * claim the numbers that are given out here.
 */
async function store(
  parts: Writing,
  events: readonly SealedEnvelope[],
): Promise<Result<readonly Envelope[]>> {
  const [first] = events
  if (!first) return ok([])
  const { memory, log } = parts
  try {
    await parts.unmended?.mend()
    parts.unmended = parts.fileNamed(fileNameOf(first))
    await parts.unmended.append(events)
    parts.unmended = null
  } catch (error) {
    log.error('writing to the journal failed', error)
    return storageFailure(error)
  }
  return ok(await takeAll(memory, events))
}

/**
 * Makes stored events known and returns the new ones. Others are let in now and then, but never between events that were
 * written together.
 */
async function takeAll(
  memory: JournalMemory,
  events: readonly SealedEnvelope[],
): Promise<readonly Envelope[]> {
  const taken: Envelope[] = []
  let sliceEnd = performance.now() + SLICE_MS
  let stepEnd = { node: '', seq: 0 }
  for (const event of events) {
    const { node, seq } = event
    const begins = node !== stepEnd.node || seq > stepEnd.seq
    if (begins && performance.now() > sliceEnd) {
      await afterOthers()
      sliceEnd = performance.now() + SLICE_MS
    }
    if (begins) stepEnd = { node, seq: seq + groupSize(event) - 1 }
    if (memory.take(event) === 'new') taken.push(event)
  }
  return taken
}

/** The window is answered at least this often while many events become known. */
const SLICE_MS = 10

/**
 * File after file: what says that the data are to go is on the disk before, so what a crash or a disk that refuses leaves
 * undone is done at the next start.
 */
async function eraseNow(parts: Writing): Promise<Result<null>> {
  const { memory, log, allFiles } = parts
  if (memory.erasures.isEmpty) return ok(null)
  let failed: AppError | null = null
  for (const file of allFiles()) {
    try {
      const copies = await file.rewrite(memory.erasures.copyOf)
      memory.replace(copies)
      announce(parts, copies)
    } catch (error) {
      log.error('data of people could not be taken out of the journal; the next start tries again', error)
      failed ??= storageFailure(error).error
    }
  }
  return failed ? { ok: false, error: failed } : ok(null)
}

function announce({ onChange }: WriterParts, events: readonly Envelope[]): void {
  if (events.length > 0) onChange([...new Set(events.map(({ stream }) => stream))])
}

/**
 * The next number of this node. A damaged line that says, or may be, one of our newest events keeps its number: it was
 * acknowledged and may be known elsewhere, so the number must not come to mean something else.
 */
function nextSeq({ index, node }: JournalMemory, { damages }: LoadReport): number {
  const last = index.last(node)
  const hasGap = (index.vector()[node] ?? 0) < last
  const reserved = damages
    .filter(({ kind }) => kind === 'damaged')
    .map((damage) => {
      if (damage.node === node) return damage.seq ?? 0
      return damage.node === null && damage.length > SHORTEST_LINE && !hasGap ? last + 1 : 0
    })
  return Math.max(last, ...reserved) + 1
}

/** No event is shorter; less than that is the debris of a line end. */
const SHORTEST_LINE = 200

/** Groups for one file in a row are written and flushed at once. */
function runsOfOneFile(
  groups: readonly (readonly SealedEnvelope[])[],
): readonly (readonly SealedEnvelope[])[] {
  const runs: SealedEnvelope[][] = []
  let name = ''
  for (const group of groups) {
    const [first] = group
    if (!first) continue
    if (fileNameOf(first) === name) runs.at(-1)?.push(...group)
    else {
      runs.push([...group])
      name = fileNameOf(first)
    }
  }
  return runs
}
