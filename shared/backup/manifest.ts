import { z } from 'zod'

import { LocalDateTime } from '../time/localDateTime.ts'

/** What a backup is, before the list of what is in it. */
export const BackupSummary = z.object({
  format: z.literal(1),
  node: z.string(),
  /** Mark of the workstation, «К1»; empty when the program was not set up yet. */
  mark: z.string(),
  /** Version of the program that made it. */
  program: z.string(),
  madeAt: LocalDateTime,
  /** Everything in it, attachments included. */
  bytes: z.int(),
  complaints: z.int(),
  events: z.int(),
  lastAt: LocalDateTime.nullable(),
  attachments: z.int(),
  /** What was damaged in the data themselves when they were copied: lines, the chain, files of complaints. */
  faults: z.int(),
})
export type BackupSummary = z.infer<typeof BackupSummary>

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** A file of the data folder, its path with `/`; it lies in the backup's own folder. */
export const BackedUpFile = z.object({
  path: z.string().regex(/^(?!.*(?:^|\/)\.\.?(?:\/|$))[^/\\:][^\\:]*$/),
  size: z.int(),
  sha256: Sha256,
})
export type BackedUpFile = z.infer<typeof BackedUpFile>

/** A content of the attachments; it lies in the store that a workstation's backups share. */
export const BackedUpContent = z.object({ hash: Sha256, size: z.int() })
export type BackedUpContent = z.infer<typeof BackedUpContent>

/** A line of the list. */
export const ManifestEntry = z.union([BackedUpFile, BackedUpContent])

export type Manifest = {
  readonly summary: BackupSummary
  readonly files: readonly BackedUpFile[]
  readonly contents: readonly BackedUpContent[]
}
