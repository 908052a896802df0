import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { AuditQuery } from '@shared/queries/auditList.ts'
import type { AuditRow } from '@shared/queries/auditRow.ts'
import { everyComplaint } from '@shared/queries/registerList.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'

import { lockDesk } from '../../../electron/session/lockDesk.ts'
import { aForm } from '../../support/builders.ts'
import { openTestOffice, setUpTestOffice, type OfficeUnderTest } from '../../support/officeUnderTest.ts'

const EVERYTHING: AuditQuery = { operatorId: null, kind: null, number: '', from: null, to: null }
const SURNAME = 'Өтегенова'
const FIRST = '7f1d6a50-0000-4000-8000-000000000001'
const SECOND = '7f1d6a50-0000-4000-8000-000000000002'

let folder: string
let desk: OfficeUnderTest

async function open(at: string): Promise<void> {
  desk = await openTestOffice(folder, at, { save: join(folder, 'saved.csv') })
}

const list = async (part: Partial<AuditQuery> = {}): Promise<readonly AuditRow[]> =>
  (await desk.ask('audit.list', { query: { ...EVERYTHING, ...part }, offset: 0, limit: 200 })).rows
const types = async (part: Partial<AuditQuery> = {}): Promise<readonly string[]> =>
  (await list(part)).map(({ type }) => type)

async function register(id: string): Promise<string> {
  const form = aForm({ receivedAt: desk.now() })
  const { number } = await desk.ask('intake.register', {
    id,
    form: { ...form, applicant: { ...form.applicant, surname: SURNAME } },
    receivedNow: true,
  })
  return number
}

function enter(id: string): void {
  const operator = desk.office.parts.world.directory.operators.get(id)
  if (!operator) throw new Error(`no operator ${id}`)
  desk.office.parts.session.enter(operator)
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merzim-audit-'))
  await open('2026-03-17T10:42')
  await setUpTestOffice(desk)
})

afterEach(async () => {
  await desk.office.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the access log', () => {
  it('notes a card once, however often the window asks for it', async () => {
    await register(FIRST)
    await desk.ask('card.get', { id: FIRST })
    await desk.ask('card.get', { id: FIRST })
    expect(await types({ kind: 'reading' })).toEqual(['access.card-opened'])
    desk.at('2026-03-17T10:53')
    await desk.ask('card.get', { id: FIRST })
    expect(await types({ kind: 'reading' })).toEqual(['access.card-opened', 'access.card-opened'])
  })

  it('notes a search that shows applicants, with the complaint when it is the only one, and never its text', async () => {
    const number = await register(FIRST)
    const query = everyComplaint(SURNAME, 'ru')
    await desk.ask('register.list', { query, offset: 0, limit: 50 })
    expect(await list({ kind: 'reading' })).toMatchObject([{ type: 'access.searched', found: 1, number }])
    expect(await filesOf('access')).not.toContain(SURNAME)
  })

  it('notes a desk that Windows or the notification area closes, and what is read after coming back', async () => {
    await register(FIRST)
    await desk.ask('directory.set-password', { operatorId: 'operator-1', password: 'қыс-2026' })
    await desk.ask('session.sign-in', { operatorId: 'operator-1', password: 'қыс-2026' })
    await desk.ask('session.change-password', { current: 'қыс-2026', password: 'жаз-2026' })
    await desk.ask('card.get', { id: FIRST })
    lockDesk(desk.office.parts)
    lockDesk(desk.office.parts)
    await desk.ask('session.sign-in', { operatorId: 'operator-1', password: 'жаз-2026' })
    await desk.ask('card.get', { id: FIRST })
    enter('head-1')
    const noted = await types({ operatorId: 'operator-1' })
    expect(noted.filter((type) => type === 'access.locked')).toHaveLength(1)
    expect(noted.filter((type) => type === 'access.card-opened')).toHaveLength(2)
  })

  it('walking through the register without a search is not noted', async () => {
    await register(FIRST)
    await desk.ask('register.list', { query: everyComplaint('', 'ru'), offset: 0, limit: 50 })
    expect(await types({ kind: 'reading' })).toEqual([])
  })

  it('has an export before the file is written, and none when nothing was chosen', async () => {
    await register(FIRST)
    const selection = { kind: 'some' as const, ids: [FIRST] }
    await desk.ask('register.export', { selection, format: 'csv', language: 'ru' })
    expect(await list({ kind: 'handing_out' })).toMatchObject([
      { type: 'access.exported', what: 'register.export', by: 'Жүнісова А. Қ.' },
    ])
    await desk.office.close()
    desk = await openTestOffice(folder, '2026-03-17T10:42', { save: null })
    enter('head-1')
    await desk.ask('register.export', { selection, format: 'csv', language: 'ru' })
    expect(await types({ kind: 'handing_out' })).toHaveLength(1)
  })

  it('lets nothing out that it cannot record', async () => {
    await register(FIRST)
    await desk.office.close()
    // A file where the month must lie cannot be written to.
    await mkdir(join(folder, 'access', '2026-03.ndjson'), { recursive: true })
    await open('2026-03-17T10:42')
    enter('head-1')
    const selection = { kind: 'some' as const, ids: [FIRST] }
    const input = { selection, format: 'csv' as const, language: 'ru' as const }
    expect(await desk.attempt('register.export', input)).toMatchObject({ error: { code: 'storage-failed' } })
    expect(await readdir(folder)).not.toContain('saved.csv')
    // Mere reading goes on.
    expect(await desk.attempt('card.get', { id: FIRST })).toMatchObject({ ok: true })
  })

  it('knows who signed in and out, and whose password was tried in vain', async () => {
    await desk.ask('directory.set-password', { operatorId: 'operator-1', password: 'қыс-2026' })
    await desk.ask('session.sign-out', undefined)
    await desk.attempt('session.sign-in', { operatorId: 'operator-1', password: 'басқа' })
    await desk.ask('session.sign-in', { operatorId: 'operator-1', password: 'қыс-2026' })
    enter('head-1')
    expect(await types({ kind: 'sign_in', operatorId: 'operator-1' })).toEqual([
      'access.signed-in',
      'access.sign-in-failed',
    ])
    expect(await types({ kind: 'sign_in', operatorId: 'head-1' })).toEqual(['access.signed-out'])
  })

  it('notes settings of the workstation, which the journal does not know', async () => {
    await desk.ask('settings.change-lock', { minutes: 5 })
    expect(await list({ kind: 'settings' })).toContainEqual(
      expect.objectContaining({ type: 'access.settings-changed', what: 'settings.change-lock' }),
    )
  })

  it('tells of a line that cannot be read', async () => {
    await desk.ask('settings.change-lock', { minutes: 5 })
    await desk.ask('settings.change-lock', { minutes: 6 })
    await desk.office.close()
    const path = join(folder, 'access', '2026-03.ndjson')
    await writeFile(path, (await readFile(path, 'utf8')).replace('access.settings', 'access.sattings'))
    await open('2026-03-17T10:42')
    enter('head-1')
    const { damaged, rows } = await desk.ask('audit.list', { query: EVERYTHING, offset: 0, limit: 200 })
    expect(damaged).toBe(1)
    expect(rows.filter(({ type }) => type === 'access.settings-changed')).toHaveLength(1)
    expect((await desk.ask('settings.data', undefined)).findings).toContainEqual(
      expect.objectContaining({ place: expect.stringMatching(/^access\/2026-03/) }),
    )
  })
})

describe('the audit', () => {
  it('shows journal and access log in one list, the newest first', async () => {
    const number = await register(FIRST)
    desk.at('2026-03-17T10:43')
    await desk.ask('card.get', { id: FIRST })
    desk.at('2026-03-17T10:44')
    await desk.ask('settings.change-lock', { minutes: 5 })
    const rows = await list()
    expect(rows.slice(0, 3)).toMatchObject([
      { type: 'access.settings-changed', at: '2026-03-17T10:44' },
      { type: 'access.card-opened', at: '2026-03-17T10:43', number, complaintId: FIRST },
      { type: 'complaint.registered', at: '2026-03-17T10:42', number },
    ])
  })

  it('filters by operator, complaint and day', async () => {
    const first = await register(FIRST)
    desk.at('2026-03-18T09:00')
    enter('operator-1')
    const second = await register(SECOND)
    enter('head-1')
    expect(first).not.toBe(second)
    expect(await types({ operatorId: 'operator-1' })).toEqual(['complaint.registered'])
    expect((await list({ number: second.toLowerCase() })).map((row) => row.number)).toEqual([second])
    expect(await types({ number: 'К9-99-9999' })).toEqual([])
    const day = (on: string) => list({ kind: 'procedure', from: parseLocalDate(on), to: parseLocalDate(on) })
    expect((await day('2026-03-17')).map((row) => row.number)).toEqual([first])
    expect((await day('2026-03-18')).map((row) => row.number)).toEqual([second])
    expect(await day('2026-03-19')).toEqual([])
  })

  it('is for the head only', async () => {
    enter('operator-1')
    for (const answer of [
      await desk.attempt('audit.list', { query: EVERYTHING, offset: 0, limit: 10 }),
      await desk.attempt('audit.operators', undefined),
      await desk.attempt('audit.export', { query: EVERYTHING, format: 'csv', language: 'ru' }),
    ])
      expect(answer).toMatchObject({ error: { code: 'not-allowed' } })
  })

  it('is exported, and its export is in it', async () => {
    const number = await register(FIRST)
    const done = await desk.ask('audit.export', {
      query: { ...EVERYTHING, kind: 'procedure' },
      format: 'csv',
      language: 'kk',
    })
    expect(done).toEqual({ fileName: 'saved.csv', entries: 1 })
    const text = await readFile(join(folder, 'saved.csv'), 'utf8')
    expect(text).toContain('Шағым тіркелді')
    expect(text).toContain(number)
    expect(text).not.toContain(SURNAME)
    expect(await list({ kind: 'handing_out' })).toMatchObject([{ what: 'audit.export' }])
  })
})

async function filesOf(name: string): Promise<string> {
  const path = join(folder, name)
  const texts = await Promise.all((await readdir(path)).map((file) => readFile(join(path, file), 'utf8')))
  return texts.join('\n')
}
