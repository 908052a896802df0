import { spaced } from './spaced.ts'

/** Long work of which there is one piece at a time: what it is at is told, and it can be called off. */
export type OneWork<Job> = {
  /** Null while there is none. */
  job(): Job | null
  /** `begun` is told at once. Throws what `busy` says while there is work. */
  run<T>(begun: Job, task: (signal: AbortSignal, tell: (job: Job) => void) => Promise<T>): Promise<T>
  cancel(): void
  /** Calls off what is running and waits a moment for it: a share that hangs must keep nobody. */
  callOff(): Promise<void>
}

type Needs = {
  readonly busy: () => Error
  readonly onProgress: () => void
  readonly onEnd: () => void
}

const CALL_OFF_LIMIT_MS = 2000

export function createOneWork<Job>({ busy, onProgress, onEnd }: Needs): OneWork<Job> {
  let job: Job | null = null
  let calling = new AbortController()
  let running: Promise<unknown> = Promise.resolve()
  const telling = spaced(onProgress)

  function tell(next: Job): void {
    job = next
    telling.act()
  }

  return {
    job: () => job,
    async run(begun, task) {
      if (job !== null) throw busy()
      calling = new AbortController()
      telling.again()
      tell(begun)
      const doing = task(calling.signal, tell)
      running = doing.catch(() => undefined)
      try {
        return await doing
      } finally {
        job = null
        onEnd()
      }
    },
    cancel: () => calling.abort(),
    async callOff() {
      calling.abort()
      let limit: NodeJS.Timeout | undefined
      const passed = new Promise((resolve) => (limit = setTimeout(resolve, CALL_OFF_LIMIT_MS)))
      await Promise.race([running, passed])
      clearTimeout(limit)
    },
  }
}
