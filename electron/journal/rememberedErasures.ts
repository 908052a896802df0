import { join } from 'node:path'

import { parseJson } from '@shared/core/parseJson.ts'
import { SealedEnvelope } from '@shared/journal/envelope.ts'

import { readOpened } from '../keys/sealedReads.ts'
import type { FileSystem } from '../platform/fileSystem.ts'
import { journalFiles } from './fileNames.ts'
import { wholeLines } from './lineScanner.ts'

/** Erasings that a restored journal does not know of, beside it: events that tell of them name nobody. */
const FILE = 'erasures.ndjson'
const ERASURE = /\.personal-data-erased$/

/** What was erased before an older backup took the place of the data. */
export async function rememberedErasures(
  files: Pick<FileSystem, 'read'>,
  data: string,
): Promise<readonly SealedEnvelope[]> {
  const bytes = await files.read(join(data, FILE))
  return (bytes?.toString('utf8') ?? '').split('\n').flatMap((line) => {
    const event = SealedEnvelope.safeParse(parseJson(line))
    return event.success ? [event.data] : []
  })
}

/** Leaves beside a restored journal what the journal in use says of erasings, so that its opening carries them out again. */
export async function rememberErasures(files: FileSystem, inUse: string, restored: string): Promise<void> {
  const lines = (await rememberedErasures(files, inUse)).map((event) => JSON.stringify(event))
  const journal = join(inUse, 'journal')
  for (const name of journalFiles(await files.list(journal))) {
    const bytes = (await readOpened(files, join(journal, name))) ?? Buffer.alloc(0)
    for (const { head, span } of wholeLines(bytes).lines)
      if (ERASURE.test(head.type ?? '')) lines.push(bytes.toString('utf8', span.start, span.end))
  }
  if (lines.length > 0) await files.replace(join(restored, FILE), `${[...new Set(lines)].join('\n')}\n`)
}
