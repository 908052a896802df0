import { basename, join } from 'node:path'

import { parseJson } from '@shared/core/parseJson.ts'
import type { Run } from '@shared/exchange/run.ts'
import { SealedPlace } from '@shared/exchange/sealNotice.ts'
import { Sign, type FoundSign } from '@shared/exchange/sign.ts'
import type { ExchangeTarget } from '@shared/exchange/target.ts'

import { withRetry, type FileSystem } from '../platform/fileSystem.ts'
import { chunkName, chunkText, eventsOfChunk, runOfEvents, runOfName } from './chunk.ts'
import { openExchangeFolder } from './exchangeFolder.ts'
import type { FolderSeal } from './sealed/folderSeal.ts'
import { isSealedChunk, runOfSealedName, SEALED_SIGN, sealedChunkName } from './sealed/sealedNames.ts'

export const SIGN = 'sign.json'

/**
 * A folder that all workstations reach: a network share, or one that a program keeps in step.
 * `<root>/merzim-exchange-1/<writer>/<chunk>`: each workstation writes into its own folder only, whole new files beside
 * which it flushes and renames, so nothing needs a lock. There is no list of the files but the folder itself. With a seal it
 * writes sealed files, and reads plain ones as well: those of before the place was sealed.
 */
export function createFolderTarget(
  files: FileSystem,
  root: string,
  writer: string,
  seal: FolderSeal | null = null,
): ExchangeTarget {
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
          const run = runOfName(name) ?? (seal && runOfSealedName(name, seal))
          if (run) runs.push({ ...run, place: `${one}/${name}` })
          // Without the key these are nothing, and nothing would be filled up with everything, in plain.
          else if (!seal && (isSealedChunk(name) || name === SEALED_SIGN)) throw new SealedPlace('no-key')
        }
      }
      return runs
    },
    async read(run) {
      const bytes = await folder.read(join(base, run.place))
      return bytes && eventsIn(basename(run.place), bytes, seal)
    },
    async write(events) {
      const run = runOfEvents(events)
      if (!run) return
      isUnnamed = true
      const text = chunkText(events)
      const name = seal ? sealedChunkName(run, seal) : chunkName(run)
      const content = seal ? seal.seal('chunk', name, Buffer.from(text)) : text
      await folder.put(own, name, content, { durable: 'content' })
    },
    async signs() {
      const found: FoundSign[] = []
      for (const one of await folder.writers()) {
        const sign = await lastSign(files, base, one, seal)
        if (sign?.sign.node === one) found.push(sign)
      }
      return found
    },
    async leaveSign(sign) {
      const text = `${JSON.stringify(sign)}\n`
      const name = seal ? SEALED_SIGN : SIGN
      const content = seal ? seal.seal('sign', `${writer}/${name}`, Buffer.from(text)) : text
      // A sign that is lost says nothing, and the next exchange leaves another.
      await folder.put(own, name, content, { durable: 'nothing' })
      // The names of all files of this exchange at once: nobody is told that they are there before. A name that is lost
      // until then is missed by the next exchange, which asks what lies there, and is written again.
      if (isUnnamed) await withRetry(files, () => files.flushFolder(own))
      isUnnamed = false
      return { sign, storedAt: await files.modifiedMs(join(own, name)) }
    },
  }
}

function eventsIn(name: string, bytes: Buffer, seal: FolderSeal | null): readonly unknown[] | null {
  const opened = isSealedChunk(name) ? (seal?.open('chunk', name, bytes) ?? null) : bytes
  return opened && eventsOfChunk(opened)
}

/** Of a workstation that began to seal, both kinds may lie there for a while: the later one counts. */
async function lastSign(
  files: FileSystem,
  base: string,
  writer: string,
  seal: FolderSeal | null,
): Promise<FoundSign | null> {
  const same = (bytes: Buffer): Buffer => bytes
  const plain = await signOf(files, join(base, writer, SIGN), same)
  if (!seal) return plain
  const name = `${writer}/${SEALED_SIGN}`
  const sealed = await signOf(files, join(base, name), (bytes) => seal.open('sign', name, bytes))
  return plain && sealed && plain.sign.at > sealed.sign.at ? plain : (sealed ?? plain)
}

/** Null when there is none or it cannot be made out: the next exchange of its workstation leaves another. */
async function signOf(
  files: FileSystem,
  path: string,
  open: (bytes: Buffer) => Buffer | null,
): Promise<FoundSign | null> {
  const bytes = await withRetry(files, () => files.read(path))
  const opened = bytes && open(bytes)
  const sign = opened && Sign.safeParse(parseJson(opened.toString('utf8')))
  return sign?.success ? { sign: sign.data, storedAt: await files.modifiedMs(path) } : null
}
