import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { keyPhrase } from '@shared/core/keyPhrase.ts'
import { ok } from '@shared/core/result.ts'

import type { Office } from '../../../../electron/compose.ts'
import { runHeadless } from '../../../../electron/headless/commandLine.ts'
import { HEADLESS_COMMANDS } from '../../../../electron/headless/registry.ts'
import { anOffice } from '../../../support/builders.ts'
import { foldState } from '../../../support/foldState.ts'
import { atAkim } from '../../../support/steps.ts'
import { ask, failureOf, HEAD, officesOnShare, plainTexts } from '../officesOnShare.ts'
import { OTHER_KEY } from './officeKeys.ts'

const offices = officesOnShare()
const { open, close, workingOffice, joined, finish } = offices

async function sealed(): Promise<{ readonly a: Office; readonly phrase: string }> {
  const a = await workingOffice()
  const { phrase } = await ask(a, 'exchange.new-key', undefined)
  await ask(a, 'exchange.use-key', { phrase })
  expect(await failureOf(a)).toBeNull()
  return { a, phrase }
}

it('sealing a place in use: another desk is told, keeps its records, and goes on with the key; the plain files go', async () => {
  const a = await workingOffice()
  const b = await joined('b', 'К2')
  await ask(a, 'exchange.now', undefined)
  expect(await plainTexts(offices.share())).toContain('complaint.registered')
  const { phrase } = await ask(a, 'exchange.new-key', undefined)
  await ask(a, 'exchange.use-key', { phrase })
  await b.parts.journal.append('c2', HEAD.id, () => ok([{ ...atAkim, number: 'К2-26-0001' }]))
  expect(await failureOf(a)).toBeNull()
  expect(await failureOf(b)).toBe('exchange-sealed')
  expect(b.parts.exchange.status().waiting).toBeGreaterThan(0)
  const page = await ask(a, 'exchange.page', undefined)
  expect(page.seal).toMatchObject({ isOn: true, key: 'kept', plain: { own: 0, others: [{ mark: 'К2' }] } })

  const wrong = { phrase: keyPhrase(OTHER_KEY) }
  await expect(ask(b, 'exchange.use-key', wrong)).rejects.toThrow('exchange-other-key')
  await expect(ask(b, 'exchange.use-key', { phrase: 'ABCD' })).rejects.toThrow('invalid-input length')
  expect(b.parts.settings.read()).toMatchObject({ exchangeSeal: '', exchangeSealedFolder: offices.share() })
  await ask(b, 'exchange.use-key', { phrase: phrase.toLowerCase().replaceAll('-', ' ') })
  expect(await failureOf(b)).toBeNull()
  expect(await failureOf(a)).toBeNull()
  expect(foldState(a.parts.fold)).toEqual(foldState(b.parts.fold))
  expect([...a.parts.world.complaints.keys()].toSorted()).toEqual(['c1', 'c2'])
  expect((await ask(a, 'exchange.page', undefined)).seal.plain).toEqual({ own: 0, others: [] })
  const texts = await plainTexts(offices.share())
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
  const named = await readdir(join(offices.folder(), 'a'))
  for (const name of named.filter((one) => one.endsWith('.json'))) {
    expect(await readFile(join(offices.folder(), 'a', name), 'utf8')).not.toContain(phrase)
  }
  await close(again)
  await rm(join(offices.folder(), 'a', 'exchange-office-key.json'))
  await rm(offices.share(), { recursive: true })
  await mkdir(offices.share())
  const without = await open('a')
  expect(await failureOf(without)).toBe('exchange-sealed')
  expect(await readdir(offices.share())).toEqual([])
  expect((await ask(without, 'exchange.page', undefined)).seal).toMatchObject({ isOn: true, key: 'none' })
  const other = { phrase: keyPhrase(OTHER_KEY) }
  await expect(ask(without, 'exchange.use-key', other)).rejects.toThrow('exchange-other-key')
  await ask(without, 'exchange.use-key', { phrase })
  expect(await failureOf(without)).toBeNull()
  expect(await plainTexts(offices.share())).not.toContain('complaint')
})

it('a new workstation is asked for the key of a sealed folder, and keeps nothing before the office is read', async () => {
  const { phrase } = await sealed()
  const c = await open('c')
  expect(await ask(c, 'join.choose', undefined)).toBe(true)
  expect(await ask(c, 'join.state', undefined)).toMatchObject({ found: null, sealedFolder: offices.share() })
  await expect(ask(c, 'join.give-key', { phrase: `${phrase.slice(0, -1)}U` })).rejects.toThrow('letters')
  const other = { phrase: keyPhrase(OTHER_KEY) }
  await expect(ask(c, 'join.give-key', other)).rejects.toThrow('exchange-other-key')
  await ask(c, 'join.give-key', { phrase })
  expect(await ask(c, 'join.state', undefined)).toMatchObject({
    sealedFolder: null,
    found: { place: offices.share(), office: anOffice().name },
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
    const code = await runHeadless(['sync', '--data', join(offices.folder(), 'a')], HEADLESS_COMMANDS, {
      readStdin: async () => '',
      out: (text) => void out.push(text),
      err: () => undefined,
      clock: { nowMs: () => Date.parse('2026-03-16T09:00:00Z') },
      env,
    })
    return { code, answer: out.length > 0 ? JSON.parse(out.join('')) : null }
  }
  const file = join(offices.folder(), 'key.txt')
  await writeFile(file, `${phrase}\n`)
  expect(await sync({})).toMatchObject({ code: 1, answer: { code: 'exchange-sealed' } })
  const wrong = await sync({ MERZIM_OFFICE_KEY: keyPhrase(OTHER_KEY) })
  expect(wrong).toMatchObject({ code: 1, answer: { code: 'exchange-other-key' } })
  expect(await sync({ MERZIM_OFFICE_KEY: phrase })).toMatchObject({ code: 0, answer: { ok: true } })
  expect(await sync({ MERZIM_OFFICE_KEY_FILE: file })).toMatchObject({ code: 0, answer: { ok: true } })
  expect(await sync({ MERZIM_OFFICE_KEY: 'ABCD' })).toEqual({ code: 2, answer: null })
  expect(await sync({ MERZIM_OFFICE_KEY_FILE: join(offices.folder(), 'none') })).toEqual({
    code: 2,
    answer: null,
  })
})
