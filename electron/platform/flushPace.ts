/** A quarter of a frame: nobody sees a window wait so long. */
const FAST_MS = 4
/** As long as this a waiting window begins to feel stuck. */
const FELT_MS = 100
/** So many fast flushes in a row before the next one is waited for on the spot, and so many after one that was felt. */
const TRUSTED_AFTER = 3
const TRUSTED_AGAIN_AFTER = 100
/** A disk at rest may have gone to sleep, and takes seconds to wake up. */
const AWAKE_MS = 5 * 60_000

/** Whether a disk has lately been so fast that its next flush may be waited for on the spot. */
export type FlushPace = {
  mayWait(): boolean
  /** Tells how long a flush took. */
  took(ms: number): void
}

/** `now` is any clock of milliseconds that only goes forward. */
export function createFlushPace(now: () => number): FlushPace {
  let missing = TRUSTED_AFTER
  let lastAt = Number.NEGATIVE_INFINITY
  return {
    mayWait: () => missing === 0 && now() - lastAt < AWAKE_MS,
    took(ms) {
      if (ms >= FELT_MS) missing = TRUSTED_AGAIN_AFTER
      else if (ms > FAST_MS) missing = Math.max(missing, TRUSTED_AFTER)
      else missing = Math.max(0, missing - 1)
      lastAt = now()
    },
  }
}
