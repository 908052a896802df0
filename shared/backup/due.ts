import { z } from 'zod'

import { officeTime, today, type Clock } from '../time/clock.ts'
import type { LocalDateTime } from '../time/localDateTime.ts'
import { dateOf } from '../time/partsOfTime.ts'

/** What a workstation remembers of its backups. */
export type BackupRecord = {
  /** The last one that was verified; null when there is none in the folder that is chosen now. */
  readonly lastGood: LocalDateTime | null
  /** The last attempt, when it failed: its code, and when. */
  readonly failure: { readonly code: string; readonly at: LocalDateTime } | null
  /** A stored backup that was found damaged or unreadable when it was checked. */
  readonly unreadable: boolean
}

/** What is wrong with the backups, the worst first. */
export const BackupConcern = z.enum(['not-set-up', 'failed', 'old', 'unreadable'])
export type BackupConcern = z.infer<typeof BackupConcern>

const HOUR_MS = 3_600_000
export const OLD_AFTER_MS = 24 * HOUR_MS
/** A share that was away is tried again so much later. */
export const TRY_AGAIN_MS = HOUR_MS / 4

/** Whether the backup of this day is still to be made, and it is not too soon after a failure. */
export function isBackupDue({ lastGood, failure }: BackupRecord, clock: Clock): boolean {
  if (lastGood !== null && dateOf(lastGood) === today(clock)) return false
  return failure === null || Math.abs(msSince(failure.at, clock)) >= TRY_AGAIN_MS
}

/**
 * What the office should be told; null when all is well. A backup of the future, made by a clock that was wrong, is no
 * reason to feel safe.
 */
export function backupConcern(record: BackupRecord, isSetUp: boolean, clock: Clock): BackupConcern | null {
  if (!isSetUp) return 'not-set-up'
  if (record.failure) return 'failed'
  if (record.lastGood === null || isOld(record.lastGood, clock)) return 'old'
  return record.unreadable ? 'unreadable' : null
}

function isOld(madeAt: LocalDateTime, clock: Clock): boolean {
  const age = msSince(madeAt, clock)
  return age > OLD_AFTER_MS || age < -HOUR_MS
}

function msSince(at: LocalDateTime, clock: Clock): number {
  return Date.parse(`${officeTime(clock)}:00Z`) - Date.parse(`${at}:00Z`)
}
