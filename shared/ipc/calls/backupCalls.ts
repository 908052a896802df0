import { z } from 'zod'

import { Comparison } from '../../backup/comparison.ts'
import { BackupConcern } from '../../backup/due.ts'
import { Kept } from '../../backup/retention.ts'
import { LocalDateTime } from '../../time/localDateTime.ts'
import { call } from '../call.ts'

/** A long piece of work with backups: how far it is, in bytes. */
export const BackupJob = z.object({
  kind: z.enum(['make', 'check', 'restore']),
  stage: z.enum(['copying', 'checking', 'restoring', 'comparing']),
  done: z.number(),
  total: z.number(),
})
export type BackupJob = z.infer<typeof BackupJob>

export const BackupsState = z.object({
  /** Where backups go; empty when nobody has chosen. */
  folder: z.string(),
  concern: BackupConcern.nullable(),
  lastGood: LocalDateTime.nullable(),
  failure: z.object({ code: z.string(), at: LocalDateTime }).nullable(),
  job: BackupJob.nullable(),
})
export type BackupsState = z.infer<typeof BackupsState>

/** A backup in the folder. */
export const BackupRow = z.object({
  id: z.string(),
  madeAt: LocalDateTime,
  /** Mark of the workstation it is of; empty when that cannot be read. */
  mark: z.string(),
  isOwn: z.boolean(),
  /** Null when its list cannot be read, as the numbers after it. */
  bytes: z.int().nullable(),
  complaints: z.int().nullable(),
  lastAt: LocalDateTime.nullable(),
  /** Faults the data themselves had when they were copied. */
  dataFaults: z.int(),
  kept: Kept.nullable(),
  /** The last time all of it was read; null when it was not since it was made. */
  check: z.object({ at: LocalDateTime, faults: z.int() }).nullable(),
})
export type BackupRow = z.infer<typeof BackupRow>

export const BackupList = z.object({
  rows: z.array(BackupRow).readonly(),
  /** Code of why the folder cannot be read. */
  problem: z.string().nullable(),
  /** Backups on the disk of the data go with it. */
  onSameDisk: z.boolean(),
})
export type BackupList = z.infer<typeof BackupList>

/** Data opened from a backup beside those in use. */
export const RestoredData = z.object({
  folder: z.string(),
  madeAt: LocalDateTime,
  mark: z.string().nullable(),
  /** Files that could not be brought back as they were. */
  faults: z.int(),
  /** What was wrong with the journal already when it was copied, or is now. */
  journalFaults: z.int(),
  comparison: Comparison,
})
export type RestoredData = z.infer<typeof RestoredData>

/** As it was typed, once it was asked for. */
const RecoveryKey = z.string().max(200).optional()

const Id = z.object({ id: z.string().max(100) })

export const backupCalls = {
  'backups.state': call(z.void(), BackupsState),
  /** Reads the folder of backups, which may be slow to answer. */
  'backups.list': call(z.void(), BackupList),
  /** For the head: asks for the folder. Fails with `cancelled` when none was chosen. */
  'backups.choose-folder': call(z.void(), z.void()),
  /** Answers when the backup has been made and read back. */
  'backups.make': call(z.void(), z.object({ dataFaults: z.int() })),
  'backups.cancel': call(z.void(), z.void()),
  /** Reads a whole backup and compares. Fails with `key-needed` when it is sealed under a key that is not known here. */
  'backups.check': call(Id, z.object({ faults: z.int() })),
  /** For the head: a free mark for the workstation that is restored. */
  'backups.free-mark': call(z.void(), z.string()),
  /** For the head: opens a backup beside the data in use and compares the two; changes nothing. */
  'backups.restore': call(Id.extend({ mark: z.string().max(20), recoveryKey: RecoveryKey }), RestoredData),
  /** For the head: forgets what was restored and not taken. */
  'backups.drop-restored': call(z.void(), z.void()),
  /** For the head: starts the program anew with the restored data; those in use stay under another name. */
  'backups.switch': call(z.void(), z.void()),
} as const
