import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { ok } from '@shared/core/result.ts'
import { DIRECTORY_STREAM } from '@shared/directory/events.ts'

import { hashPassword } from '../../../electron/session/passwords.ts'
import { aForm } from '../../support/builders.ts'
import { openTestOffice, setUpTestOffice, type OfficeUnderTest } from '../../support/officeUnderTest.ts'

const PASSWORD = 'сынақ-құпия-2026'
const NAMES = /Өтегенова|900101300007|77010000000|Васильковский|ответа нет|Сабырбаев/
const YEARS = { decided: 5, ended: 5, void: 5, old: 5 }
const HASH = 'ab'.repeat(32)

let folder: string
let desk: OfficeUnderTest
const ids = [crypto.randomUUID(), crypto.randomUUID()] as const

const OLD = {
  type: 'old-register.complaint-imported',
  record: {
    number: '17',
    receivedOn: '2019-03-04',
    applicant: 'Сабырбаев Самат',
    iin: '900101300007',
    phone: '',
    address: 'Кокшетау',
    provider: 'ЦОН',
    service: '',
    subject: 'Сабырбаеву не выдали справку',
    officer: '',
    dueOn: null,
    outcome: 'Удовлетворена',
    answeredOn: '2019-03-20',
    answerNumber: '',
    note: '',
    other: [],
  },
  origin: { importId: 'i', fileName: 'x.xlsx', file: 'a'.repeat(64), row: 1, content: 'b'.repeat(64) },
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'erasing-'))
  desk = await openTestOffice(folder, '2020-03-10T10:00')
  await setUpTestOffice(desk)
  const { journal } = desk.office.parts
  const hash = await hashPassword(PASSWORD)
  const set = { type: 'directory.password-set', operatorId: 'head-1', hash }
  await journal.append(DIRECTORY_STREAM, 'head-1', () => ok([set]))
  for (const id of ids) {
    await desk.ask('intake.register', { id, form: aForm(), receivedNow: true })
    const file = {
      type: 'complaint.attached',
      hash: HASH,
      name: 'Сабырбаев.pdf',
      size: 3,
      mediaType: '',
      note: '',
    }
    await journal.append(id, 'head-1', () => ok([{ ...file, at: '2020-03-10T10:05' }]))
  }
  await mkdir(join(folder, 'attachments', 'ab'), { recursive: true })
  await writeFile(contentPath(), 'pdf')
  await desk.ask('card.act', {
    id: ids[0],
    version: 2,
    command: { type: 'void', reason: 'Сабырбаев ошибся' },
  })
  await journal.append('old-17-2019', 'head-1', () => ok([OLD]))
  desk.at('2026-03-10T10:00')
}, 60_000)
afterAll(async () => {
  await desk.office.close()
  await rm(folder, { recursive: true, force: true })
})

const contentPath = (): string => join(folder, 'attachments', 'ab', HASH)
const due = () => desk.ask('personal-data.due', { kind: null, offset: 0, limit: 50 })

async function journalText(): Promise<string> {
  const names = await readdir(join(folder, 'journal'))
  const texts = names.map((name) => readFile(join(folder, 'journal', name), 'utf8'))
  return (await Promise.all(texts)).join('\n')
}

it('nothing is due before the head has confirmed the terms, and nothing that goes on ever', async () => {
  expect((await due()).total).toBe(0)
  await desk.ask('personal-data.save-terms', { years: YEARS, basis: 'Приказ № 263, п. 1' })
  expect((await due()).rows).toEqual([
    { id: 'old-17-2019', number: '17', kind: 'old', endedOn: '2019-03-20', overOn: '2025-01-01' },
    {
      id: ids[0],
      number: expect.stringMatching(/^К1-20-/),
      kind: 'void',
      endedOn: '2020-03-10',
      overOn: '2026-01-01',
    },
  ])
  const open = await desk.attempt('personal-data.preview', { ids: [ids[1]] })
  expect(open).toMatchObject({ ok: false, error: { code: 'stale' } })
})

it('a term counts from the first of January after the case was closed', async () => {
  desk.at('2025-12-31T10:00')
  expect((await due()).rows.map(({ kind }) => kind)).toEqual(['old'])
  desk.at('2026-01-01T10:00')
  expect((await due()).rows.map(({ kind }) => kind)).toEqual(['old', 'void'])
  desk.at('2026-03-10T10:00')
})

it('the preview counts what goes and says until when backups have it', async () => {
  expect(await desk.ask('personal-data.preview', { ids: ['old-17-2019', ids[0]] })).toEqual({
    cases: 2,
    lines: 4,
    files: 1,
    letters: 0,
    dailyUntil: '2026-03-24',
    monthlyUntil: '2027-03-31',
  })
})

it('a wrong password erases nothing', async () => {
  const order = { ids: [ids[0]], password: 'не тот', reason: 'Акт 1' }
  expect(await desk.attempt('personal-data.erase', order)).toMatchObject({
    ok: false,
    error: { code: 'wrong-password' },
  })
  expect(desk.office.parts.world.complaints.get(ids[0])?.dataErased).toBeUndefined()
})

it('the head erases: number, dates and outcome stay, the data are gone from state and disk', async () => {
  const before = desk.office.parts.world.complaints.get(ids[0])
  const order = { ids: [ids[0], 'old-17-2019'], password: PASSWORD, reason: 'Акт 1 от 10.03.2026' }
  expect(await desk.ask('personal-data.erase', order)).toEqual({ erased: 2, pending: false })
  const { world, fold, journal } = desk.office.parts
  const after = world.complaints.get(ids[0])
  expect(after).toMatchObject({
    status: 'void',
    dataErased: { reason: 'Акт 1 от 10.03.2026', term: { years: 5, over: '2026-01-01' } },
    registration: { number: before?.registration.number, reviewBy: before?.registration.reviewBy },
  })
  expect(world.oldComplaints.get('old-17-2019')).toMatchObject({
    number: '17',
    applicant: '',
    outcome: 'Удовлетворена',
    dataErased: { on: '2026-03-10' },
  })
  const erased = [ids[0], 'old-17-2019'].flatMap((id) => fold.history(id))
  expect(JSON.stringify(erased)).not.toMatch(NAMES)
  const lines = (await journalText()).split('\n')
  const own = lines.filter((line) => line.includes(ids[0]) || line.includes('old-17-2019'))
  expect(own.join()).not.toMatch(NAMES)
  expect(lines.filter((line) => line.includes(ids[1])).join()).toMatch(NAMES)
  expect(await journal.checkChain()).toEqual([])
  const card = await desk.ask('card.get', { id: ids[0] })
  expect(JSON.stringify(card.history)).not.toMatch(NAMES)
  expect((await due()).total).toBe(0)
})

it('a file another complaint has too stays; the last one goes', async () => {
  expect(await readFile(contentPath(), 'utf8')).toBe('pdf')
  await desk.ask('card.act', { id: ids[1], version: 2, command: { type: 'void', reason: 'x' } })
  desk.at('2033-01-10T10:00')
  desk.office.parts.session.enter(desk.office.parts.world.directory.operators.get('head-1') ?? never())
  await desk.ask('personal-data.erase', { ids: [ids[1]], password: PASSWORD, reason: 'Акт 2' })
  await expect(readFile(contentPath())).rejects.toThrow('ENOENT')
  expect(await journalText()).not.toMatch(NAMES)
})

it('after a new start everything is as erased, and the chain is whole', async () => {
  await desk.office.close()
  desk = await openTestOffice(folder, '2033-01-11T10:00')
  const { world, journal } = desk.office.parts
  expect(world.complaints.get(ids[1])?.dataErased?.reason).toBe('Акт 2')
  expect(JSON.stringify([...world.complaints.values()])).not.toMatch(NAMES)
  expect(await journal.checkChain()).toEqual([])
  // The desk of the whole file: nobody is signed in.
  expect(await desk.attempt('personal-data.state', undefined)).toMatchObject({ ok: false })
})

function never(): never {
  throw new Error('no such operator')
}
