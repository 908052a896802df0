import type { DataJob } from '@shared/ipc/calls/dataCalls.ts'
import type { Payload, Topic } from '@shared/ipc/protocol.ts'

import { createWork, type Work } from '../backup/work.ts'
import { ExportFailure } from './exportFailure.ts'

/** How far a piece of work is, told as often as it likes. */
export type Telling = (progress: Omit<DataJob, 'kind'>) => void

/** Long work on all data: an export, an import. One at a time, in slices between which the window is answered. */
export type DataWork = {
  job(): DataJob | null
  /** Fails with `data-work-running` while there is some. */
  run<T>(kind: DataJob['kind'], task: (work: Pick<Work, 'step'>, tell: Telling) => Promise<T>): Promise<T>
  cancel(): void
  /** Calls off what is running and waits a moment for it. */
  callOff(): Promise<void>
}

const TELL_EVERY_MS = 250
const CALL_OFF_LIMIT_MS = 2000

export function createDataWork(publish: <T extends Topic>(topic: T, payload: Payload<T>) => void): DataWork {
  let job: DataJob | null = null
  let calling = new AbortController()
  let running: Promise<unknown> = Promise.resolve()
  let toldAt = 0

  function tell(next: DataJob): void {
    job = next
    if (performance.now() < toldAt + TELL_EVERY_MS) return
    toldAt = performance.now()
    publish('data-work.changed', {})
  }

  return {
    job: () => job,
    async run(kind, task) {
      if (job) throw new ExportFailure('data-work-running')
      calling = new AbortController()
      toldAt = 0
      tell({ kind, stage: kind === 'export' ? 'tables' : 'reading', done: 0, total: 0 })
      const doing = task(createWork(calling.signal), (progress) => tell({ kind, ...progress }))
      running = doing.catch(() => undefined)
      try {
        return await doing
      } finally {
        job = null
        publish('data-work.changed', {})
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
