import { backupConcern, isBackupDue } from '@shared/backup/due.ts'
import { fail, ok, type Result } from '@shared/core/result.ts'
import type { BackupJob, BackupsState } from '@shared/ipc/calls/backupCalls.ts'
import type { Output, Payload, Topic } from '@shared/ipc/protocol.ts'
import { officeTime, type Clock } from '@shared/time/clock.ts'
import type { LocalDateTime } from '@shared/time/localDateTime.ts'

import type { Sealing } from '../keys/sealing.ts'
import type { Log } from '../platform/log.ts'
import type { SettingsStore } from '../platform/settings.ts'
import { createOneWork } from '../platform/oneWork.ts'
import { backupFailure, BackupFailure } from './backupFailure.ts'
import { nodeBackupFiles } from './backupFiles.ts'
import { listBackups } from './backupFolder.ts'
import { changeRecords, readRecords, recordOf, type BackupRecords } from './backupRecords.ts'
import { makeAndRecord, pruneReplaced } from './makeAndPrune.ts'
import type { BackupOrder } from './makeBackup.ts'
import { createWork, type Work } from './work.ts'

/** What backups need of the program. In the demonstration nobody is told that they are not set up. */
export type BackupNeeds = {
  readonly dataFolder: string
  readonly version: string
  readonly demo: boolean
  readonly clock: Clock
  readonly log: Log
  readonly settings: SettingsStore
  readonly journal: { readonly node: string }
  readonly disks: { readonly sealing: Sealing }
  readonly protection: { isWorking(): boolean }
  readonly session: { holder(): unknown }
  readonly reading: { share(): number }
  readonly publish: <T extends Topic>(topic: T, payload: Payload<T>) => void
}

/** Backups of a running program: one piece of work at a time, in slices between which the window is answered. */
export type Backups = {
  state(): Promise<BackupsState>
  /** Makes one, reads it back, and lets older ones go. What becomes of it is remembered. */
  make(): Promise<Result<Output<'backups.make'>>>
  /** Makes the one of the day, if it is still due; to be asked every minute or so. */
  makeIfDue(): Promise<void>
  /** Runs other long work with backups; fails with `backup-running` while there is some. */
  run<T>(kind: BackupJob['kind'], task: (work: Work) => Promise<T>): Promise<T>
  cancel(): void
  /** Calls off what is running and waits a moment for it: a share that hangs must keep nobody. */
  callOff(): Promise<void>
}

const FIRST_STAGES = { make: 'copying', check: 'checking', restore: 'restoring' } as const

export function createBackups(needs: () => BackupNeeds): Backups {
  const oneWork = createOneWork<BackupJob>({
    busy: () => new BackupFailure('backup-running'),
    onProgress: () => needs().publish('backup.changed', { ended: false }),
    onEnd: () => needs().publish('backup.changed', { ended: true }),
  })
  const { job } = oneWork
  const run: Backups['run'] = (kind, task) =>
    oneWork.run({ kind, stage: FIRST_STAGES[kind], done: 0, total: 0 }, (signal, tell) =>
      task(createWork(signal, (progress) => tell({ kind, ...progress }))),
    )

  async function make(): Promise<Result<Output<'backups.make'>>> {
    const { dataFolder: data, journal, version, clock, log, settings, publish, disks, protection } = needs()
    // What is copied while it is being sealed would be half of the one and half of the other.
    if (protection.isWorking()) return fail('protection-running', 'the data are being sealed')
    try {
      const to = settings.read().backupFolder
      const order = { data, to, node: journal.node, program: version, clock, sealing: disks.sealing }
      return ok(await run('make', (work) => makeAndPrune({ ...order, work }, log)))
    } catch (error) {
      const failure = backupFailure(error)
      if (failure.ok) throw error
      const { code } = failure.error
      if (code === 'cancelled' || code === 'backup-running' || code === 'protection-running') return failure
      log.warn(`no backup was made: ${failure.error.message}`)
      await changeRecords(data, { failure: { code, at: officeTime(clock) } }).catch(() => undefined)
      publish('backup.changed', { ended: true })
      return failure
    }
  }

  return {
    async state() {
      const { dataFolder, settings, clock, demo } = needs()
      const folder = settings.read().backupFolder
      const records = await readRecords(dataFolder)
      const concern = backupConcern(recordOf(records), folder !== '', clock)
      const isQuiet = (demo && concern === 'not-set-up') || (job()?.kind === 'make' && concern === 'old')
      const { lastGood, failure } = records
      return { folder, concern: isQuiet ? null : concern, lastGood, failure, job: job() }
    },
    make,
    async makeIfDue() {
      const { dataFolder, settings, session, reading, clock } = needs()
      const isWorking = session.holder() !== null && reading.share() === 1
      if (job() !== null || settings.read().backupFolder === '' || !isWorking) return
      if (isBackupDue(recordOf(await readRecords(dataFolder)), clock)) await make()
    },
    run,
    cancel: oneWork.cancel,
    callOff: oneWork.callOff,
  }
}

async function makeAndPrune(order: BackupOrder, log: Log): Promise<Output<'backups.make'>> {
  const { summary } = await makeAndRecord(order)
  try {
    const gone = await pruneReplaced(order)
    await takeNote(order.data, order.to, summary.madeAt)
    log.info(
      `backup: ${summary.events} events, ${summary.attachments} files; ${gone.length} older ones removed`,
    )
  } catch (error) {
    // What is too much now goes with the next one.
    log.error('older backups could not be removed', error)
  }
  return { dataFaults: summary.faults }
}

/** Forgets the checks of backups that are gone, and remembers those whose list cannot be read as damaged. */
async function takeNote(data: string, to: string, at: LocalDateTime): Promise<void> {
  const { checks } = await readRecords(data)
  const next: BackupRecords['checks'] = {}
  for (const { node, name, summary } of await listBackups(nodeBackupFiles, to)) {
    const id = `${node}/${name}`
    const known = checks[id]
    if (summary === null) next[id] = { at, faults: Math.max(1, known?.faults ?? 0) }
    else if (known) next[id] = known
  }
  await changeRecords(data, { checks: next })
}
