import type { EventSink } from '@shared/journal/sink.ts'
import type { Clock } from '@shared/time/clock.ts'

import { readOnly, type FileSystem } from '../platform/fileSystem.ts'
import { checkChain, type ChainProblem } from './chainCheck.ts'
import { journalFiles } from './fileNames.ts'
import { foldersOf } from './journal.ts'
import { createJournalMemory } from './journalMemory.ts'
import { createLoading, type LoadReport } from './loadJournal.ts'
import { createMonthFile } from './monthFile.ts'
import { rememberedErasures } from './rememberedErasures.ts'

/** What is in a data folder, whole and in order or not. */
export type JournalReading = {
  readonly report: LoadReport
  readonly chain: readonly ChainProblem[]
  readonly files: readonly string[]
  readonly nodes: readonly { readonly node: string; readonly events: number }[]
}

/** Reads a whole journal and checks its chain without changing a byte, also while the program is using it. */
export async function readJournal(
  folder: string,
  files: FileSystem,
  clock: Clock,
  sink: EventSink,
): Promise<JournalReading> {
  const folders = foldersOf(folder)
  const names = journalFiles(await files.list(folders.journal))
  const memory = createJournalMemory('', clock, sink)
  for (const event of await rememberedErasures(files, folder)) memory.erasures.note(event)
  const loading = createLoading(memory, names.length, () => undefined)
  const disk = readOnly(files)
  const monthFiles = names.map((name) => createMonthFile(disk, folders, name, () => loading.reading))
  await loading.read(monthFiles)
  const report = await loading.finish(monthFiles)
  const { index, erasures } = memory
  const nodes = index.nodes.map((node) => ({ node, events: index.since(node, 1).length }))
  return { report, chain: await checkChain(index, erasures, 0), files: names, nodes }
}
