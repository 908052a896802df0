import { z } from 'zod'

import { dateOf } from '../time/partsOfTime.ts'
import { monthOf } from '../time/localDate.ts'
import { newestFirst, type BackupName } from './backupName.ts'

/** Why a backup stays. */
export const Kept = z.enum(['daily', 'monthly'])
export type Kept = z.infer<typeof Kept>

/** The last backup of so many days, and of so many months, stays. Days and months without one do not count. */
export const KEPT_DAYS = 14
export const KEPT_MONTHS = 12

type Dated = Pick<BackupName, 'name' | 'madeAt'>

/**
 * Why each of a workstation's verified backups stays; null when a newer one replaces it. The newest stays always. A
 * backup that is not known to be whole must not be among them: it replaces none, and is not for us to throw away.
 */
export function retention(verified: readonly Dated[]): ReadonlyMap<string, Kept | null> {
  const sorted = newestFirst(verified)
  const daily = lastOfEach(sorted, ({ madeAt }) => dateOf(madeAt), KEPT_DAYS)
  const monthly = lastOfEach(sorted, ({ madeAt }) => monthOf(dateOf(madeAt)), KEPT_MONTHS)
  return new Map(
    sorted.map(({ name }) => [name, daily.has(name) ? 'daily' : monthly.has(name) ? 'monthly' : null]),
  )
}

function lastOfEach(
  sorted: readonly Dated[],
  periodOf: (backup: Dated) => string,
  count: number,
): ReadonlySet<string> {
  const last = new Map<string, string>()
  for (const backup of sorted) {
    const period = periodOf(backup)
    if (!last.has(period)) last.set(period, backup.name)
  }
  return new Set([...last.values()].slice(0, count))
}
