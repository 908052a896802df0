import { z } from 'zod'

import { call } from '../call.ts'

/** Long work on all data of the office, and how far it is: rows, or bytes of files. */
export const DataJob = z.object({
  kind: z.enum(['export', 'import']),
  stage: z.enum(['tables', 'files', 'reading', 'checking', 'storing']),
  done: z.number(),
  total: z.number(),
})
export type DataJob = z.infer<typeof DataJob>

/** For those who may take everything away, or bring the old register in. */
export const dataCalls = {
  'data-work.state': call(z.void(), z.object({ job: DataJob.nullable() })),
  'data-work.cancel': call(z.void(), z.void()),
  /** Asks for the folder an export is made in. Fails with `cancelled` when none was chosen. */
  'open-export.choose-folder': call(z.void(), z.object({ folder: z.string() })),
  /** Everything as JSON and csv, into a new folder in the chosen one; answers when all of it is there. */
  'open-export.make': call(
    z.void(),
    z.object({ folder: z.string(), complaints: z.int(), files: z.int(), missingFiles: z.int() }),
  ),
  /** Shows the last export in the system's window of folders. */
  'open-export.show': call(z.void(), z.void()),
} as const
