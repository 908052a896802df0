import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { ok, type Result } from '@shared/core/result.ts'
import { DIRECTORY_STREAM, type DirectoryEvent } from '@shared/directory/events.ts'
import type { Channel, Input, Output } from '@shared/ipc/protocol.ts'

import type { Office } from '../../electron/compose.ts'
import { hashPassword } from '../../electron/session/passwords.ts'
import { anOffice, anOperator } from '../support/builders.ts'
import { atAkim } from '../support/steps.ts'
import { shareFolder } from './exchange/shareFolder.ts'

const PASSWORD = 'Көктем-2026'
const HEAD = anOperator({ id: 'head-1', role: 'head' })

const place = shareFolder()
const { open } = place

const ask = async <C extends Channel>(office: Office, channel: C, input: Input<C>) =>
  (await office.dispatch(channel, input)) as Result<Output<C>>

async function answer<C extends Channel>(office: Office, channel: C, input: Input<C>): Promise<Output<C>> {
  const result = await ask(office, channel, input)
  if (!result.ok) throw new Error(`${channel}: ${result.error.code}`)
  return result.value
}

/** An office that works: К1, one complaint, the exchange through a folder. */
async function workingOffice(name: string, to = place.share()): Promise<Office> {
  const office = await open(name, { to })
  const { journal, session, settings } = office.parts
  const workstation = { node: journal.node, mark: 'К1', name: { kk: '1-терезе', ru: 'окно 1' } }
  const events: readonly DirectoryEvent[] = [
    { type: 'office.saved', office: anOffice() },
    { type: 'office.workstation-saved', workstation },
    { type: 'directory.operator-saved', operator: HEAD },
    { type: 'directory.password-set', operatorId: HEAD.id, hash: await hashPassword(PASSWORD) },
  ]
  await journal.append(DIRECTORY_STREAM, HEAD.id, () => ok(events))
  await journal.append('c1', HEAD.id, () => ok([atAkim]))
  session.enter(HEAD)
  await settings.change({ exchangeFolder: to, exchangeOn: true })
  await answer(office, 'exchange.now', undefined)
  return office
}

const PLACE: Input<'join.finish'> = {
  mark: 'k2',
  workstationName: { kk: '2-терезе', ru: 'окно 2' },
  ticketFormat: 'a6',
  ticketPrinter: '',
  operatorId: HEAD.id,
  password: PASSWORD,
}

it('a new workstation reads the office, is named, lets an operator in by the own password, and exchanges', async () => {
  const a = await workingOffice('a')
  const b = await open('b')
  expect(await answer(b, 'join.choose', undefined)).toBe(true)
  const found = await answer(b, 'join.state', undefined)
  expect(found).toMatchObject({
    found: { place: place.share(), office: anOffice().name, events: 5, workstations: [{ mark: 'К1' }] },
    isRead: false,
    failure: null,
  })
  expect(b.parts.world.directory.office).toBeNull()
  expect(await readdir(join(place.share(), 'merzim-exchange-1'))).not.toContain(b.parts.journal.node)

  await answer(b, 'join.read', undefined)
  expect(await answer(b, 'join.state', undefined)).toMatchObject({ isRead: true, freeMark: 'К2' })
  expect(await answer(b, 'app.state', undefined)).toMatchObject({
    phase: 'setup',
    operators: [{ id: HEAD.id }],
  })
  expect(await answer(b, 'join.finish', PLACE)).toMatchObject({ id: HEAD.id, role: 'head' })
  const state = await answer(b, 'app.state', undefined)
  expect(state).toMatchObject({ phase: 'ready', workstation: { mark: 'К2' }, complaints: 1 })
  expect(
    b.parts.fold.history(DIRECTORY_STREAM).filter(({ data }) => data.type === 'office.saved'),
  ).toHaveLength(1)

  await answer(b, 'exchange.now', undefined)
  await answer(a, 'exchange.now', undefined)
  expect([...a.parts.world.directory.workstations.values()].map(({ mark }) => mark)).toEqual(['К1', 'К2'])
  expect(await ask(b, 'join.choose', undefined)).toMatchObject({ error: { code: 'not-possible' } })
  expect(await ask(b, 'join.finish', PLACE)).toMatchObject({ error: { code: 'not-possible' } })
})

describe('is refused', () => {
  async function read(): Promise<Office> {
    await workingOffice('a')
    const b = await open('b')
    await answer(b, 'join.choose', undefined)
    await answer(b, 'join.read', undefined)
    return b
  }

  it('a mark that another workstation has, and one that is none', async () => {
    const b = await read()
    expect(await ask(b, 'join.finish', { ...PLACE, mark: 'K1' })).toMatchObject({
      error: { fields: { mark: 'markTaken' } },
    })
    expect(await ask(b, 'join.finish', { ...PLACE, mark: '7' })).toMatchObject({
      error: { fields: { mark: 'mark' } },
    })
    expect(b.parts.world.directory.workstations.size).toBe(1)
  })

  it('a wrong password: nothing is recorded', async () => {
    const b = await read()
    expect(await ask(b, 'join.finish', { ...PLACE, password: 'wrong' })).toMatchObject({
      error: { code: 'wrong-password' },
    })
    expect(b.parts.world.directory.workstations.size).toBe(1)
    expect(b.parts.session.holder()).toBeNull()
  })

  it('a folder that bears no mark, and finishing before anything was read', async () => {
    const b = await open('b')
    expect(await ask(b, 'join.choose', undefined)).toMatchObject({ error: { code: 'join-no-office' } })
    expect(await ask(b, 'join.finish', PLACE)).toMatchObject({ error: { code: 'not-possible' } })
    expect(await ask(b, 'join.read', undefined)).toMatchObject({ error: { code: 'not-found' } })
    expect(await readdir(place.share())).toEqual([])
  })

  it('the folder of another office, once this one has been read', async () => {
    const b = await read()
    await place.close(b)
    const other = join(place.folder(), 'other')
    await mkdir(other)
    await workingOffice('x', other)
    const again = await open('b', { to: other })
    expect(await ask(again, 'join.choose', undefined)).toMatchObject({
      error: { code: 'exchange-other-office' },
    })
    expect(await ask(again, 'session.set-up', { ...FIRST_RUN })).toMatchObject({
      error: { code: 'not-possible' },
    })
  })
})

const FIRST_RUN: Input<'session.set-up'> = {
  office: anOffice(),
  mark: 'К3',
  workstationName: PLACE.workstationName,
  operator: { surname: 'Нұрлан', name: 'Ә', patronymic: '', position: { kk: 'басшы', ru: 'руководитель' } },
  password: PASSWORD,
  ticketFormat: 'a6',
  ticketPrinter: '',
}

it('a folder that vanishes while it is read: the failure is told, and reading goes on when it is back', async () => {
  const a = await workingOffice('a')
  const b = await open('b')
  await answer(b, 'join.choose', undefined)
  await rm(place.share(), { recursive: true })
  await answer(b, 'join.read', undefined)
  expect(await answer(b, 'join.state', undefined)).toMatchObject({ isRead: false, failure: 'exchange-away' })
  await mkdir(place.share())
  await answer(a, 'exchange.now', undefined)
  await answer(b, 'join.read', undefined)
  expect(await answer(b, 'join.state', undefined)).toMatchObject({ isRead: true, failure: null })
})
