import { stat } from 'node:fs/promises'
import { join } from 'node:path'

import { BadCall } from './commandLine.ts'

/** Refuses a folder that holds no data: a command that only reads would take it for an empty office. */
export async function refuseWithoutJournal(folder: string): Promise<void> {
  const journal = await stat(join(folder, 'journal')).catch(() => null)
  if (!journal?.isDirectory()) throw new BadCall(`no journal in ${folder}`)
}
