import { dirname, join } from 'node:path'

import type { Manifest } from '@shared/backup/manifest.ts'

import { createAttachmentStore } from '../attachments/attachmentStore.ts'
import { sealedContents } from '../keys/sealedContents.ts'
import { noSealing } from '../keys/sealing.ts'
import type { BackupFiles } from './backupFiles.ts'
import { sumOf } from './fileCopy.ts'
import { readManifest } from './manifestFile.ts'
import type { Work } from './work.ts'

/** What of a backup is not as it was made. `manifest`: its list itself, and so nothing else can be told. */
export type BackupFault = {
  readonly kind: 'manifest' | 'file' | 'content'
  /** Path of the file, or hash of the content. */
  readonly place: string
}

export type BackupCheck = { readonly manifest: Manifest | null; readonly faults: readonly BackupFault[] }

/** Reads everything a backup names and compares it. Changes nothing. */
export async function checkBackup(
  files: BackupFiles,
  path: string,
  work: Work,
  sealing = noSealing,
): Promise<BackupCheck> {
  const manifest = await readManifest(files, path)
  if (!manifest) return { manifest, faults: [{ kind: 'manifest', place: '' }] }
  const faults: BackupFault[] = []
  const total = manifest.summary.bytes
  let done = 0
  const tell = (size: number): void => {
    done += size
    work.tell({ stage: 'checking', done, total })
  }
  for (const { path: place, sha256, size } of manifest.files) {
    const sum = await sumOf(files, join(path, place), work)
    if (sum?.sha256 !== sha256) faults.push({ kind: 'file', place })
    tell(size)
  }
  const store = createAttachmentStore(dirname(path), sealedContents(files, sealing))
  for (const { hash, size } of manifest.contents) {
    await work.step()
    if ((await store.check(hash)) !== 'whole') faults.push({ kind: 'content', place: hash })
    tell(size)
  }
  return { manifest, faults }
}
