import { checkChain, type ChainProblem } from '../journal/chainCheck.ts'
import { createErasures } from '../journal/erasures.ts'
import { createEventIndex } from '../journal/eventIndex.ts'
import { monthFiles } from '../journal/fileNames.ts'
import type { Damage } from '../journal/quarantine.ts'
import { readOnly, type FileSystem } from '../platform/fileSystem.ts'
import { accessFolders, openAccessMonth } from './accessMonth.ts'

/** What is in the access log of a data folder, whole or not. */
export type AccessReading = {
  readonly entries: number
  readonly damages: readonly Damage[]
  readonly chain: readonly ChainProblem[]
}

/** Reads the whole access log and checks its chain without changing a byte, also while the program is using it. */
export async function readAccessLog(folder: string, files: FileSystem): Promise<AccessReading> {
  const disk = readOnly(files)
  const index = createEventIndex()
  const damages: Damage[] = []
  for (const part of ['program', 'headless'] as const) {
    const folders = accessFolders(folder, part)
    for (const name of monthFiles(await files.list(folders.journal))) {
      const month = await openAccessMonth(disk, folders, name)
      damages.push(...month.damages)
      for (const event of month.events) index.add(event)
    }
  }
  return { entries: index.size, damages, chain: await checkChain(index, createErasures(), 0) }
}
