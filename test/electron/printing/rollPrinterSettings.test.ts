import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Result } from '@shared/core/result.ts'
import type { RollPrinter } from '@shared/rollPrinter/rollPrinter.ts'
import { fixedClock } from '@shared/time/clock.ts'
import { parseLocalDateTime } from '@shared/time/localDateTime.ts'

import { composeOffice, type Office } from '../../../electron/compose.ts'
import { openSettings } from '../../../electron/platform/settings.ts'
import { printDocument } from '../../../electron/printing/documents.ts'
import { createFakePrinting, type FakePrinting } from '../../../electron/printing/fakePrinting.ts'
import { anOperator } from '../../support/builders.ts'
import { surroundingsOf } from '../../support/surroundings.ts'

const NET: RollPrinter = {
  name: 'Терезе 1',
  link: { kind: 'network', host: '192.168.1.50', port: 9100 },
  head: '576',
  cut: 'partial',
  feedMm: 4,
  offsetX: 1500,
  offsetY: 0,
}
const QUEUE: RollPrinter = { ...NET, name: 'ROLL', link: { kind: 'queue' } }

let folder: string
let office: Office
let printing: FakePrinting

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merzim-rolls-'))
  printing = createFakePrinting()
  office = await composeOffice(
    surroundingsOf({
      dataFolder: folder,
      clock: fixedClock(parseLocalDateTime('2026-03-17T10:45')),
      printing: () => printing,
    }),
  )
  office.parts.session.enter(anOperator({ role: 'head' }))
})

afterEach(async () => {
  await office.close()
  await rm(folder, { recursive: true, force: true })
})

const ask = (channel: string, input?: unknown): Promise<Result<unknown>> => office.dispatch(channel, input)
const save = (printer: RollPrinter, was: string | null = null): Promise<Result<unknown>> =>
  ask('settings.save-roll-printer', { was, printer })
const remove = (name: string): Promise<Result<unknown>> => ask('settings.remove-roll-printer', { name })
const kept = (): readonly RollPrinter[] => office.parts.settings.read().rollPrinters

describe('printers without a driver', () => {
  it('are kept on the disk', async () => {
    expect(await save(NET)).toEqual({ ok: true, value: undefined })
    expect((await openSettings(folder)).read().rollPrinters).toEqual([NET])
    expect(await ask('settings.roll-printers')).toEqual({ ok: true, value: [NET] })
  })

  it('are the head’s to set up, and nobody else’s', async () => {
    await save(NET)
    office.parts.session.enter(anOperator({ role: 'registrar' }))
    expect(await save({ ...NET, name: 'B' })).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    expect(await remove(NET.name)).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    expect(kept()).toEqual([NET])
    expect(await ask('settings.roll-printers')).toMatchObject({ ok: true })
  })

  it.each([
    ['link.host', { ...NET, link: { ...NET.link, host: 'http://192.168.1.50' } }],
    ['link.port', { ...NET, link: { ...NET.link, port: 0 } }],
    ['feedMm', { ...NET, feedMm: 61 }],
  ])('are refused with a wrong %s, also past the window', async (field, printer) => {
    const refused = await ask('settings.save-roll-printer', { was: null, printer })
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    expect(refused.ok || Object.keys(refused.error.fields ?? {})).toEqual([`printer.${field}`])
    expect(kept()).toEqual([])
  })

  it('have names of their own: not of another, not of a printer of the system', async () => {
    await save(NET)
    const taken = { ok: false, error: { fields: { name: 'taken' } } }
    expect(await save({ ...NET, feedMm: 9 })).toMatchObject(taken)
    expect(await save({ ...NET, name: 'ROLL' })).toMatchObject(taken)
    expect(await save(QUEUE)).toMatchObject({ ok: true })
    expect(await save({ ...NET, feedMm: 9 }, NET.name)).toMatchObject({ ok: true })
    expect(kept().map(({ name, feedMm }) => [name, feedMm])).toEqual([
      ['Терезе 1', 9],
      ['ROLL', 4],
    ])
  })

  it('stay the printer for tickets under a new name, and are not when they are gone', async () => {
    await save(NET)
    await office.parts.settings.change({ ticketPrinter: NET.name })
    await save({ ...NET, name: 'Терезе 2' }, NET.name)
    expect(office.parts.settings.read().ticketPrinter).toBe('Терезе 2')
    await remove('Терезе 2')
    expect(office.parts.settings.read().ticketPrinter).toBe('')
    expect(kept()).toEqual([])
  })

  it('of the system are still there when they print through the driver again', async () => {
    await save(QUEUE)
    await office.parts.settings.change({ ticketPrinter: 'ROLL' })
    await remove('ROLL')
    expect(office.parts.settings.read().ticketPrinter).toBe('ROLL')
  })

  it('print the test slip on the roll, moved by their own offsets, whatever the paper of tickets', async () => {
    await save(QUEUE)
    await ask('printing.print-test', { printer: 'ROLL', format: 'a5' })
    await ask('printing.print-test', { printer: 'HP', format: 'a5' })
    expect(printing.printed.map(({ request }) => request)).toMatchObject([
      { document: { format: '80mm', offsetX: 1.5 }, offsetX: 1.5 },
      { document: { format: 'a5', offsetX: 0 }, offsetX: 0 },
    ])
  })

  it('never get a sheet because there is no other printer', async () => {
    const only = {
      name: 'NET',
      displayName: 'NET',
      isDefault: false,
      state: 'ready',
      way: 'network',
    } as const
    printing.list.splice(0, 1, only)
    const sheet = { kind: 'test-slip', format: 'a5', printer: '', offsetX: 0, offsetY: 0 } as const
    expect(await printDocument(office.parts, sheet)).toMatchObject({
      ok: false,
      error: { code: 'print-failed', params: { problem: 'NO_PRINTER' } },
    })
    expect(printing.printed).toEqual([])
    printing.list.push({ ...only, name: 'HP', way: 'driver', isDefault: true })
    expect(await printDocument(office.parts, sheet)).toMatchObject({ ok: true })
    expect(printing.printed.map(({ printer }) => printer)).toEqual(['HP'])
  })
})
