import { parseJson } from '@shared/core/parseJson.ts'

import { hash } from 'node:crypto'
import { join } from 'node:path'

import {
  BackupSummary,
  ManifestEntry,
  type BackedUpContent,
  type BackedUpFile,
  type Manifest,
} from '@shared/backup/manifest.ts'

import type { BackupFiles } from './backupFiles.ts'
import { wholeOf, writeNew } from './fileCopy.ts'

/** The list of what a backup holds: checksum of all that follows, the summary, then a line for each file and content. */
const MANIFEST = 'manifest.ndjson'

const SUM_LENGTH = 64
/** The summary lies within so many bytes. */
const HEAD_BYTES = 4096

/** Writes the manifest and reads it back. */
export async function writeManifest(
  files: BackupFiles,
  folder: string,
  manifest: Manifest,
): Promise<boolean> {
  const { summary, files: entries, contents } = manifest
  const body = [summary, ...entries, ...contents].map((one) => `${JSON.stringify(one)}\n`).join('')
  const bytes = Buffer.from(`${hash('sha256', body)}\n${body}`)
  const path = join(folder, MANIFEST)
  await writeNew(files, path, bytes)
  return (await wholeOf(files, path))?.equals(bytes) === true
}

/** Null when it is not there, or not as it was written. Throws what the disk throws. */
export async function readManifest(files: BackupFiles, folder: string): Promise<Manifest | null> {
  const bytes = await wholeOf(files, join(folder, MANIFEST))
  const text = bytes?.toString('utf8') ?? ''
  const body = text.slice(SUM_LENGTH + 1)
  if (text.slice(0, SUM_LENGTH) !== hash('sha256', body)) return null
  const [first = '', ...lines] = body.split('\n').slice(0, -1)
  const summary = BackupSummary.safeParse(parseJson(first))
  if (!summary.success) return null
  const backedUp: BackedUpFile[] = []
  const contents: BackedUpContent[] = []
  for (const line of lines) {
    const entry = ManifestEntry.safeParse(parseJson(line))
    if (!entry.success) return null
    if ('hash' in entry.data) contents.push(entry.data)
    else backedUp.push(entry.data)
  }
  return { summary: summary.data, files: backedUp, contents }
}

/** What a backup says of itself in its first lines: for a list, where reading everything would take too long. */
export async function readSummary(files: BackupFiles, folder: string): Promise<BackupSummary | null> {
  const file = await files.openForReading(join(folder, MANIFEST))
  if (!file) return null
  try {
    const head = Buffer.alloc(HEAD_BYTES)
    const length = await file.read(head, 0)
    const [, first = ''] = head.toString('utf8', 0, length).split('\n')
    const summary = BackupSummary.safeParse(parseJson(first))
    return summary.success ? summary.data : null
  } finally {
    await file.close()
  }
}
