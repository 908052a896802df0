import { join } from 'node:path'

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
      const mark = bytes && OfficeMark.safeParse(parse(bytes))
      return mark?.success ? mark.data : null
    },
    write: (mark) => folder.put(folder.base, OFFICE, `${JSON.stringify(mark)}\n`),
  }
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}
