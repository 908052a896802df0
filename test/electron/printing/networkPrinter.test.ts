import { Socket } from 'node:net'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { bandFiller, encodeEscPos } from '@shared/rollPrinter/escPos.ts'

import { createNetworkPrinters, type LineLimits } from '../../../electron/printing/networkPrinter.ts'
import type { NetworkLink } from '../../../electron/printing/printerLine.ts'
import type { PrintOutcome } from '../../../electron/printing/printing.ts'
import { PrinterEmulator, type Behaviour } from '../../support/printerEmulator.ts'

/** Long enough for a busy computer where an answer comes, short where none ever does. */
const LIMITS: LineLimits = { connectMs: 2000, answerMs: 300, stallMs: 300, finishMs: 1200, closeMs: 300 }

/** A ticket of the usual length. */
const PICTURE = { width: 576, height: 1400, data: new Uint8Array(72 * 1400).map((_, n) => (n * 37) & 0xff) }
const TICKET = encodeEscPos(PICTURE, 'partial')
const TAKEN: PrintOutcome = { kind: 'taken' }

let printer: PrinterEmulator
let link: NetworkLink

beforeEach(async () => {
  printer = await PrinterEmulator.start()
  link = { kind: 'network', host: '127.0.0.1', port: printer.port }
})

afterEach(async () => {
  await printer.stop()
})

const send = (behaviour: Behaviour = {}, data = TICKET): Promise<PrintOutcome> => {
  printer.behave(behaviour)
  return createNetworkPrinters(LIMITS).send(link, data)
}

function expectWhole(): void {
  const { rows, cuts } = printer.printed
  expect(rows.length).toBe(PICTURE.height)
  expect(Buffer.concat(rows).equals(Buffer.from(PICTURE.data))).toBe(true)
  expect(cuts).toEqual([{ afterRows: PICTURE.height, kind: 'partial' }])
}

describe('a ticket over the network', () => {
  it.each<readonly [string, Behaviour]>([
    ['that answers', {}],
    ['that is slow', { bytesATick: 2048 }],
    ['that answers, but not when it is done', { neverDone: true }],
    ['that says nothing', { isMute: true }],
  ])('reaches a printer %s', async (_name, behaviour) => {
    expect(await send(behaviour)).toEqual(TAKEN)
    await expect.poll(() => printer.isIdle).toBe(true)
    expectWhole()
  })

  it('is taken only when a printer that answers has worked it off', async () => {
    printer.behave({ bytesATick: 4096 })
    expect(await createNetworkPrinters({ ...LIMITS, finishMs: 20_000 }).send(link, TICKET)).toEqual(TAKEN)
    expect(printer.isIdle).toBe(true)
    expectWhole()
  })
})

describe('what surely never reached the printer is refused', () => {
  it.each<readonly [PrintOutcome, Behaviour]>([
    [{ kind: 'refused', problem: 'NO_PAPER' }, { state: 'no_paper' }],
    [{ kind: 'refused', problem: 'COVER_OPEN' }, { state: 'cover_open' }],
    [{ kind: 'refused', problem: 'PRINTER_FAULT' }, { state: 'fault' }],
    [{ kind: 'refused', problem: 'OFFLINE' }, { state: 'offline' }],
    [{ kind: 'refused', problem: 'OFFLINE' }, { hangsUpAfter: 0 }],
  ])('%o', async (outcome, behaviour) => {
    expect(await send(behaviour)).toEqual(outcome)
    expect(printer.printed.rows).toEqual([])
  })

  it('a connection that is refused', async () => {
    await printer.stop()
    expect(await send()).toEqual({ kind: 'refused', problem: 'OFFLINE' })
    printer = await PrinterEmulator.start()
  })

  it('a connection that never comes about', async () => {
    const printers = createNetworkPrinters({ ...LIMITS, connectMs: 50 }, () => new Socket())
    expect(await printers.send(link, TICKET)).toEqual({ kind: 'refused', problem: 'OFFLINE' })
  })
})

describe('what may have printed is doubted, never sent again by itself', () => {
  it.each<readonly [string, PrintOutcome, Behaviour]>([
    ['hangs up in the middle', { kind: 'doubted', problem: 'CUT_OFF' }, { hangsUpAfter: 30_000 }],
    [
      'hangs up in the middle and is mute',
      { kind: 'doubted', problem: 'CUT_OFF' },
      { hangsUpAfter: 30_000, isMute: true },
    ],
    ['hangs', { kind: 'doubted', problem: 'TIMEOUT' }, { hangsAfter: 30_000 }],
    ['hangs and is mute', { kind: 'doubted', problem: 'TIMEOUT' }, { hangsAfter: 30_000, isMute: true }],
    ['runs out of paper in the middle', { kind: 'doubted', problem: 'NO_PAPER' }, { paperEndsAfter: 500 }],
  ])('a printer that %s', async (_name, outcome, behaviour) => {
    expect(await send(behaviour)).toEqual(outcome)
    expect(printer.connections).toBe(1)
    expect(printer.printed.rows.length).toBeLessThan(PICTURE.height)
  })

  it('also when a great deal stalls on the way', async () => {
    const huge = Buffer.concat(Array.from({ length: 200 }, () => TICKET))
    expect(await send({ hangsAfter: 30_000 }, huge)).toEqual({ kind: 'doubted', problem: 'TIMEOUT' })
  })

  it('and the paper that comes later brings the rest of it', async () => {
    await send({ paperEndsAfter: 500 })
    printer.behave({})
    await expect.poll(() => printer.isIdle).toBe(true)
    expectWhole()
  })

  it('and the next ticket is whole', async () => {
    await send({ hangsUpAfter: 30_000 })
    expect(await send({}, Buffer.concat([bandFiller(576), TICKET]))).toEqual(TAKEN)
    const { rows, cuts } = printer.printed
    const last = Buffer.concat(rows.slice(-PICTURE.height))
    expect(last.equals(Buffer.from(PICTURE.data))).toBe(true)
    expect(cuts).toEqual([{ afterRows: rows.length, kind: 'partial' }])
  })
})

describe('a look at the state', () => {
  const look = (behaviour: Behaviour): Promise<string> => {
    printer.behave(behaviour)
    return createNetworkPrinters(LIMITS).look(link)
  }

  it.each(['ready', 'no_paper', 'cover_open', 'fault', 'offline'] as const)('sees %s', async (state) => {
    expect(await look({ state })).toBe(state)
  })

  it('takes a printer that only listens for ready, and one that does not for switched off', async () => {
    expect(await look({ isMute: true })).toBe('ready')
    await printer.stop()
    expect(await createNetworkPrinters(LIMITS).look(link)).toBe('offline')
    printer = await PrinterEmulator.start()
  })

  it('prints nothing', async () => {
    await look({})
    expect(printer.printed).toEqual({ width: 0, rows: [], cuts: [] })
  })
})
