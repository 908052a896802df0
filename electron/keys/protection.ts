import type { AppErrorCode } from '@shared/core/result.ts'
import type { ProtectionView } from '@shared/ipc/calls/protectionCalls.ts'
import type { Payload, Topic } from '@shared/ipc/protocol.ts'

import type { AttachmentStore } from '../attachments/attachmentStore.ts'
import { storeContents } from '../attachments/storeContents.ts'
import { CalledOff, createWork } from '../backup/work.ts'
import type { Log } from '../platform/log.ts'
import { createOneWork } from '../platform/oneWork.ts'
import { storageFailure } from '../platform/storageError.ts'
import type { DataKeys } from './dataKeys.ts'
import { resealData, type ResealOrder, type ResealProgress } from './resealing.ts'
import type { SealedDisks } from './sealedDisks.ts'

export type ProtectionNeeds = Pick<ResealOrder, 'access'> & {
  readonly dataFolder: string
  readonly log: Log
  readonly keys: DataKeys
  readonly disks: SealedDisks
  readonly journal: ResealOrder['journal'] & { readonly loaded: Promise<unknown> }
  readonly attachments: { readonly store: AttachmentStore }
  readonly publish: <T extends Topic>(topic: T, payload: Payload<T>) => void
}

/** Sealing what was there before sealing was switched on, while people work. */
export type Protection = {
  view(): Omit<ProtectionView, 'heads'>
  /** Goes on sealing, if there is something left to seal; for the start, and once it is switched on. */
  goOn(): Promise<void>
  isWorking(): boolean
  callOff(): Promise<void>
}

export function createProtection(needs: () => ProtectionNeeds): Protection {
  let failure: AppErrorCode | null = null
  let left = 0
  const changed = (): void => needs().publish('protection.changed', {})
  const work = createOneWork<ResealProgress>({
    busy: () => new CalledOff(),
    onProgress: changed,
    onEnd: changed,
  })

  async function reseal(signal: AbortSignal, tell: (progress: ResealProgress) => void): Promise<void> {
    const { dataFolder: data, keys, disks, journal, access, attachments, log } = needs()
    const done = await resealData({
      data,
      files: disks.files,
      store: attachments.store,
      journal,
      access,
      contents: async () => (await storeContents(data)).hashes,
      work: createWork(signal),
      tell,
    })
    left = done.left.length
    await keys.allSealed()
    log.info(`protection: everything is sealed, ${left} contents were not what was attached`)
  }

  return {
    view() {
      const { keys } = needs()
      return { state: keys.state(), canKeep: keys.canKeep(), job: work.job(), failure, left }
    },
    async goOn() {
      const { keys, journal, log } = needs()
      await journal.loaded
      if (keys.state() !== 'sealing' || work.job() !== null) return
      failure = null
      try {
        await work.run({ stage: 'journal', done: 0, total: 0 }, reseal)
      } catch (error) {
        if (error instanceof CalledOff) return
        failure = storageFailure(error).error.code
        log.error('not everything could be sealed', error)
        changed()
      }
    },
    isWorking: () => work.job() !== null,
    callOff: work.callOff,
  }
}
