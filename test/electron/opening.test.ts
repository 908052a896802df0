import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { systemClock } from '../../electron/platform/systemClock.ts'
import { composeOffice, type Office } from '../../electron/compose.ts'
import { lockFolder } from '../../electron/journal/folderLock.ts'
import { createOpening, type Opening } from '../../electron/opening.ts'
import { silentLog } from '../../electron/platform/log.ts'
import { surroundingsOf } from '../support/surroundings.ts'

let folder: string
let opened: Office[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merzim-opening-'))
  opened = []
})
afterEach(async () => {
  for (const office of opened) await office.close()
  await rm(folder, { recursive: true, force: true })
})

function open(): Opening {
  const surroundings = surroundingsOf({ dataFolder: folder, clock: systemClock })
  return createOpening(() => composeOffice(surroundings), {
    dataFolder: folder,
    log: silentLog,
    onOpened: (office) => opened.push(office),
  })
}

const state = (opening: Opening): Promise<unknown> => opening.dispatch('app.state', undefined)
const refused = (code: string): object => ({ ok: false, error: { code, params: { folder } } })

describe('a journal that cannot be opened', () => {
  it('is told while another process has the folder, and opens once it is free', async () => {
    const release = await lockFolder(folder)
    const opening = open()
    expect(await state(opening)).toMatchObject(refused('storage-locked'))
    expect(await state(opening)).toMatchObject(refused('storage-locked'))
    await release?.()
    expect(await state(opening)).toMatchObject({ ok: true, value: { phase: 'setup' } })
    expect(opened).toHaveLength(1)
    expect(await state(opening)).toMatchObject({ ok: true })
    expect(opened).toHaveLength(1)
  })

  it('is told when the identity is damaged, which stays as it is', async () => {
    const path = join(folder, 'node.json')
    await writeFile(path, '{"node":')
    const opening = open()
    expect(await state(opening)).toMatchObject(refused('unreadable-file'))
    expect(await readFile(path, 'utf8')).toBe('{"node":')
    await rm(path)
    expect(await state(opening)).toMatchObject({ ok: true })
  })

  it('gives the folder back when the operators cannot be read', async () => {
    const office = join(folder, 'journal', 'office.ndjson')
    await mkdir(office, { recursive: true })
    const opening = open()
    expect(await state(opening)).toMatchObject(refused('storage-failed'))
    await rm(office, { recursive: true })
    expect(await state(opening)).toMatchObject({ ok: true })
  })

  it('answers every other question with the reason, without trying again', async () => {
    await writeFile(join(folder, 'node.json'), 'x')
    const opening = open()
    await opening.current()
    await rm(join(folder, 'node.json'))
    expect(await opening.dispatch('settings.printers', undefined)).toMatchObject(refused('unreadable-file'))
    expect(opened).toHaveLength(0)
  })
})
