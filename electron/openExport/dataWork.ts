import type { DataJob } from '@shared/ipc/calls/dataCalls.ts'
import type { Payload, Topic } from '@shared/ipc/protocol.ts'

import { createWork, type Work } from '../backup/work.ts'
import { createOneWork } from '../platform/oneWork.ts'
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

export function createDataWork(publish: <T extends Topic>(topic: T, payload: Payload<T>) => void): DataWork {
  const changed = (): void => publish('data-work.changed', {})
  const work = createOneWork<DataJob>({
    busy: () => new ExportFailure('data-work-running'),
    onProgress: changed,
    onEnd: changed,
  })
  return {
    ...work,
    run: (kind, task) =>
      work.run({ kind, stage: kind === 'export' ? 'tables' : 'reading', done: 0, total: 0 }, (signal, tell) =>
        task(createWork(signal), (progress) => tell({ kind, ...progress })),
      ),
  }
}
