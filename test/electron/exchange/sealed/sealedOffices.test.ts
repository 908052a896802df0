import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { keyPhrase } from '@shared/core/keyPhrase.ts'
import { ok, type Result } from '@shared/core/result.ts'
import { DIRECTORY_STREAM, type DirectoryEvent } from '@shared/directory/events.ts'
import type { Channel, Input, Output } from '@shared/ipc/protocol.ts'

import { composeOffice, type Office } from '../../../../electron/compose.ts'
import { runHeadless } from '../../../../electron/headless/commandLine.ts'
import { HEADLESS_COMMANDS } from '../../../../electron/headless/registry.ts'
import { createFakeDesktop } from '../../../../electron/platform/desktop.ts'
import { hashPassword } from '../../../../electron/session/passwords.ts'
import { anOffice, anOperator } from '../../../support/builders.ts'
import { foldState } from '../../../support/foldState.ts'
import { atAkim } from '../../../support/steps.ts'
import { surroundingsOf } from '../../../support/surroundings.ts'
import { coding } from '../database/officesOfRegion.ts'
import { OTHER_KEY } from './officeKeys.ts'

const PASSWORD = 'Көктем-2026'
const HEAD = anOperator({ id: 'head-1', role: 'head' })

let folder: string
let share: string
const opened: Office[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealed-'))
  share = join(folder, 'share')
  await mkdir(share)
})
afterEach(async () => {
  for (const office of opened.splice(0)) await office.close()
  await rm(folder, { recursive: true, force: true })
})

async function open(name: string): Promise<Office> {
  let ms = Date.parse('2026-03-16T06:00:00Z')
  const office = await composeOffice(
    surroundingsOf({
      dataFolder: join(folder, name),
      clock: { nowMs: () => (ms += 10) },
      desktop: createFakeDesktop({ folder: share }),
      secrets: coding,
    }),
  )
  await office.parts.journal.loaded
  office.parts.session.enter(HEAD)
  opened.push(office)
  return office
}

const close = async (office: Office): Promise<void> => opened.splice(opened.indexOf(office), 1)[0]?.close()

async function ask<C extends Channel>(office: Office, channel: C, input: Input<C>): Promise<Output<C>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the dispatcher answers by the contract
  const result = (await office.dispatch(channel, input)) as Result<Output<C>>
  if (!result.ok) throw new Error(`${result.error.code} ${Object.values(result.error.fields ?? {}).join()}`)
  return result.value
}

async function workingOffice(): Promise<Office> {
  const office = await open('a')
  const { journal, settings } = office.parts
  const workstation = { node: journal.node, mark: 'К1', name: { kk: '1-терезе', ru: 'окно 1' } }
  const events: readonly DirectoryEvent[] = [
    { type: 'office.saved', office: anOffice() },
    { type: 'office.workstation-saved', workstation },
    { type: 'directory.operator-saved', operator: HEAD },
    { type: 'directory.password-set', operatorId: HEAD.id, hash: await hashPassword(PASSWORD) },
  ]
  await journal.append(DIRECTORY_STREAM, HEAD.id, () => ok(events))
  await journal.append('c1', HEAD.id, () => ok([atAkim]))
  await settings.change({ exchangeFolder: share, exchangeOn: true })
  await ask(office, 'exchange.now', undefined)
  return office
}

async function join2(name: string, mark: string): Promise<Office> {
  const office = await open(name)
  await ask(office, 'join.choose', undefined)
  return finish(office, mark)
}

async function finish(office: Office, mark: string): Promise<Office> {
  await ask(office, 'join.read', undefined)
  await ask(office, 'join.finish', {
    mark,
    workstationName: { kk: mark, ru: mark },
    ticketFormat: '80mm',
    ticketPrinter: '',
    operatorId: HEAD.id,
    password: PASSWORD,
  })
  await ask(office, 'exchange.now', undefined)
  return office
}

const failureOf = async (office: Office): Promise<string | null> => {
  await ask(office, 'exchange.now', undefined)
  return office.parts.exchange.status().failure
}

async function sealed(): Promise<{ readonly a: Office; readonly phrase: string }> {
  const a = await workingOffice()
  const { phrase } = await ask(a, 'exchange.new-key', undefined)
  await ask(a, 'exchange.use-key', { phrase })
  expect(await failureOf(a)).toBeNull()
  return { a, phrase }
}

/** Texts of all files of the share that are not sealed. */
async function plainTexts(): Promise<string> {
  const names = await readdir(share, { recursive: true, withFileTypes: true })
  const files = names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  return (await Promise.all(files.map((path) => readFile(path, 'latin1')))).join('\n')
}

it('sealing a place in use: another desk is told, keeps its records, and goes on with the key; the plain files go', async () => {
  const a = await workingOffice()
  const b = await join2('b', 'К2')
  await ask(a, 'exchange.now', undefined)
  expect(await plainTexts()).toContain('complaint.registered')
  const { phrase } = await ask(a, 'exchange.new-key', undefined)
  await ask(a, 'exchange.use-key', { phrase })
  await b.parts.journal.append('c2', HEAD.id, () => ok([{ ...atAkim, number: 'К2-26-0001' }]))
  expect(await failureOf(a)).toBeNull()
  expect(await failureOf(b)).toBe('exchange-sealed')
  expect(b.parts.exchange.status().waiting).toBeGreaterThan(0)
  const page = await ask(a, 'exchange.page', undefined)
  expect(page.seal).toMatchObject({ isOn: true, key: 'kept', plain: { own: 0, others: [{ mark: 'К2' }] } })

  const wrong = { phrase: keyPhrase(OTHER_KEY, 'office') }
  await expect(ask(b, 'exchange.use-key', wrong)).rejects.toThrow('exchange-other-key')
  await expect(ask(b, 'exchange.use-key', { phrase: 'ABCD' })).rejects.toThrow('invalid-input length')
  expect(b.parts.settings.read()).toMatchObject({ exchangeSeal: '', exchangeSealedFolder: share })
  await ask(b, 'exchange.use-key', { phrase: phrase.toLowerCase().replaceAll('-', ' ') })
  expect(await failureOf(b)).toBeNull()
  expect(await failureOf(a)).toBeNull()
  expect(foldState(a.parts.fold)).toEqual(foldState(b.parts.fold))
  expect([...a.parts.world.complaints.keys()].toSorted()).toEqual(['c1', 'c2'])
  expect((await ask(a, 'exchange.page', undefined)).seal.plain).toEqual({ own: 0, others: [] })
  const texts = await plainTexts()
  for (const text of ['complaint', 'К1', 'К2', anOffice().name.ru, '"vector"']) {
    expect(texts).not.toContain(Buffer.from(text).toString('latin1'))
  }
})

it('the key outlives a restart and stands nowhere in plain; without it the emptied place is not taken for a new one', async () => {
  const { a, phrase } = await sealed()
  await close(a)
  const again = await open('a')
  expect(await failureOf(again)).toBeNull()
  expect(await ask(again, 'exchange.show-key', undefined)).toEqual({ phrase })
  const named = await readdir(join(folder, 'a'))
  for (const name of named.filter((one) => one.endsWith('.json'))) {
    expect(await readFile(join(folder, 'a', name), 'utf8')).not.toContain(phrase)
  }
  await close(again)
  await rm(join(folder, 'a', 'exchange-office-key.json'))
  await rm(share, { recursive: true })
  await mkdir(share)
  const without = await open('a')
  expect(await failureOf(without)).toBe('exchange-sealed')
  expect(await readdir(share)).toEqual([])
  expect((await ask(without, 'exchange.page', undefined)).seal).toMatchObject({ isOn: true, key: 'none' })
  const other = { phrase: keyPhrase(OTHER_KEY, 'office') }
  await expect(ask(without, 'exchange.use-key', other)).rejects.toThrow('exchange-other-key')
  await ask(without, 'exchange.use-key', { phrase })
  expect(await failureOf(without)).toBeNull()
  expect(await plainTexts()).not.toContain('complaint')
})

it('a new workstation is asked for the key of a sealed folder, and keeps nothing before the office is read', async () => {
  const { phrase } = await sealed()
  const c = await open('c')
  expect(await ask(c, 'join.choose', undefined)).toBe(true)
  expect(await ask(c, 'join.state', undefined)).toMatchObject({ found: null, sealedFolder: share })
  await expect(ask(c, 'join.give-key', { phrase: `${phrase.slice(0, -1)}U` })).rejects.toThrow('letters')
  const other = { phrase: keyPhrase(OTHER_KEY, 'office') }
  await expect(ask(c, 'join.give-key', other)).rejects.toThrow('exchange-other-key')
  await ask(c, 'join.give-key', { phrase })
  expect(await ask(c, 'join.state', undefined)).toMatchObject({
    sealedFolder: null,
    found: { place: share, office: anOffice().name },
  })
  expect(c.parts.officeKey.state()).toBe('none')
  await finish(c, 'К2')
  expect(c.parts.exchange.status().failure).toBeNull()
  expect([...c.parts.world.complaints.keys()]).toEqual(['c1'])
  expect(c.parts.officeKey.phrase()).toBe(phrase)
})

it('`sync` takes the key from the keep, a variable or a file, and says when it is missing, wrong or no key', async () => {
  const { a, phrase } = await sealed()
  await close(a)
  const sync = async (env: Readonly<Record<string, string>>) => {
    const out: string[] = []
    const code = await runHeadless(['sync', '--data', join(folder, 'a')], HEADLESS_COMMANDS, {
      readStdin: async () => '',
      out: (text) => void out.push(text),
      err: () => undefined,
      clock: { nowMs: () => Date.parse('2026-03-16T09:00:00Z') },
      env,
    })
    return { code, answer: out.length > 0 ? JSON.parse(out.join('')) : null }
  }
  const file = join(folder, 'key.txt')
  await writeFile(file, `${phrase}\n`)
  expect(await sync({})).toMatchObject({ code: 1, answer: { code: 'exchange-sealed' } })
  const wrong = await sync({ MERZIM_OFFICE_KEY: keyPhrase(OTHER_KEY, 'office') })
  expect(wrong).toMatchObject({ code: 1, answer: { code: 'exchange-other-key' } })
  expect(await sync({ MERZIM_OFFICE_KEY: phrase })).toMatchObject({ code: 0, answer: { ok: true } })
  expect(await sync({ MERZIM_OFFICE_KEY_FILE: file })).toMatchObject({ code: 0, answer: { ok: true } })
  expect(await sync({ MERZIM_OFFICE_KEY: 'ABCD' })).toEqual({ code: 2, answer: null })
  expect(await sync({ MERZIM_OFFICE_KEY_FILE: join(folder, 'none') })).toEqual({ code: 2, answer: null })
})
