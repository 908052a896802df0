import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'

import type { Output } from '@shared/ipc/protocol.ts'

import { anOperator } from '../../support/builders.ts'
import { openTestOffice, setUpTestOffice, type OfficeUnderTest } from '../../support/officeUnderTest.ts'

const TABLE = 'Номер;Дата;Заявитель;Суть;Папка\n1;17.03.2021;Ахметова;справка;синяя\n2;вчера;Иванов;;\n'

let folder: string
let desk: OfficeUnderTest

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'old-register-'))
  const answers = { open: join(folder, 'old.csv'), save: join(folder, 'rejected.csv') }
  await writeFile(answers.open, TABLE)
  desk = await openTestOffice(join(folder, 'data'), '2026-03-17T10:42', answers)
  await setUpTestOffice(desk)
})
afterEach(async () => {
  await desk.office.close()
  await rm(folder, { recursive: true, force: true })
})

const list = (text = ''): Promise<Output<'old-register.list'>> =>
  desk.ask('old-register.list', { text, offset: 0, limit: 50 })

async function checkTable(): Promise<{ token: string }> {
  const { token, columns } = await desk.ask('old-register.choose', undefined)
  await desk.ask('old-register.check', { token, targets: columns.map(({ target }) => target) })
  return { token }
}

it('nothing reaches the journal before it is confirmed, and a dropped table is forgotten', async () => {
  const before = desk.office.parts.journal.vector()
  const { token } = await checkTable()
  expect(desk.office.parts.journal.vector()).toEqual(before)
  await desk.ask('old-register.drop', undefined)
  expect(await desk.attempt('old-register.confirm', { token })).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  })
  expect(desk.office.parts.journal.vector()).toEqual(before)
})

it('what is confirmed is listed, searched and opened, with who brought it in and from where', async () => {
  const { token } = await checkTable()
  expect(await desk.ask('old-register.confirm', { token })).toEqual({ stored: 1 })
  const { rows, total, all } = await list('ахмет')
  expect({ total, all }).toEqual({ total: 1, all: 1 })
  const view = await desk.ask('old-register.get', { id: rows[0]?.id ?? '' })
  expect(view).toMatchObject({
    record: { number: '1', receivedOn: '2021-03-17', other: [{ name: 'Папка', value: 'синяя' }] },
    origin: { fileName: 'old.csv', row: 2 },
    importedAt: '2026-03-17T10:42',
  })
  expect(view.by).not.toBe('')
  expect(desk.office.parts.world.complaints.size).toBe(0)
  const again = await checkTable()
  expect(await desk.ask('old-register.confirm', again)).toEqual({ stored: 0 })
})

it('what the columns were said to be is remembered for the next table', async () => {
  const { token, columns } = await desk.ask('old-register.choose', undefined)
  expect(columns.at(-1)).toMatchObject({ name: 'Папка', samples: ['синяя'], target: 'other' })
  const targets = columns.map(({ name, target }) => (name === 'Папка' ? ('note' as const) : target))
  await desk.ask('old-register.check', { token, targets })
  const next = await desk.ask('old-register.choose', undefined)
  expect(next.columns.at(-1)?.target).toBe('note')
})

it('the rows that are not taken are saved with the reasons, as a recorded hand-out', async () => {
  const { token } = await checkTable()
  expect(await desk.ask('old-register.save-rejected', { token, language: 'kk' })).toEqual({
    fileName: 'rejected.csv',
  })
  const saved = await readFile(join(folder, 'rejected.csv'), 'utf8')
  expect(saved).toContain('"3";"Күні оқылмайды: Дата";"2";"вчера";"Иванов"')
  const query = { operatorId: null, kind: 'handing_out', number: '', from: null, to: null } as const
  const audit = await desk.ask('audit.list', { query, offset: 0, limit: 50 })
  expect(audit.rows.map(({ what }) => what)).toEqual(['old-register.save-rejected'])
})

it('an import is one entry of who did what, however many rows it has', async () => {
  await desk.ask('old-register.confirm', await checkTable())
  const query = { operatorId: null, kind: null, number: '', from: null, to: null } as const
  const { rows } = await desk.ask('audit.list', { query, offset: 0, limit: 200 })
  expect(rows.map(({ type }) => type).filter((type) => type.startsWith('old-register.'))).toEqual([
    'old-register.import-begun',
  ])
})

it('everybody may look, the head alone brings in', async () => {
  desk.office.parts.session.enter(anOperator())
  expect(await list()).toEqual({ rows: [], total: 0, all: 0 })
  expect(await desk.attempt('old-register.choose', undefined)).toMatchObject({
    ok: false,
    error: { code: 'not-allowed' },
  })
})
