import { setImmediate as afterOthers } from 'node:timers/promises'

import type { AppError } from '@shared/core/result.ts'
import { ENVELOPE_VERSION } from '@shared/journal/envelope.ts'

import { errorCode } from '../platform/fileSystem.ts'
import { storageFailure } from '../platform/storageError.ts'
import type { Reading } from './appendingAdapter.ts'
import type { JournalMemory } from './journalMemory.ts'
import type { MonthFile } from './monthFile.ts'
import type { Damage } from './quarantine.ts'
import { createStreamSurvey } from './streamSurvey.ts'

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
/** How much of the time a file takes goes into finding its lines and reading ahead. */
const SURVEY_SHARE = 0.3

export type Loading = {
  /** How each file is to be read. */
  readonly reading: Reading
  /**
   * Finds the lines of all files and reads first what is not settled; the office's own file must have been read. True
   * when the sink then knows everything that is left to do. False when it will know only at the end: the sink cannot
   * tell, or the journal has a flaw that the heads of lines do not show.
   */
  readAhead(files: readonly MonthFile[]): Promise<boolean>
  /** Reads files one after the other and tells the memory of every event, in file order. Returns what stays unreadable. */
  read(files: readonly MonthFile[]): Promise<LoadReport['unreadable']>
  /** Call it at the end: lets the sink finish, and says what was found. */
  finish(files: readonly MonthFile[]): Promise<LoadReport>
}

// oxlint-disable-next-line max-lines-per-function -- one closure over private state: as long as a small class
export function createLoading(
  memory: Pick<JournalMemory, 'takeRead' | 'giveAhead' | 'catchUp' | 'settling'>,
  fileCount: number,
  onProgress: (share: number) => void,
): Loading {
  let events = 0
  let newer = 0
  const forks: { node: string; seq: number }[] = []
  const unreadable: { file: string; error: AppError }[] = []
  /** Null once nobody needs it any more: it is as large as the register. */
  let streams = memory.settling && createStreamSurvey(memory.settling)
  const surveyed = new Set<MonthFile>()
  let sliceEnd = 0
  let done = 0
  /** Which part of the file's time the present pass takes. */
  let weight = 1

  const reading: Reading = {
    mayGoOn: () => performance.now() < sliceEnd,
    async rest(share) {
      onProgress((done + weight * share) / (fileCount + 1))
      await afterOthers()
      sliceEnd = performance.now() + SLICE_MS
    },
    onHead: (head) => streams?.note(head),
    onEvent(event, isAhead) {
      const outcome = memory.takeRead(event, isAhead)
      if (outcome === 'forked') forks.push({ node: event.node, seq: event.seq })
      if (outcome !== 'new') return
      events += 1
      if (event.v > ENVELOPE_VERSION) newer += 1
    },
  }

  /** Whether the disk gave it; what it refuses is noted once. */
  async function given(file: MonthFile, action: () => Promise<void>): Promise<boolean> {
    if (unreadable.some((one) => one.file === file.name)) return false
    try {
      await action()
      return true
    } catch (error) {
      if (errorCode(error) === '') throw error
      unreadable.push({ file: file.name, error: storageFailure(error).error })
      return false
    }
  }

  /** Whether the heads of all lines say what the lines do: a torn tail was never acknowledged, all else is a flaw. */
  function isWhole(): boolean {
    const isDamaged = [...surveyed].some(({ damages }) => damages.some(({ kind }) => kind === 'damaged'))
    return unreadable.length === 0 && !isDamaged && streams?.isWhole() === true
  }

  async function catchUp(): Promise<void> {
    while (!memory.catchUp(reading.mayGoOn)) await reading.rest(0)
  }

  return {
    reading,
    async readAhead(files) {
      const survey = streams
      if (!survey) return false
      weight = SURVEY_SHARE
      const places = new Map<MonthFile, number>()
      for (const file of files) {
        places.set(file, survey.size)
        await given(file, () => file.survey())
        surveyed.add(file)
        done += weight
      }
      const isKnowable = isWhole()
      streams = null
      if (!isKnowable) return false
      weight = 0
      for (const [file, first] of places)
        await file.readAhead((place) => !survey.isSettled(first + place), memory.giveAhead)
      await catchUp()
      return true
    },
    async read(files) {
      for (const file of files) {
        weight = surveyed.has(file) ? 1 - SURVEY_SHARE : 1
        await given(file, () => file.read())
        surveyed.add(file)
        done += weight
      }
      return unreadable
    },
    async finish(files) {
      weight = 0
      await catchUp()
      onProgress(1)
      return { events, newer, forks, unreadable, damages: files.flatMap(({ damages }) => damages) }
    },
  }
}
