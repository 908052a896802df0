import { join } from 'node:path'

import { nodeAttachmentFiles, type AttachmentFiles } from './attachmentFiles.ts'
import { attachmentFolders, SET_ASIDE, UNFINISHED } from './attachmentStore.ts'

const FOLDER = /^[0-9a-f]{2}$/
const HASH = /^[0-9a-f]{64}$/

/** What lies in the store, whoever names it; nothing is read but the names. */
export type StoreContents = {
  readonly hashes: readonly string[]
  /** Damaged contents that gave way to whole ones. */
  readonly setAside: number
  /** Left half written by a crash; removed at the next start. */
  readonly unfinished: number
}

export async function storeContents(
  data: string,
  files: Pick<AttachmentFiles, 'list'> = nodeAttachmentFiles,
): Promise<StoreContents> {
  const { root, incoming } = attachmentFolders(data)
  const hashes: string[] = []
  let setAside = 0
  for (const folder of (await files.list(root)).filter((name) => FOLDER.test(name))) {
    const names = await files.list(join(root, folder))
    hashes.push(...names.filter((name) => HASH.test(name) && name.startsWith(folder)))
    setAside += names.filter((name) => name.includes(SET_ASIDE)).length
  }
  const unfinished = (await files.list(incoming)).filter((name) => name.endsWith(UNFINISHED)).length
  return { hashes, setAside, unfinished }
}
