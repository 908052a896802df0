import { peersOf } from '@shared/exchange/peers.ts'
import {
  exchangeStateOf,
  type ExchangeRecord,
  type ExchangeStatus,
  type Peer,
} from '@shared/exchange/exchangeStatus.ts'
import { NoContentsThere } from '@shared/exchange/contentTarget.ts'
import { MOST_LACKING } from '@shared/exchange/sign.ts'
import { eventsIn } from '@shared/exchange/run.ts'
import { ok, type Result } from '@shared/core/result.ts'
import { officeTime, type Clock } from '@shared/time/clock.ts'

import type { Log } from '../platform/log.ts'
import { spaced } from '../platform/spaced.ts'
import { NO_CONTENTS, type ContentExchange, type ContentState } from './contentExchange.ts'
import { PIECE_BYTES } from './contentPiece.ts'
import { exchangeFailure, ExchangeStopped } from './exchangeFailure.ts'
import { exchangeOnce, type Exchange, type Exchanged } from './exchangeOnce.ts'
import type { ExchangeMemory } from './exchangeMemory.ts'
import type { Heard } from './mending.ts'
import { createRhythm, type Timer } from './rhythm.ts'
import { createTargetDoor, type DoorNeeds, type TargetDoor } from './targetDoor.ts'

/** The exchange of this workstation, whether it is on or not. */
export type Exchanger = {
  status(): ExchangeStatus
  /** What the last exchange since the start saw. */
  seen(): Pick<Exchanged, 'refused' | 'forks' | 'lost'> & {
    readonly peers: readonly Peer[]
    readonly otherOffice: ReturnType<TargetDoor['otherOffice']>
    /** The place has no room for contents yet: its administrator makes some. */
    readonly noContentsThere: boolean
  }
  /** How the contents of attached files stand. */
  contents(): ContentState
  /** Exchanges that did something or failed, newest first. */
  records(): readonly ExchangeRecord[]
  now(): Promise<void>
  cancel(): void
  /** Something was stored. */
  changed(): void
  /** Folder or switch have changed: begins, or ends what is going on. */
  configure(): Promise<void>
  /** Reads the chosen folder and leaves the sign of life in it. */
  test(): Promise<Result<{ readonly events: number; readonly peers: readonly Peer[] }>>
  /** Ends; what still waits is sent if that takes no longer than `ms`. */
  close(ms: number): Promise<void>
}

export type ExchangerNeeds = DoorNeeds & {
  readonly journal: Exchange['journal'] & { readonly loaded: Promise<unknown> }
  readonly about: Exchange['about']
  readonly settings: () => { readonly exchangeFolder: string; readonly exchangeOn: boolean }
  readonly contents?: ContentExchange
  /** Done after each exchange that went well, as its last part; `goOn` throws when it was stopped. */
  readonly afterwards?: (goOn: () => void) => Promise<void>
  readonly memory: ExchangeMemory
  readonly clock: Clock
  readonly timer: Timer
  readonly log: Log
  /** The status is another one. */
  readonly onChange: () => void
}

type Seen = Pick<Exchanged, 'refused' | 'forks' | 'lost' | 'signs'>

/** So long one exchange carries contents; what is left goes on with the next, and events never wait longer for it. */
const CONTENTS_MS = 60_000

const NOTHING_SEEN: Seen = { refused: [], forks: [], lost: null, signs: [] }

// oxlint-disable-next-line max-lines-per-function -- one closure over private state: as long as a small class
export function createExchanger(needs: ExchangerNeeds): Exchanger {
  const { journal, settings, memory, clock, log, onChange } = needs
  const { contents } = needs
  const door = createTargetDoor(needs)
  const heard: Heard = new Map()
  let seen = NOTHING_SEEN
  let failure: string | null = null
  let noContentsThere = false
  let progress: ExchangeStatus['progress'] = null
  let abort = new AbortController()
  const telling = spaced(onChange)
  const contentState = (): ContentState => contents?.state() ?? NO_CONTENTS

  const rhythm = createRhythm({ run, timer: needs.timer, nowMs: () => clock.nowMs(), onSettled: onChange })
  const isOn = (): boolean => settings().exchangeOn && settings().exchangeFolder !== ''
  const peers = (signs: Seen['signs']): readonly Peer[] =>
    peersOf(signs, { node: journal.node, vector: journal.vector(), nowMs: clock.nowMs() })
  const waiting = (): number =>
    Math.max(0, (journal.vector()[journal.node] ?? 0) - memory.about(settings().exchangeFolder).sentThrough)

  async function exchangeWith(folder: string): Promise<Exchanged> {
    await journal.loaded
    const opened = await door.open(folder, abort.signal)
    const goOn = (): void => abort.signal.throwIfAborted()
    const onProgress = (done: number, total: number): void => {
      progress = { done, total }
      telling.act()
    }
    return exchangeOnce({
      journal,
      target: opened.target,
      about: () => ({ ...needs.about(), lacking: contentState().lacking.slice(0, MOST_LACKING) }),
      goOn,
      onProgress,
      heard,
      carryContents: async (asked) => {
        if (!opened.contents || !contents) return
        const until = clock.nowMs() + CONTENTS_MS
        const step = { goOn, mayGoOn: () => clock.nowMs() < until, onProgress, pieceBytes: PIECE_BYTES }
        noContentsThere = await hasNoRoom(contents.carry({ ...step, target: opened.contents }, asked))
      },
    })
  }

  async function run(): Promise<boolean> {
    if (!isOn()) return true
    const { exchangeFolder: folder } = settings()
    abort = new AbortController()
    onChange()
    try {
      const done = await exchangeWith(folder)
      seen = done
      if (done.contentsFailed !== null)
        return await noteFailure(folder, done.contentsFailed, done.sentThrough)
      failure = null
      const { moved, goesOn } = contentState()
      await memory.note(folder, officeTime(clock), { failure: null, ...done, files: moved })
      if (goesOn) rhythm.changed()
      await needs.afterwards?.(() => abort.signal.throwIfAborted())
      return true
    } catch (error) {
      return await noteFailure(folder, error)
    } finally {
      progress = null
    }
  }

  /** True when nothing failed: it was stopped. */
  async function noteFailure(folder: string, error: unknown, sentThrough?: number): Promise<boolean> {
    if (error instanceof ExchangeStopped) return true
    failure = exchangeFailure(error).code
    log.warn(`exchange: ${exchangeFailure(error).message}`)
    await memory.note(folder, officeTime(clock), { failure, sentThrough })
    return false
  }

  const exchanger: Exchanger = {
    status() {
      const { lastSuccessAt, failingSince } = memory.about(settings().exchangeFolder)
      const next = rhythm.planned()
      const isStopped = seen.lost !== null || seen.forks.some(({ node }) => node === journal.node)
      const facts = { isOn: isOn(), isRunning: rhythm.isRunning(), failure, isStopped, waiting: waiting() }
      return {
        state: exchangeStateOf(facts),
        waiting: facts.waiting,
        lastSuccessAt,
        failingSince,
        failure,
        nextAt: next === null ? null : officeTime({ nowMs: () => next }),
        progress,
        alarm: isStopped,
      }
    },
    seen: () => ({
      refused: seen.refused,
      forks: seen.forks,
      lost: seen.lost,
      peers: peers(seen.signs),
      otherOffice: door.otherOffice(),
      noContentsThere,
    }),
    contents: contentState,
    records: () => memory.about(settings().exchangeFolder).records,
    now: () => rhythm.now(),
    cancel: () => abort.abort(new ExchangeStopped('stopped by the operator')),
    changed() {
      if (isOn() && waiting() > 0) rhythm.changed()
    },
    async configure() {
      abort.abort(new ExchangeStopped('set up anew'))
      await rhythm.stop()
      seen = NOTHING_SEEN
      heard.clear()
      contents?.forget()
      door.forget()
      noContentsThere = false
      failure = null
      if (isOn()) rhythm.start()
      onChange()
    },
    async test() {
      abort = new AbortController()
      try {
        await journal.loaded
        const { target } = await door.open(settings().exchangeFolder, abort.signal)
        const runs = await target.holdings()
        await target.leaveSign({ ...needs.about(), vector: journal.vector(), unreadable: {} })
        const events = eventsIn(runs)
        return ok({ events, peers: peers(await target.signs()) })
      } catch (error) {
        return { ok: false, error: exchangeFailure(error) }
      } finally {
        onChange()
      }
    },
    async close(ms) {
      const unplan = needs.timer(ms, () => abort.abort(new ExchangeStopped('the program ends')))
      if (isOn() && waiting() > 0 && failure === null) await rhythm.now()
      else abort.abort(new ExchangeStopped('the program ends'))
      await rhythm.stop()
      await contents?.close()
      unplan()
    },
  }
  return exchanger
}

/** A place that carries events only is no failure: they went through. */
async function hasNoRoom(carrying: Promise<void>): Promise<boolean> {
  try {
    await carrying
    return false
  } catch (error) {
    if (error instanceof NoContentsThere) return true
    throw error
  }
}
