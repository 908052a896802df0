import type { Randomness } from './randomness.ts'

/** A running program of a desk: what it asks of a disk after its death is never answered. */
export type Running = { readonly desk: number; alive: boolean }

/** Which disk is asked. */
export type Place = 'disk' | 'share'

/** A system call that waits for its turn. */
export type Call = {
  readonly running: Running
  readonly place: Place
  readonly step: string
  readonly path: string
  /** Lets it happen; `failure` is the system's name of the error it ends with instead, `taken` the bytes a write takes. */
  readonly grant: (outcome?: { readonly failure?: string; readonly taken?: number }) => void
}

/** Where all system calls of all desks wait: the simulation decides which one happens next. */
export type Gate = {
  /** Resolves when it is this call's turn. Throws what the simulation wants it to. */
  pass(running: Running, place: Place, step: string, path: string): Promise<number | undefined>
  waiting(): readonly Call[]
  /** Resolves when nobody does anything any more without being let. */
  settle(): Promise<void>
  /** Something else happened that others may act on. */
  stir(): void
}

const nextTurn = process.getBuiltinModule('node:timers/promises').setImmediate
/** Turns without a new call after which everybody waits. Reading a journal rests for one turn. */
const QUIET_TURNS = 3

export function createGate(): Gate {
  let calls: readonly Call[] = []
  let stirred = 0
  return {
    pass: (running, place, step, path) =>
      new Promise((resolve, reject) => {
        if (!running.alive) return
        stirred += 1
        const call: Call = {
          running,
          place,
          step,
          path,
          grant({ failure, taken } = {}) {
            calls = calls.filter((one) => one !== call)
            if (!running.alive) return
            stirred += 1
            if (failure === undefined) resolve(taken)
            else reject(Object.assign(new Error(failure), { code: failure }))
          },
        }
        calls = [...calls, call]
      }),
    waiting: () => (calls = calls.filter(({ running }) => running.alive)),
    async settle() {
      for (let quiet = 0; quiet < QUIET_TURNS; quiet += 1) {
        const before = stirred
        await nextTurn()
        if (stirred !== before) quiet = 0
      }
    },
    stir: () => void (stirred += 1),
  }
}

/** One of the calls that wait, by chance; undefined when there is none. */
export function anyCall(gate: Gate, random: Randomness, mayBe: (call: Call) => boolean): Call | undefined {
  const calls = gate.waiting().filter(mayBe)
  return calls.length === 0 ? undefined : random.pick(calls)
}
