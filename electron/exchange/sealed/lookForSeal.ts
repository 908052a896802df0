import { join } from 'node:path'

import { parseJson } from '@shared/core/parseJson.ts'
import { SealedPlace, SealNotice } from '@shared/exchange/sealNotice.ts'
import { NODE_ID } from '@shared/journal/nodeId.ts'

import type { ExchangeFolder } from '../exchangeFolder.ts'
import type { FolderSeal } from './folderSeal.ts'
import { isSealedChunk, SEALED_OFFICE, SEALED_SIGN } from './sealedNames.ts'

export const OFFICE = 'office.json'

/** So many files are tried before a key is called another one. */
const TRIED = 20

type SealedFile = { readonly role: 'office' | 'sign' | 'chunk'; readonly name: string; readonly path: string }

/** What `office.json` says of a seal; null when it says nothing of one. */
export function noticeIn(bytes: Buffer | null): SealNotice | null {
  const notice = bytes && SealNotice.safeParse(parseJson(bytes.toString('utf8')))
  return notice?.success ? notice.data : null
}

/**
 * Throws `SealedPlace` when a place is sealed and there is no key here, or another one. Asked before anything else is read
 * or written, since without the key a sealed place looks empty. `office` is its `office.json`, which tells; where that was
 * lost or rolled back, the names of files do.
 */
export async function requireKey(
  folder: ExchangeFolder,
  seal: FolderSeal | null,
  office: Buffer | null,
): Promise<void> {
  const proof = noticeIn(office)?.seal.proof
  if (seal && proof === seal.proof) return
  if (proof !== undefined) throw new SealedPlace(seal ? 'other-key' : 'no-key')
  if (!seal) {
    const names = await folder.list(folder.base)
    if (names.includes(SEALED_OFFICE)) throw new SealedPlace('no-key')
    return
  }
  const sealed = await sealedFilesIn(folder)
  if (sealed.length > 0 && !(await opensAny(folder, sealed, seal))) throw new SealedPlace('other-key')
}

async function sealedFilesIn(folder: ExchangeFolder): Promise<readonly SealedFile[]> {
  const sealed: SealedFile[] = []
  for (const one of await folder.list(folder.base)) {
    const at = join(folder.base, one)
    if (one === SEALED_OFFICE) sealed.push({ role: 'office', name: one, path: at })
    if (!NODE_ID.test(one)) continue
    for (const name of await folder.list(at)) {
      const path = join(at, name)
      if (name === SEALED_SIGN) sealed.push({ role: 'sign', name: `${one}/${name}`, path })
      else if (isSealedChunk(name)) sealed.push({ role: 'chunk', name, path })
      if (sealed.length >= TRIED) return sealed
    }
  }
  return sealed
}

async function opensAny(
  folder: ExchangeFolder,
  sealed: readonly SealedFile[],
  seal: FolderSeal,
): Promise<boolean> {
  for (const { role, name, path } of sealed) {
    const bytes = await folder.read(path)
    if (bytes && seal.open(role, name, bytes)) return true
  }
  return false
}
