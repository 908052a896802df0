import { createHash } from 'node:crypto'
import { join } from 'node:path'

import { exportedPath } from '@shared/openExport/caseTables.ts'
import { exportReadme } from '@shared/openExport/readme.ts'
import { README_LANGUAGES } from '@shared/openExport/readmeWords.ts'
import { EXPORT_SCHEMA_VERSION, type CellValue, type ExportSource } from '@shared/openExport/table.ts'
import { exportSchema, OPEN_TABLES } from '@shared/openExport/tables.ts'
import type { LocalDateTime } from '@shared/time/localDateTime.ts'

import { attachmentFolders, placeOf } from '../attachments/attachmentStore.ts'
import { nodeBackupFiles, type BackupFiles } from '../backup/backupFiles.ts'
import { copyFile, writeNew, type FileSum } from '../backup/fileCopy.ts'
import { isInside } from '../backup/makeBackup.ts'
import type { Work } from '../backup/work.ts'
import { sealedContents } from '../keys/sealedContents.ts'
import { NotAsSealed } from '../keys/sealedFrames.ts'
import { noSealing, type Sealing } from '../keys/sealing.ts'
import { withRetry } from '../platform/fileSystem.ts'
import { ExportFailure } from './exportFailure.ts'
import { writeTable } from './tableWriter.ts'

/** How far an export is: rows of the tables first, then bytes of the attached files. */
export type ExportProgress = {
  readonly stage: 'tables' | 'files'
  readonly done: number
  readonly total: number
}

export type ExportOrder = {
  readonly source: ExportSource
  /** The data folder, whose attachments are copied. */
  readonly data: string
  /** Where the folder of the export is made; it must be there. */
  readonly to: string
  readonly program: string
  readonly madeAt: LocalDateTime
  readonly work: Pick<Work, 'step'>
  readonly tell: (progress: ExportProgress) => void
  readonly files?: BackupFiles
  /** How the contents are sealed; what is exported is not. */
  readonly sealing?: Sealing
}

/** A content that could not be exported: gone, or not what was attached. */
export type FileFault = { readonly sha256: string; readonly problem: 'missing' | 'changed' }

export type MadeExport = {
  readonly path: string
  readonly tables: readonly { readonly name: string; readonly rows: number }[]
  readonly files: number
  readonly faults: readonly FileFault[]
}

type Listed = FileSum & { readonly path: string }

/** An export that is being put together; nobody takes it for a whole one. */
export const UNFINISHED = '.unfinished'

/**
 * Writes everything an office has into a new folder. It has another name until all of it is on the disk, and is removed
 * when something fails. Throws what the disks throw, `CalledOff`, or an `ExportFailure`.
 */
export async function makeExport(order: ExportOrder): Promise<MadeExport> {
  const { data, to, files = nodeBackupFiles } = order
  if (isInside(data, to)) throw new ExportFailure('export-inside')
  if (!(await files.isFolder(to))) throw new ExportFailure('export-away')
  const path = join(to, await freeName(files, to, order.madeAt))
  const unfinished = `${path}${UNFINISHED}`
  try {
    await files.makeFolder(unfinished)
    const made = await fill(order, files, unfinished)
    await order.work.step()
    await withRetry(files, () => files.rename(unfinished, path))
    await files.flushFolder(to)
    return { path, ...made }
  } catch (error) {
    await files.removeFolder(unfinished).catch(() => undefined)
    throw error
  }
}

async function freeName(files: BackupFiles, to: string, madeAt: LocalDateTime): Promise<string> {
  const taken = new Set(await files.list(to))
  const first = `merzim-${madeAt.replace('T', '-').replace(':', '')}`
  let name = first
  for (let n = 2; taken.has(name) || taken.has(`${name}${UNFINISHED}`); n += 1) name = `${first}_${n}`
  return name
}

async function fill(
  order: ExportOrder,
  files: BackupFiles,
  folder: string,
): Promise<Omit<MadeExport, 'path'>> {
  const { tables, listed } = await writeTables(order, files, folder)
  const { copied, faults } = await copyFiles(order, files, folder)
  listed.push(...copied)
  for (const language of README_LANGUAGES) {
    listed.push(await writeText(files, folder, `README.${language}.md`, exportReadme(language)))
  }
  listed.push(await writeText(files, folder, 'schema.json', pretty(exportSchema())))
  const manifest = {
    format: 'merzim-open-export',
    version: EXPORT_SCHEMA_VERSION,
    program: order.program,
    madeAt: order.madeAt,
    tables,
    missingFiles: faults,
    files: listed,
  }
  await writeText(files, folder, 'manifest.json', pretty(manifest))
  await files.flushFolder(folder)
  return { tables, files: copied.length, faults }
}

async function writeTables({ source, work, tell }: ExportOrder, files: BackupFiles, folder: string) {
  // Known beforehand; the other tables are small beside them or have about as many.
  const total = source.complaints.length + source.events.length
  const tables: { name: string; rows: number }[] = []
  const listed: Listed[] = []
  let done = 0
  function* counted(rows: Iterable<readonly CellValue[]>): Iterable<readonly CellValue[]> {
    for (const row of rows) {
      done += 1
      yield row
    }
  }
  for (const table of OPEN_TABLES) {
    const isCounted = table.name === 'complaints' || table.name === 'events'
    const rows = isCounted ? counted(table.rows(source)) : table.rows(source)
    const step = async (): Promise<void> => {
      await work.step()
      tell({ stage: 'tables', done, total })
    }
    const {
      json,
      csv,
      rows: count,
    } = await writeTable(files, join(folder, table.name), table, rows, { step })
    tables.push({ name: table.name, rows: count })
    listed.push({ path: `${table.name}.json`, ...json }, { path: `${table.name}.csv`, ...csv })
  }
  return { tables, listed }
}

/** Copies each content once, and keeps none that is not what its name says. */
async function copyFiles(
  { source, data, work, tell, sealing = noSealing }: ExportOrder,
  files: BackupFiles,
  folder: string,
) {
  const sizes = new Map<string, number>()
  for (const { attachments } of source.complaints)
    for (const { hash, size } of attachments) sizes.set(hash, size)
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const copied: Listed[] = []
  const faults: FileFault[] = []
  let done = 0
  const onBytes = (count: number): void => tell({ stage: 'files', done: (done += count), total })
  for (const sha256 of [...sizes.keys()].sort()) {
    const path = exportedPath(sha256)
    const to = join(folder, path)
    await files.makeFolder(join(to, '..'))
    const from = placeOf(attachmentFolders(data).root, sha256)
    const copy = {
      from,
      to,
      length: Number.POSITIVE_INFINITY,
      work: { ...work, tell: () => undefined },
      onBytes,
    }
    const sum = await copyFile(sealedContents(files, sealing), files, copy).catch(unlessNotAsSealed)
    if (sum?.sha256 === sha256) copied.push({ path, ...sum })
    else {
      await files.remove(to)
      faults.push({ sha256, problem: sum ? 'changed' : 'missing' })
    }
  }
  return { copied, faults }
}

/** What was changed while it lay there sealed cannot be opened. */
function unlessNotAsSealed(error: unknown): FileSum {
  if (error instanceof NotAsSealed) return { size: 0, sha256: '' }
  throw error
}

async function writeText(files: BackupFiles, folder: string, name: string, text: string): Promise<Listed> {
  const bytes = Buffer.from(text, 'utf8')
  await writeNew(files, join(folder, name), bytes)
  return { path: name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
