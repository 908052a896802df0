import { nextIn } from '@shared/exchange/pace.ts'

/** Calls `act` once after `ms`; what it returns takes that back. */
export type Timer = (ms: number, act: () => void) => () => void

export const systemTimer: Timer = (ms, act) => {
  const timeout = setTimeout(act, ms).unref()
  return () => clearTimeout(timeout)
}

/** When the exchange happens: one at a time, at once when asked, soon after a change, else every few minutes. */
export type Rhythm = {
  start(): void
  /** Something waits to be sent. */
  changed(): void
  /** Exchanges now, or waits for the one that is going on. */
  now(): Promise<void>
  /** Plans nothing any more; resolves when nothing is going on. */
  stop(): Promise<void>
  isRunning(): boolean
  /** When the next one is planned, milliseconds since 1970. */
  planned(): number | null
}

type Needs = {
  /** True when it went well. Never rejects. */
  readonly run: () => Promise<boolean>
  readonly timer: Timer
  readonly nowMs: () => number
  /** One is over, and the next is planned. */
  readonly onSettled: () => void
}

export function createRhythm({ run, timer, nowMs, onSettled }: Needs): Rhythm {
  let running: Promise<void> | null = null
  let unplan: () => void = () => undefined
  let plannedFor: number | null = null
  let failures = 0
  let isHurried = false
  let isStarted = false

  function plan(): void {
    unplan()
    plannedFor = null
    if (!isStarted) return
    const ms = nextIn(failures, isHurried)
    plannedFor = nowMs() + ms
    unplan = timer(ms, () => void go())
  }

  function go(): Promise<void> {
    running ??= once().finally(() => {
      running = null
      plan()
      onSettled()
    })
    return running
  }

  async function once(): Promise<void> {
    unplan()
    isHurried = false
    failures = (await run()) ? 0 : failures + 1
  }

  return {
    start() {
      isStarted = true
      failures = 0
      void go()
    },
    changed() {
      if (!isStarted || isHurried) return
      isHurried = true
      if (!running) plan()
    },
    now: () => go(),
    async stop() {
      isStarted = false
      plan()
      await running
    },
    isRunning: () => running !== null,
    planned: () => plannedFor,
  }
}
