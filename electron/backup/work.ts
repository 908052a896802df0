import { setImmediate as afterOthers } from 'node:timers/promises'

/** What a long piece of work is at: for the window. */
export type WorkStage = 'copying' | 'checking' | 'restoring' | 'comparing'

export type WorkProgress = { readonly stage: WorkStage; readonly done: number; readonly total: number }

/** Long work that lets others in and can be called off. */
export type Work = {
  /** To be awaited between pieces of a millisecond or so. Throws once the work was called off. */
  step(): Promise<void>
  /** Where the work is, in bytes; `total` is what is known by now. */
  tell(progress: WorkProgress): void
}

/** Whoever does not want to wait any more. */
export class CalledOff extends Error {
  override readonly name = 'CalledOff'
}

const SLICE_MS = 8

/** Work in slices of a few milliseconds; `signal` calls it off. */
export function createWork(
  signal?: AbortSignal,
  tell: (progress: WorkProgress) => void = () => undefined,
): Work {
  let sliceEnd = performance.now() + SLICE_MS
  return {
    tell,
    async step() {
      if (signal?.aborted) throw new CalledOff('called off')
      if (performance.now() < sliceEnd) return
      await afterOthers()
      sliceEnd = performance.now() + SLICE_MS
    },
  }
}
