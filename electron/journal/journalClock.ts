import { fail, ok, type Result } from '@shared/core/result.ts'
import type { Envelope } from '@shared/journal/envelope.ts'
import type { Clock } from '@shared/time/clock.ts'
import {
  formatHlc,
  MAX_DRIFT_MS,
  parseHlc,
  startOfTime,
  tickGroup,
  type Hlc,
  type HlcState,
} from '@shared/time/hlc.ts'

/** How far the computer's clock may have gone back before registering stops: dates of registration are legal facts. */
const MAX_BEHIND_MS = 5 * 60_000

/** Where the counter stands in a timestamp, and how it looks when the clock itself moved on. */
const COUNTER_AT = 25
const NO_COUNTER = '0000'

/** The order of this node's events, and the watch over the computer's clock. */
export type JournalClock = {
  /** Takes notice of a stored event. */
  seen(event: Envelope): void
  /** Timestamps for `count` events written together; refused while the clock runs behind what was already written. */
  stamps(count: number): Result<readonly Hlc[]>
}

export function createJournalClock(clock: Clock, node: string): JournalClock {
  let newest: Hlc | null = null
  /** The newest event stamped by this computer's clock itself. */
  let newestOwn: Hlc | null = null
  let limit = ''
  let limitSetAt = -1

  /** A computer of the office whose clock is broken must not drag ours along; our own events always count. */
  function isBroken({ hlc }: Envelope): boolean {
    const nowMs = clock.nowMs()
    if (nowMs !== limitSetAt) {
      limit = formatHlc({ millis: nowMs + MAX_DRIFT_MS, counter: 0 }, '')
      limitSetAt = nowMs
    }
    return hlc > limit
  }

  return {
    seen(event) {
      // Text is compared, not parsed: hundreds of thousands of events are read at start.
      const { hlc } = event
      if (newest !== null && hlc <= newest) return
      const isOwn = event.node === node
      if (!isOwn && isBroken(event)) return
      newest = hlc
      // A counter above zero may stand on the time of another computer; a zero is our own clock's reading.
      if (isOwn && hlc.startsWith(NO_COUNTER, COUNTER_AT)) newestOwn = hlc
    },
    stamps(count) {
      const nowMs = clock.nowMs()
      const behindMs = (newestOwn === null ? 0 : parseHlc(newestOwn).millis) - nowMs
      if (behindMs > MAX_BEHIND_MS) {
        const minutes = Math.round(behindMs / 60_000)
        return fail('clock-behind', `the clock is ${minutes} minutes behind the newest event`, {
          params: { minutes },
        })
      }
      const state: HlcState = newest === null ? startOfTime : parseHlc(newest)
      return ok(tickGroup(state, nowMs, count).map((stamp) => formatHlc(stamp, node)))
    },
  }
}
