/** Often enough for a bar to move, seldom enough for what a window asks again each time. */
const EVERY_MS = 250

/** Lets `act` be called four times a second at the most; what is asked for in between is left out. */
export function spaced(act: () => void): {
  readonly act: () => void
  /** What comes next is not held back. */
  readonly again: () => void
} {
  let next = 0
  return {
    act() {
      const now = performance.now()
      if (now < next) return
      next = now + EVERY_MS
      act()
    },
    again: () => (next = 0),
  }
}
