import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Result } from '@shared/core/result.ts'
import type { Channel, Input, Output } from '@shared/ipc/protocol.ts'
import type { Clock } from '@shared/time/clock.ts'

import { composeOffice, type Office } from '../../electron/compose.ts'
import { anOffice, aProvider } from '../support/builders.ts'
import { surroundingsOf } from '../support/surroundings.ts'

const PASSWORD = 'Көктем-2026'

let folder: string
let office: Office
let nowMs: number
const clock: Clock = { nowMs: () => nowMs }

async function open(): Promise<void> {
  office = await composeOffice(surroundingsOf({ dataFolder: folder, clock }))
}

async function ask<C extends Channel>(channel: C, input: Input<C>): Promise<Result<Output<C>>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the dispatcher answers by the contract
  return (await office.dispatch(channel, input)) as Result<Output<C>>
}

async function answer<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> {
  const result = await ask(channel, input)
  if (!result.ok) throw new Error(`${channel}: ${result.error.code}`)
  return result.value
}

const FIRST_RUN: Input<'session.set-up'> = {
  office: anOffice(),
  mark: 'k1 ',
  workstationName: { kk: '1-терезе', ru: 'окно 1' },
  operator: {
    surname: 'Әбілқасымов',
    name: 'Дархан',
    patronymic: 'Ерболұлы',
    position: { kk: 'бөлім басшысы', ru: 'руководитель отдела' },
  },
  password: PASSWORD,
  ticketFormat: 'a6',
  ticketPrinter: '',
}

const setUp = (part: Partial<typeof FIRST_RUN> = {}): Promise<Result<Output<'session.set-up'>>> =>
  ask('session.set-up', { ...FIRST_RUN, ...part })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merzim-first-'))
  nowMs = Date.parse('2026-03-17T05:42:00Z')
  await open()
})

afterEach(async () => {
  await office.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the first run', () => {
  it('sets up the office and signs its head in', async () => {
    expect((await answer('app.state', undefined)).phase).toBe('setup')
    expect(await setUp()).toMatchObject({ ok: true, value: { shortName: 'Әбілқасымов Д. Е.', role: 'head' } })
    const state = await answer('app.state', undefined)
    expect(state).toMatchObject({ phase: 'ready', workstation: { mark: 'К1' }, operators: [{}] })
    expect((await answer('settings.printing', undefined)).ticketFormat).toBe('a6')
  })

  it('keeps what was set up, and asks for the password after a restart', async () => {
    const head = await setUp()
    await office.close()
    await open()
    const state = await answer('app.state', undefined)
    expect(state).toMatchObject({ phase: 'sign-in', operator: null, office: anOffice() })
    const operatorId = head.ok ? head.value.id : ''
    expect(await ask('session.sign-in', { operatorId, password: PASSWORD })).toMatchObject({ ok: true })
  })

  it('never writes the password down', async () => {
    await setUp()
    const names = await readdir(folder, { recursive: true, withFileTypes: true })
    const files = names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
    expect(texts.some((text) => text.includes('directory.password-set'))).toBe(true)
    expect(texts.filter((text) => text.includes(PASSWORD))).toEqual([])
  })

  it.each([
    [{ password: '12345' }, { password: 'short' }],
    [{ password: '123456' }, { password: 'simple' }],
    [{ mark: 'окно' }, { mark: 'mark' }],
  ])('refuses %o', async (part, fields) => {
    expect(await setUp(part)).toMatchObject({ ok: false, error: { code: 'invalid-input', fields } })
    expect((await answer('app.state', undefined)).phase).toBe('setup')
  })

  it('happens once', async () => {
    await setUp()
    expect(await setUp()).toMatchObject({ ok: false, error: { code: 'not-possible' } })
  })
})

describe('the desk', () => {
  const operatorId = async (): Promise<string> =>
    (await answer('app.state', undefined)).operators[0]?.id ?? ''
  const signIn = async (password: string): Promise<Result<unknown>> =>
    ask('session.sign-in', { operatorId: await operatorId(), password })

  beforeEach(async () => {
    await setUp()
  })

  it('answers no call of the register while it is locked, and keeps its operator', async () => {
    expect(await ask('directory.all', undefined)).toMatchObject({ ok: true })
    await answer('session.lock', undefined)
    expect(await ask('directory.all', undefined)).toMatchObject({ error: { code: 'signed-out' } })
    const state = await answer('app.state', undefined)
    expect(state).toMatchObject({ phase: 'locked', operator: { shortName: 'Әбілқасымов Д. Е.' } })
  })

  it('pauses for a minute after five wrong passwords, and lets nobody in meanwhile', async () => {
    await answer('session.lock', undefined)
    for (const left of [4, 3, 2, 1]) {
      expect(await signIn('не тот')).toMatchObject({ error: { code: 'wrong-password', params: { left } } })
    }
    expect(await signIn('не тот')).toMatchObject({ error: { code: 'too-many-attempts' } })
    nowMs += 59_000
    expect(await signIn(PASSWORD)).toMatchObject({ error: { params: { seconds: 1 } } })
    // A restart lifts nothing.
    await office.close()
    await open()
    expect(await signIn(PASSWORD)).toMatchObject({ error: { params: { seconds: 1 } } })
    nowMs += 1000
    expect(await signIn(PASSWORD)).toMatchObject({ ok: true })
  })

  it('takes a password typed in either form of its letters', async () => {
    await answer('session.lock', undefined)
    expect(await signIn(PASSWORD.normalize('NFD'))).toMatchObject({ ok: true })
  })
})

describe('settings', () => {
  beforeEach(async () => {
    await setUp()
  })

  async function addRegistrar(): Promise<void> {
    const id = 'operator-2'
    const record = {
      id,
      surname: 'Ким',
      name: 'Виктория',
      patronymic: 'Сергеевна',
      position: { kk: 'кеңсе маманы', ru: 'специалист канцелярии' },
      role: 'registrar' as const,
      retired: false,
    }
    await answer('directory.save', { kind: 'operator', record })
    await answer('directory.set-password', { operatorId: id, password: 'қыс-2026' })
    await answer('session.sign-in', { operatorId: id, password: 'қыс-2026' })
    await answer('session.change-password', { current: '', password: 'көктем-7' })
  }

  it('are changed by the head only; printing by anyone', async () => {
    await addRegistrar()
    const printing = await answer('settings.printing', undefined)
    expect(await ask('settings.change-printing', { ...printing, offsetX: 1500 })).toMatchObject({ ok: true })
    const provider = { kind: 'provider' as const, record: aProvider() }
    const office2 = { office: anOffice(), mark: 'К2', workstationName: { kk: 'x', ru: 'x' } }
    for (const result of [
      await ask('directory.save', provider),
      await ask('settings.save-office', office2),
      await ask('settings.change-lock', { minutes: 5 }),
      await ask('directory.set-password', { operatorId: 'operator-2', password: 'жаңа-құпия' }),
    ]) {
      expect(result).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    }
  })

  it('keep a head who can sign in', async () => {
    const { operators } = await answer('directory.all', undefined)
    const [head] = operators
    if (!head) throw new Error('no head')
    const retired = { kind: 'operator' as const, record: { ...head, retired: true } }
    expect(await ask('directory.save', retired)).toMatchObject({ error: { fields: { role: 'lastHead' } } })
  })

  it('remember every change of a record: who, when, old and new', async () => {
    await answer('directory.save', { kind: 'provider', record: aProvider() })
    nowMs += 60_000
    await answer('directory.save', { kind: 'provider', record: aProvider({ phone: '29-72-23' }) })
    const history = await answer('directory.history', { kind: 'provider', id: 'provider-1' })
    expect(history).toHaveLength(2)
    expect(history[0]).toEqual({
      at: '2026-03-17T10:43',
      by: 'Әбілқасымов Д. Е.',
      forHead: '',
      changes: [{ field: 'phone', before: aProvider().phone, after: '29-72-23' }],
    })
  })
})
