import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { ExchangeTarget } from '@shared/exchange/target.ts'
import { AFTER_CHANGE_MS, EVERY_MS } from '@shared/exchange/pace.ts'

import { openExchangeMemory } from '../../../electron/exchange/exchangeMemory.ts'
import { createExchanger, type Exchanger } from '../../../electron/exchange/exchanger.ts'
import type { Timer } from '../../../electron/exchange/rhythm.ts'
import { silentLog } from '../../../electron/platform/log.ts'
import { note, openDesk, textsOf } from '../journal/desk.ts'
import { exchange, openShare, SHARE, targetOn } from './exchanging.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exchanger-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A timer that rings when the test says so. */
function fakeTimer() {
  let planned: { readonly ms: number; readonly act: () => void }[] = []
  const timer: Timer = (ms, act) => {
    const one = { ms, act }
    planned.push(one)
    return () => void (planned = planned.filter((other) => other !== one))
  }
  return {
    timer,
    delays: () => planned.map(({ ms }) => ms),
    ring: () => planned.shift()?.act(),
  }
}

async function openExchanger(
  part: { readonly targetAt?: (folder: string) => ExchangeTarget; readonly patienceMs?: number } = {},
) {
  const share = await openShare()
  const desk = await openDesk()
  const clockwork = fakeTimer()
  const settings = { exchangeFolder: SHARE, exchangeOn: true }
  let changes = 0
  const exchanger = createExchanger({
    journal: desk.journal,
    about: () => ({
      node: desk.journal.node,
      mark: 'К1',
      name: null,
      office: null,
      at: desk.clock.nowMs(),
      program: '0',
    }),
    settings: () => settings,
    targetAt: part.targetAt ?? (() => targetOn(share, desk.journal)),
    ...(part.patienceMs !== undefined && { patienceMs: part.patienceMs }),
    memory: await openExchangeMemory(join(folder, 'exchange.json')),
    clock: desk.clock,
    timer: clockwork.timer,
    log: silentLog,
    onChange: () => (changes += 1),
  })
  return { exchanger, share, desk, clockwork, settings, changes: () => changes }
}

/** Until what was begun by itself is over. */
const settled = (exchanger: Exchanger): Promise<void> => exchanger.now()

it('exchanges when it begins, then every few minutes, and soon after a change', async () => {
  const { exchanger, desk, clockwork } = await openExchanger()
  await exchanger.configure()
  await settled(exchanger)
  expect(clockwork.delays()).toEqual([EVERY_MS])
  expect(exchanger.status()).toMatchObject({ state: 'current', waiting: 0 })
  await note(desk.journal, 'c1', 'a')
  exchanger.changed()
  exchanger.changed()
  expect(clockwork.delays()).toEqual([AFTER_CHANGE_MS])
  expect(exchanger.status()).toMatchObject({ state: 'waiting', waiting: 1 })
  clockwork.ring()
  expect(exchanger.status().state).toBe('running')
  await settled(exchanger)
  expect(exchanger.status()).toMatchObject({ state: 'current', waiting: 0 })
})

it('what came from others alone hurries nothing', async () => {
  const { exchanger, share, clockwork } = await openExchanger()
  const other = await openDesk()
  await note(other.journal, 'c2', 'b')
  await exchange(other.journal, share)
  await exchanger.configure()
  await settled(exchanger)
  exchanger.changed()
  expect(clockwork.delays()).toEqual([EVERY_MS])
  expect(exchanger.records()).toMatchObject([{ sent: 0, received: 1, failure: null }])
})

describe('while the folder is away', () => {
  it('says so and since when, tries ever more rarely, and catches up by itself', async () => {
    const { exchanger, share, desk, clockwork } = await openExchanger()
    const isThere = share.modifiedMs
    share.modifiedMs = async () => null
    await note(desk.journal, 'c1', 'a')
    await exchanger.configure()
    await settled(exchanger)
    expect(exchanger.status()).toMatchObject({
      state: 'away',
      failure: 'exchange-away',
      waiting: 1,
      failingSince: '2026-11-15T12:00',
    })
    const [first = 0] = clockwork.delays()
    desk.clock.forward(first)
    clockwork.ring()
    await settled(exchanger)
    expect(clockwork.delays()[0]).toBeGreaterThan(first)
    expect(exchanger.status().failingSince).toBe('2026-11-15T12:00')
    expect(exchanger.records()[0]?.failure).toBe('exchange-away')
    expect(exchanger.records()).toHaveLength(1)
    share.modifiedMs = isThere
    clockwork.ring()
    await settled(exchanger)
    expect(exchanger.status()).toMatchObject({
      state: 'current',
      failure: null,
      failingSince: null,
      waiting: 0,
    })
  })

  it('a share that answers nothing is given up on, and not asked again before it has answered', async () => {
    let asked = 0
    const silence = (): Promise<never> => {
      asked += 1
      return new Promise(() => undefined)
    }
    const silent = (): ExchangeTarget => ({
      holdings: silence,
      read: async () => null,
      write: async () => undefined,
      signs: silence,
      leaveSign: async (sign) => ({ sign, storedAt: null }),
    })
    const { exchanger } = await openExchanger({ targetAt: silent, patienceMs: 0 })
    await exchanger.configure()
    const going = exchanger.now()
    exchanger.cancel()
    await going
    expect(exchanger.status().failure).toBeNull()
    await exchanger.now()
    expect(asked).toBe(1)
    expect(exchanger.status()).toMatchObject({ state: 'away', failure: 'exchange-away' })
  })
})

it('set up anew while it goes on, it waits for the call it broke off instead of calling the place away', async () => {
  let answer: () => void = () => undefined
  const asked = new Promise<void>((isAsked) => {
    answer = isAsked
  })
  let isFirst = true
  const { exchanger, share } = await openExchanger()
  const list = share.list
  share.list = async (path) => {
    if (isFirst) {
      isFirst = false
      answer()
      await new Promise((resolve) => setImmediate(resolve))
    }
    return list(path)
  }
  await exchanger.configure()
  await asked
  await exchanger.configure()
  await settled(exchanger)
  expect(exchanger.records()).toEqual([])
  expect(exchanger.status()).toMatchObject({ state: 'current', failure: null })
})

it('an unknown failure of the share is no absence', async () => {
  const { exchanger, share } = await openExchanger()
  share.hook = () => {
    throw Object.assign(new Error('no'), { code: 'EROFS' })
  }
  await exchanger.configure()
  await settled(exchanger)
  expect(exchanger.status()).toMatchObject({ state: 'failed', failure: 'exchange-denied' })
})

it('remembers after a restart when it was done last and what was sent, but of this folder only', async () => {
  const first = await openExchanger()
  await note(first.desk.journal, 'c1', 'a')
  await first.exchanger.configure()
  await settled(first.exchanger)
  const memory = await openExchangeMemory(join(folder, 'exchange.json'))
  expect(memory.about(SHARE)).toMatchObject({ sentThrough: 1, lastSuccessAt: '2026-11-15T12:00' })
  expect(memory.about('/elsewhere')).toMatchObject({ sentThrough: 0, lastSuccessAt: null, records: [] })
})

it('switched off it plans nothing and says so; switched on again it begins at once', async () => {
  const { exchanger, clockwork, settings, desk } = await openExchanger()
  await exchanger.configure()
  await settled(exchanger)
  settings.exchangeOn = false
  await exchanger.configure()
  await note(desk.journal, 'c1', 'a')
  exchanger.changed()
  expect(clockwork.delays()).toEqual([])
  expect(exchanger.status().state).toBe('off')
  settings.exchangeOn = true
  await exchanger.configure()
  await settled(exchanger)
  expect(exchanger.status()).toMatchObject({ state: 'current', waiting: 0 })
})

it('when the program ends, what waits is still sent', async () => {
  const { exchanger, share, desk } = await openExchanger()
  await exchanger.configure()
  await settled(exchanger)
  await note(desk.journal, 'c1', 'at the last moment')
  await exchanger.close(1000)
  const other = await openDesk()
  await exchange(other.journal, share)
  expect(textsOf(other.sink.events)).toEqual(['at the last moment'])
})

it('looks into a folder before it is used', async () => {
  const { exchanger, share, settings } = await openExchanger()
  settings.exchangeOn = false
  const other = await openDesk()
  await note(other.journal, 'c2', 'b', 'c')
  await exchange(other.journal, share)
  const look = await exchanger.test()
  expect(look).toMatchObject({ ok: true, value: { events: 2 } })
  expect(look.ok && look.value.peers.map(({ isOwn }) => isOwn)).toEqual([true, false])
  expect(await exchange(other.journal, share)).toMatchObject({ received: 0 })
})

it('a twin of this data folder is an alarm', async () => {
  const { exchanger, share, desk } = await openExchanger()
  const twin = await openDesk(desk.disk.afterPowerCut(0))
  await note(twin.journal, 'c1', 'there')
  await exchange(twin.journal, share)
  await note(desk.journal, 'c1', 'here')
  await exchanger.configure()
  await settled(exchanger)
  expect(exchanger.status()).toMatchObject({ state: 'failed', alarm: true, waiting: 1 })
  expect(exchanger.seen().forks).toEqual([{ node: desk.journal.node, seq: 1 }])
})
