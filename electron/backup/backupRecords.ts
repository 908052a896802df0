import { readFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import { z } from 'zod'

import type { BackupRecord } from '@shared/backup/due.ts'
import { LocalDateTime } from '@shared/time/localDateTime.ts'

import { writeFileAtomic } from '../platform/atomicFile.ts'

/** What became of the backups of this workstation; what is in them they say themselves. */
const Stored = z.object({
  lastGood: LocalDateTime.nullable().default(null),
  failure: z.object({ code: z.string(), at: LocalDateTime }).nullable().default(null),
  /** The last time each backup was read through, by its path in the folder of backups: when, and how much was wrong. */
  checks: z.record(z.string(), z.object({ at: LocalDateTime, faults: z.int() })).default({}),
})
export type BackupRecords = z.infer<typeof Stored>

/**
 * Read from the disk each time: the commands of the office's IT make backups, too. A file that cannot be read is as good
 * as none; then a backup is due.
 */
export async function readRecords(data: string): Promise<BackupRecords> {
  try {
    const parsed = Stored.safeParse(JSON.parse(await readFile(pathIn(data), 'utf8')))
    return parsed.success ? parsed.data : Stored.parse({})
  } catch {
    return Stored.parse({})
  }
}

export async function changeRecords(data: string, part: Partial<BackupRecords>): Promise<void> {
  const next = { ...(await readRecords(data)), ...part }
  await mkdir(data, { recursive: true })
  await writeFileAtomic(pathIn(data), `${JSON.stringify(next, null, 2)}\n`)
}

/** What the rules ask for. */
export function recordOf({ lastGood, failure, checks }: BackupRecords): BackupRecord {
  return { lastGood, failure, unreadable: Object.values(checks).some(({ faults }) => faults > 0) }
}

function pathIn(data: string): string {
  return join(data, 'backups.json')
}
