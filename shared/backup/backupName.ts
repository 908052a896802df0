import { LocalDateTime } from '../time/localDateTime.ts'

/** What the name of a backup says: who made it, and when in the office's time, to the minute. */
export type BackupName = {
  readonly name: string
  readonly node: string
  readonly madeAt: LocalDateTime
}

const PATTERN = /^(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})-([a-z0-9-]{2,24})(?:_\d{1,3})?$/

/** `2026-03-17-1042-pc-0123456789ab`; `repeat` from 2 on tells apart those of one minute. */
export function backupName(madeAt: LocalDateTime, node: string, repeat = 1): string {
  const [date = '', time = ''] = madeAt.split('T')
  return `${date}-${time.replace(':', '')}-${node}${repeat > 1 ? `_${repeat}` : ''}`
}

/** Null for whatever else lies in the folder. */
export function parseBackupName(name: string): BackupName | null {
  const [, date = '', hour = '', minute = '', node = ''] = PATTERN.exec(name) ?? []
  const madeAt = LocalDateTime.safeParse(`${date}T${hour}:${minute}`)
  return madeAt.success ? { name, node, madeAt: madeAt.data } : null
}

/** The latest first; of one minute the one that was made later first. */
export function newestFirst<B extends Pick<BackupName, 'name' | 'madeAt'>>(
  backups: readonly B[],
): readonly B[] {
  return backups.toSorted(
    (a, b) => compare(b.madeAt, a.madeAt) || b.name.length - a.name.length || compare(b.name, a.name),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
