import { join } from 'node:path'

import { parseJson } from '@shared/core/parseJson.ts'
import type { Run } from '@shared/exchange/run.ts'
import { Sign, type FoundSign } from '@shared/exchange/sign.ts'
import type { ExchangeTarget } from '@shared/exchange/target.ts'

import { withRetry, type FileSystem } from '../platform/fileSystem.ts'
import { chunkName, chunkText, eventsOfChunk, runOfEvents, runOfName } from './chunk.ts'
import { openExchangeFolder } from './exchangeFolder.ts'

const SIGN = 'sign.json'

/**
 * A folder that all workstations reach: a network share, or one that a program keeps in step.
 * `<root>/merzim-exchange-1/<writer>/<chunk>`: each workstation writes into its own folder only, whole new files beside
 * which it flushes and renames, so nothing needs a lock. There is no list of the files but the folder itself.
 */
export function createFolderTarget(files: FileSystem, root: string, writer: string): ExchangeTarget {
  const folder = openExchangeFolder(files, root)
  const { base } = folder
  const own = join(base, writer)
  /** Whether a power cut at the share could take back names of own files: also those a killed program left behind. */
  let isUnnamed = true

  return {
    async holdings() {
      const runs: Run[] = []
      for (const one of await folder.writers()) {
        for (const name of await folder.list(join(base, one))) {
          const run = runOfName(name)
          if (run) runs.push({ ...run, place: `${one}/${name}` })
        }
      }
      return runs
    },
    async read(run) {
      const bytes = await folder.read(join(base, run.place))
      return bytes && eventsOfChunk(bytes)
    },
    async write(events) {
      const run = runOfEvents(events)
      if (!run) return
      isUnnamed = true
      await folder.put(own, chunkName(run), chunkText(events), 'content')
    },
    async signs() {
      const found: FoundSign[] = []
      for (const one of await folder.writers()) {
        const sign = await signOf(files, join(base, one, SIGN))
        if (sign?.sign.node === one) found.push(sign)
      }
      return found
    },
    async leaveSign(sign) {
      // A sign that is lost says nothing, and the next exchange leaves another.
      await folder.put(own, SIGN, `${JSON.stringify(sign)}\n`, 'nothing')
      // The names of all files of this exchange at once: nobody is told that they are there before. A name that is lost
      // until then is missed by the next exchange, which asks what lies there, and is written again.
      if (isUnnamed) await withRetry(files, () => files.flushFolder(own))
      isUnnamed = false
      return { sign, storedAt: await files.modifiedMs(join(own, SIGN)) }
    },
  }
}

/** Null when there is none or it cannot be made out: the next exchange of its workstation leaves another. */
async function signOf(files: FileSystem, path: string): Promise<FoundSign | null> {
  const bytes = await withRetry(files, () => files.read(path))
  const sign = bytes && Sign.safeParse(parseJson(bytes.toString('utf8')))
  return sign?.success ? { sign: sign.data, storedAt: await files.modifiedMs(path) } : null
}
