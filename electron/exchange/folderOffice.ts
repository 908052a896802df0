import { join } from 'node:path'

import { parseJson } from '@shared/core/parseJson.ts'
import { OfficeMark, type OfficeMarkPlace } from '@shared/exchange/officeMark.ts'

import type { FileSystem } from '../platform/fileSystem.ts'
import { openExchangeFolder } from './exchangeFolder.ts'

const OFFICE = 'office.json'

/** `merzim-exchange-1/office.json`: the one file all workstations of an office may write, each the same into it. */
export function createFolderOffice(files: FileSystem, root: string): OfficeMarkPlace {
  const folder = openExchangeFolder(files, root)
  return {
    async read() {
      const bytes = await folder.read(join(folder.base, OFFICE))
      const mark = bytes && OfficeMark.safeParse(parseJson(bytes.toString('utf8')))
      return mark?.success ? mark.data : null
    },
    write: (mark) => folder.put(folder.base, OFFICE, `${JSON.stringify(mark)}\n`),
  }
}
