import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { jsonFile } from '../../electron/platform/jsonFile.ts'
import { silentLog } from '../../electron/platform/log.ts'
import { openSettings } from '../../electron/platform/settings.ts'
import { openSignInRecord } from '../../electron/session/signInRecord.ts'

const Count = z.object({ count: z.int() })

let folder: string
let path: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merzim-json-'))
  path = join(folder, 'count.json')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

describe('a small file of JSON', () => {
  it('is not there before it is written, and holds what was written last', async () => {
    const file = jsonFile(path, Count)
    expect(await file.read()).toBeNull()
    await Promise.all([1, 2, 3].map((count) => file.write({ count })))
    expect(await jsonFile(path, Count).read()).toEqual({ count: 3 })
  })

  it.each(['', 'no JSON', '{"count":"many"}', '[]'])(
    'that holds something else, %j, is kept beside and not written over',
    async (text) => {
      await writeFile(path, text)
      const file = jsonFile(path, Count)
      expect(await file.read()).toBeNull()
      await file.write({ count: 1 })
      expect(await readFile(`${path}.damaged`, 'utf8')).toBe(text)
    },
  )

  it('that cannot be read at all is kept beside too', async () => {
    await mkdir(path)
    expect(await jsonFile(path, Count).read()).toBeNull()
    expect(await readdir(folder)).toEqual(['count.json.damaged'])
  })
})

describe('what two parts of the program remember at the same moment', () => {
  it('is both in the settings', async () => {
    const settings = await openSettings(folder)
    await Promise.all([settings.change({ lockAfterMinutes: 5 }), settings.change({ ticketPrinter: 'K1' })])
    expect(settings.read()).toMatchObject({ lockAfterMinutes: 5, ticketPrinter: 'K1' })
    expect((await openSettings(folder)).read()).toEqual(settings.read())
  })

  it('is both in the sign-ins', async () => {
    const record = await openSignInRecord(folder, silentLog)
    await Promise.all([record.change('a', { failures: 1 }), record.change('b', { failures: 2 })])
    const again = await openSignInRecord(folder, silentLog)
    expect([again.of('a').failures, again.of('b').failures]).toEqual([1, 2])
  })
})
