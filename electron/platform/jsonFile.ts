import { mkdir, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

import type { Adapter } from 'lowdb'
import type { z } from 'zod'

import { parseJson } from '@shared/core/parseJson.ts'

import { createSerialQueue } from '../journal/serialQueue.ts'
import { writeFileAtomic } from './atomicFile.ts'
import { errorCode } from './fileSystem.ts'

/**
 * A small file of JSON that only this process writes, as lowdb reads and writes it: whole, flushed, one write after
 * another. `read` answers null when there is no file, and when it holds something else than `schema` says or cannot be
 * read: then it is kept beside as `.damaged`, so that the next write takes nothing from anybody. Throws when it cannot
 * even be moved there.
 */
export function jsonFile<T>(path: string, schema: z.ZodType<T>): Adapter<T> {
  const queue = createSerialQueue()
  return {
    async read() {
      let text = ''
      try {
        text = await readFile(path, 'utf8')
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return null
      }
      const parsed = schema.safeParse(parseJson(text))
      if (parsed.success) return parsed.data
      await rename(path, `${path}.damaged`)
      return null
    },
    write: (data) => {
      const text = `${JSON.stringify(data, null, 2)}\n`
      return queue.run(async () => {
        await mkdir(dirname(path), { recursive: true })
        await writeFileAtomic(path, text)
      })
    },
  }
}
