import { mkdir, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

import type { Adapter } from 'lowdb'
import type { z } from 'zod'

import { parseJson } from '@shared/core/parseJson.ts'

import { openText } from '../keys/sealedText.ts'
import { noSealing } from '../keys/sealing.ts'
import { writeFileAtomic } from './atomicFile.ts'
import { errorCode } from './fileSystem.ts'
import { queueOf } from './pathQueue.ts'

/**
 * A small file of JSON that only this process writes, as lowdb reads and writes it: whole, flushed, one write after
 * another. `read` answers null when there is no file, and when it holds something else than `schema` says or cannot be
 * read: then it is kept beside as `.damaged`, so that the next write takes nothing from anybody. Throws when it cannot
 * even be moved there. With `sealing` it is written as one sealed line.
 */
export function jsonFile<T>(path: string, schema: z.ZodType<T>, sealing = noSealing): Adapter<T> {
  const queue = queueOf(path)
  return {
    async read() {
      let stored = Buffer.alloc(0)
      try {
        stored = await readFile(path)
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return null
      }
      const { bytes } = await openText(stored, sealing)
      const parsed = schema.safeParse(parseJson(bytes.toString('utf8')))
      if (parsed.success) return parsed.data
      await rename(path, `${path}.damaged`)
      return null
    },
    write: (data) => {
      const text = `${JSON.stringify(data, null, 2)}\n`
      return queue.run(async () => {
        await mkdir(dirname(path), { recursive: true })
        await writeFileAtomic(path, sealing.isOn() ? `${sealing.sealLine(Buffer.from(text), '')}\n` : text)
      })
    },
  }
}
