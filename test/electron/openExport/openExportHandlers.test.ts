import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { aForm, anOperator } from '../../support/builders.ts'
import { openTestOffice, setUpTestOffice, type OfficeUnderTest } from '../../support/officeUnderTest.ts'

let folder: string
let desk: OfficeUnderTest

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-export-desk-'))
  await mkdir(join(folder, 'to'))
  desk = await openTestOffice(join(folder, 'data'), '2026-03-17T10:42', { folder: join(folder, 'to') })
  await setUpTestOffice(desk)
  const form = aForm({ receivedAt: desk.now() })
  await desk.ask('intake.register', { id: '7f1d6a50-0000-4000-8000-000000000001', form, receivedNow: true })
})

afterAll(async () => {
  await desk.office.close()
  await rm(folder, { recursive: true, force: true })
})

const handOuts = async (): Promise<readonly string[]> => {
  const query = { operatorId: null, kind: 'handing_out', number: '', from: null, to: null } as const
  return (await desk.ask('audit.list', { query, offset: 0, limit: 50 })).rows.map(({ what }) => what)
}

it('goes into the chosen folder and is recorded as a hand-out before it is made', async () => {
  expect(await desk.attempt('open-export.make', undefined)).toMatchObject({ ok: false })
  await desk.ask('open-export.choose-folder', undefined)
  const before = (await handOuts()).length
  const made = await desk.ask('open-export.make', undefined)
  expect(made).toEqual({ folder: 'merzim-2026-03-17-1042', complaints: 1, files: 0, missingFiles: 0 })
  expect(await readdir(join(folder, 'to'))).toEqual([made.folder])
  const after = await handOuts()
  expect(after).toHaveLength(before + 1)
  expect(after[0]).toBe('open-export.make')
  expect(await desk.ask('data-work.state', undefined)).toEqual({ job: null })
})

it('is the head’s alone', async () => {
  desk.office.parts.session.enter(anOperator())
  for (const channel of ['open-export.choose-folder', 'open-export.make', 'open-export.show'] as const) {
    expect(await desk.attempt(channel, undefined)).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    })
  }
})
