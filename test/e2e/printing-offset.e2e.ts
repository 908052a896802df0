import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { PrintSettings } from '@shared/ipc/calls/settingsCalls.ts'

import { hasCups, startCups, type PrintServer } from './support/cups.ts'
import { openDesk, setUpOffice, type Desk } from './support/flow.ts'
import { readPaper } from './support/pdf.ts'

const run = promisify(execFile)
const SHEET = 'SHEET'
const MM_PER_POINT = 25.4 / 72
/** Millimetres: what a ruler shows. */
const EXACT = 0.15

describe.skipIf(!hasCups())('where the image lies on the paper', () => {
  let cups: PrintServer
  let desk: Desk

  beforeAll(async () => {
    cups = await startCups({ [SHEET]: 'sheet' })
    desk = await openDesk('ru', { cupsSocket: cups.socket })
    await setUpOffice(desk, SHEET)
  })

  afterAll(async () => {
    await desk.close()
    await cups.stop()
  })

  async function ask(channel: string, input: unknown): Promise<void> {
    const result = await desk.window.evaluate(([name, value]) => window.bridge.invoke(name, value), [
      channel,
      input,
    ] as const)
    if (!result.ok) throw new Error(`${channel}: ${result.error.code} ${result.error.message}`)
  }

  async function paperOf(step: () => Promise<void>): Promise<string> {
    const before = await cups.jobCount(SHEET)
    await step()
    return (await cups.jobs(SHEET, before + 1)).at(-1)?.file ?? ''
  }

  const testSlip = (): Promise<string> =>
    paperOf(() => ask('printing.print-test', { printer: SHEET, format: 'a6' }))

  it('moves the test slip by the millimetres of the settings, both ways', async () => {
    const settings: PrintSettings = {
      ticketFormat: 'a6',
      ticketPrinter: SHEET,
      documentPrinter: SHEET,
      offsetX: 0,
      offsetY: 0,
    }
    await ask('settings.change-printing', settings)
    const straight = await placeOf(SHEET, await testSlip())
    await ask('settings.change-printing', { ...settings, offsetX: 2000, offsetY: -1500 })
    const moved = await placeOf(SHEET, await testSlip())
    expect(Math.abs(moved.x - straight.x - 2)).toBeLessThan(EXACT)
    expect(Math.abs(moved.y - straight.y + 1.5)).toBeLessThan(EXACT)
    await ask('settings.change-printing', settings)
  })

  it('prints the blank ticket for a full disk on one sheet of A5', async () => {
    const paper = await readPaper(await paperOf(() => ask('printing.blank-ticket', { to: 'printer' })))
    expect(paper.pages).toBe(1)
    expect(Math.abs(Math.min(paper.width, paper.height) - 148)).toBeLessThan(0.5)
    expect(Math.abs(Math.max(paper.width, paper.height) - 210)).toBeLessThan(0.5)
    for (const words of ['ШАҒЫМДЫ ҚАБЫЛДАУ ТАЛОНЫ', 'ТАЛОН О ПРИЁМЕ ЖАЛОБЫ', '____']) {
      expect(paper.text).toContain(words)
    }
  })
})

/** Where a word stands, in millimetres from the sheet's upper left corner. */
async function placeOf(word: string, file: string): Promise<{ readonly x: number; readonly y: number }> {
  const { stdout } = await run('pdftotext', ['-bbox', file, '-'])
  const [, x, y] = new RegExp(`xMin="([\\d.]+)" yMin="([\\d.]+)"[^>]*>${word}<`).exec(stdout) ?? []
  if (x === undefined || y === undefined) throw new Error(`${word} is not on the paper`)
  return { x: Number(x) * MM_PER_POINT, y: Number(y) * MM_PER_POINT }
}
