import type { Timer } from '../../electron/exchange/rhythm.ts'

/** Time that passes only when the simulation says so. */
export type VirtualTime = {
  nowMs(): number
  /** Lets time pass and rings what falls due on the way, in order. */
  advance(ms: number): void
  readonly timer: Timer
}

type Alarm = { readonly at: number; readonly order: number; readonly act: () => void }

export function createVirtualTime(startMs: number): VirtualTime {
  let now = startMs
  let order = 0
  let alarms: readonly Alarm[] = []

  function nextUntil(limit: number): Alarm | undefined {
    const due = alarms.filter(({ at }) => at <= limit)
    return due.toSorted((a, b) => a.at - b.at || a.order - b.order)[0]
  }

  return {
    nowMs: () => now,
    advance(ms) {
      const limit = now + ms
      for (let next = nextUntil(limit); next; next = nextUntil(limit)) {
        const { at, act } = next
        alarms = alarms.filter((alarm) => alarm !== next)
        now = Math.max(now, at)
        act()
      }
      now = limit
    },
    timer(ms, act) {
      order += 1
      const alarm = { at: now + ms, order, act }
      alarms = [...alarms, alarm]
      return () => {
        alarms = alarms.filter((one) => one !== alarm)
      }
    },
  }
}

let present: VirtualTime | null = null
let ticks = 0

/** The program's own clocks and timers run on this time from now on; call it before anything is simulated. */
export function runOn(time: VirtualTime): void {
  present = time
  ticks = 0
}

/** Takes the computer's clocks away from the program. There is no way back: for a process of its own. */
export function takeAwayRealTime(): void {
  const now = (): number => {
    ticks += 1
    return (present?.nowMs() ?? 0) + ticks / 1000
  }
  const setTimeout = (
    act: () => void,
    ms = 0,
  ): { readonly cancel: () => void; readonly unref: () => void } => {
    const cancel = present?.timer(ms, act) ?? (() => undefined)
    return { cancel, unref: () => undefined }
  }
  const clearTimeout = (handle: ReturnType<typeof setTimeout> | undefined): void => handle?.cancel()
  for (const [name, value] of Object.entries({ performance: { now }, setTimeout, clearTimeout }))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
}
