import { join } from 'node:path'

import { parseJson } from '@shared/core/parseJson.ts'
import { OfficeMark, type OfficeMarkPlace } from '@shared/exchange/officeMark.ts'
import { sealNotice } from '@shared/exchange/sealNotice.ts'

import type { FileSystem } from '../platform/fileSystem.ts'
import { openExchangeFolder, type ExchangeFolder } from './exchangeFolder.ts'
import type { FolderSeal } from './sealed/folderSeal.ts'
import { noticeIn, OFFICE, requireKey } from './sealed/lookForSeal.ts'
import { SEALED_OFFICE } from './sealed/sealedNames.ts'

/**
 * `merzim-exchange-1/office.json`: the one file all workstations of an office may write, each the same into it. Of a sealed
 * place it is a notice, and the mark lies sealed beside it. Reading throws `SealedPlace` where the key is not the one.
 */
export function createFolderOffice(
  files: FileSystem,
  root: string,
  seal: FolderSeal | null = null,
): OfficeMarkPlace {
  const folder = openExchangeFolder(files, root)
  const write = async (mark: OfficeMark): Promise<void> => {
    if (!seal) return folder.put(folder.base, OFFICE, `${JSON.stringify(mark)}\n`)
    // The notice last: a place that says it is sealed has its mark.
    const sealed = seal.seal('office', SEALED_OFFICE, Buffer.from(JSON.stringify(mark)))
    await folder.put(folder.base, SEALED_OFFICE, sealed)
    await folder.put(folder.base, OFFICE, `${JSON.stringify(sealNotice(seal.proof))}\n`)
  }
  return {
    async read() {
      const bytes = await folder.read(join(folder.base, OFFICE))
      await requireKey(folder, seal, bytes)
      return (seal && (await sealedMark(folder, seal))) ?? plainMark(bytes)
    },
    write,
    async renew(mark) {
      if (!seal) return
      const notice = noticeIn(await folder.read(join(folder.base, OFFICE)))
      if (!notice || !(await sealedMark(folder, seal))) await write(mark)
    },
  }
}

function plainMark(bytes: Buffer | null): OfficeMark | null {
  const mark = bytes && !noticeIn(bytes) && OfficeMark.safeParse(parseJson(bytes.toString('utf8')))
  return mark && mark.success ? mark.data : null
}

async function sealedMark(folder: ExchangeFolder, seal: FolderSeal): Promise<OfficeMark | null> {
  const bytes = await folder.read(join(folder.base, SEALED_OFFICE))
  const opened = bytes && seal.open('office', SEALED_OFFICE, bytes)
  const mark = opened && OfficeMark.safeParse(parseJson(opened.toString('utf8')))
  return mark?.success ? mark.data : null
}
