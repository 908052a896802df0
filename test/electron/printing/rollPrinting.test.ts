import { beforeEach, describe, expect, it } from 'vitest'

import type { PrintDocument, PrintRequest } from '@shared/documents/printDocument.ts'
import type { PrinterState } from '@shared/documents/printerState.ts'
import { PRINT_HEADS, type RollPrinter } from '@shared/rollPrinter/rollPrinter.ts'

import { createFakePrinting, type FakePrinting } from '../../../electron/printing/fakePrinting.ts'
import type { NetworkPrinters } from '../../../electron/printing/networkPrinter.ts'
import type { Printing, PrintOutcome } from '../../../electron/printing/printing.ts'
import { createRollPrinting } from '../../../electron/printing/rollPrinting.ts'
import { shiftFor } from '../../../electron/printing/shift.ts'
import { EscPosDecoder, type Printed } from '../../support/escPosDecoder.ts'

const REST = { head: '576', cut: 'partial', feedMm: 4, offsetX: 1500, offsetY: -2000 } as const
const NET: RollPrinter = { ...REST, name: 'NET', link: { kind: 'network', host: 'printer', port: 9100 } }
const QUEUE: RollPrinter = { ...REST, name: 'ROLL', link: { kind: 'queue' }, cut: 'full', head: '384' }

const slip = (format: '80mm' | 'a5'): PrintRequest => {
  const document: PrintDocument = { kind: 'test-slip', format, printer: '', offsetX: 0, offsetY: 0 }
  return { document, offsetX: 0, offsetY: 0 }
}

let driver: FakePrinting
let printing: Printing
let sent: Uint8Array[]
let spooled: { readonly printer: string; readonly data: Uint8Array }[]
let outcomes: PrintOutcome[]
let looks: number
let nowMs: number
let state: PrinterState
let rolls: RollPrinter[]
let paint: () => Promise<void>

beforeEach(() => {
  driver = createFakePrinting()
  sent = []
  spooled = []
  outcomes = []
  looks = 0
  nowMs = 0
  state = 'ready'
  rolls = [NET, QUEUE]
  paint = async () => undefined
  const network: NetworkPrinters = {
    async send(_link, data) {
      sent.push(data)
      return outcomes.shift() ?? { kind: 'taken' }
    },
    async look() {
      looks += 1
      return state
    },
  }
  printing = createRollPrinting({
    driver,
    rollPrinters: () => rolls,
    async paint(_request, head) {
      await paint()
      const { dots: width } = PRINT_HEADS[head]
      return { width, height: 10, data: new Uint8Array((width / 8) * 10).fill(0xff) }
    },
    network,
    async spoolRaw(printer, _title, data) {
      spooled.push({ printer, data })
      return { kind: 'taken' }
    },
    warn: () => undefined,
    nowMs: () => nowMs,
  })
})

function decoded(data: Uint8Array | undefined): Printed {
  const decoder = new EscPosDecoder()
  decoder.feed(data ?? [])
  return decoder.printed
}

describe('which way a document goes', () => {
  it('a roll in the network: picture, feed, cut', async () => {
    expect(await printing.print(slip('80mm'), 'NET')).toEqual({ kind: 'taken' })
    expect(decoded(sent[0])).toMatchObject({ width: 576, cuts: [{ afterRows: 10 + 32, kind: 'partial' }] })
    expect(driver.printed).toEqual([])
  })

  it('a roll without its driver: the same through the queue of the system, for its own head', async () => {
    await printing.print(slip('80mm'), 'ROLL')
    expect(spooled[0]?.printer).toBe('ROLL')
    expect(decoded(spooled[0]?.data)).toMatchObject({ width: 384, cuts: [{ kind: 'full' }] })
  })

  it('a sheet on the same printer: its driver', async () => {
    await printing.print(slip('a5'), 'ROLL')
    expect(driver.printed).toHaveLength(1)
    expect(spooled).toEqual([])
  })

  it('a sheet where there is only a roll: nowhere', async () => {
    expect(await printing.print(slip('a5'), 'NET')).toEqual({ kind: 'refused', problem: 'ROLL_ONLY' })
    expect(sent).toEqual([])
  })

  it('any other printer: its driver', async () => {
    await printing.print(slip('80mm'), 'HP')
    expect(driver.printed).toHaveLength(1)
  })

  it('what cannot be painted has surely not been printed, and the next one is', async () => {
    paint = async () => Promise.reject(new Error('no page'))
    expect(await printing.print(slip('80mm'), 'NET')).toEqual({ kind: 'refused', problem: 'TIMEOUT' })
    paint = async () => undefined
    expect(await printing.print(slip('80mm'), 'NET')).toEqual({ kind: 'taken' })
  })

  it('one after the other', async () => {
    let inside = 0
    let most = 0
    paint = async () => {
      inside += 1
      most = Math.max(most, inside)
      await Promise.resolve()
      inside -= 1
    }
    await Promise.all([printing.print(slip('80mm'), 'NET'), printing.print(slip('80mm'), 'ROLL')])
    expect(most).toBe(1)
  })
})

describe('after a ticket that broke off', () => {
  it('the next one begins by filling up what the printer still waits for, and only that one', async () => {
    outcomes.push({ kind: 'doubted', problem: 'CUT_OFF' })
    for (let n = 0; n < 3; n += 1) await printing.print(slip('80mm'), 'NET')
    const [broken, next, later] = sent.map((data) => data.length)
    expect(next).toBe((broken ?? 0) + 64 * 72)
    expect(later).toBe(broken)
    expect(decoded(sent[1])).toEqual(decoded(sent[2]))
  })
})

describe('the list of printers', () => {
  it('has those in the network beside those of the system, and says how each is given tickets', async () => {
    const list = await printing.printers()
    expect(list.map(({ name, way, state: is }) => ({ name, way, is }))).toEqual([
      { name: 'ROLL', way: 'queue', is: 'ready' },
      { name: 'NET', way: 'network', is: 'ready' },
    ])
  })

  it('asks a printer in the network again only when its word is old, or when somebody wants to know', async () => {
    await printing.printers()
    await printing.printers()
    expect(looks).toBe(1)
    await printing.printers({ fresh: true })
    expect(looks).toBe(2)
    nowMs += 61_000
    await printing.printers()
    expect(looks).toBe(3)
  })

  it('learns from a print', async () => {
    outcomes.push({ kind: 'refused', problem: 'COVER_OPEN' })
    await printing.print(slip('80mm'), 'NET')
    expect((await printing.printers()).find(({ name }) => name === 'NET')?.state).toBe('cover_open')
    await printing.print(slip('80mm'), 'NET')
    expect((await printing.printers()).find(({ name }) => name === 'NET')?.state).toBe('ready')
    expect(looks).toBe(0)
  })

  it('does not believe the word of another address', async () => {
    await printing.printers()
    rolls = [{ ...NET, link: { kind: 'network', host: 'other', port: 9100 } }]
    state = 'offline'
    expect((await printing.printers()).find(({ name }) => name === 'NET')?.state).toBe('offline')
  })
})

it('a printer in the network has no queue to look into or to take jobs out of', async () => {
  expect(await printing.spoolJobs('NET')).toBeNull()
  expect(await printing.cancelJobs('NET', ['1'])).toBe(false)
  expect(driver.cancelled).toEqual([])
  expect(await printing.spoolJobs('ROLL')).not.toBeNull()
})

it('a roll has its own offsets, sheets and drivers have those of the settings', () => {
  const settings = { offsetX: 1000, offsetY: 0, rollPrinters: rolls }
  const roll = slip('80mm').document
  expect(shiftFor(settings, roll, 'ROLL')).toEqual({ offsetX: 1.5, offsetY: -2 })
  expect(shiftFor(settings, slip('a5').document, 'ROLL')).toEqual({ offsetX: 1, offsetY: 0 })
  expect(shiftFor(settings, roll, 'HP')).toEqual({ offsetX: 1, offsetY: 0 })
})
