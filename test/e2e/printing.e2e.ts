import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { TicketFormat } from '@shared/complaint/outcomes.ts'
import type { FirstRun } from '@shared/ipc/calls/sessionCalls.ts'
import type { Bridge } from '@shared/ipc/protocol.ts'
import type { RollPrinter } from '@shared/rollPrinter/rollPrinter.ts'
import type { PrintJob } from '@shared/tickets/printJob.ts'

import { aForm, anApplicant, anOffice } from '../support/builders.ts'
import { EscPosDecoder, type Printed } from '../support/escPosDecoder.ts'
import { blackness, covered, fromFirstDot } from '../support/printedPaper.ts'
import { hasCups, startCups, type PrintedJob, type PrintServer } from './support/cups.ts'
import { launch, type RunningApp } from './support/launch.ts'

const run = promisify(execFile)

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

const FIRST_RUN: FirstRun = {
  office: anOffice(),
  mark: 'К1',
  workstationName: { kk: 'Кеңсе, 1-терезе', ru: 'Канцелярия, окно 1' },
  operator: {
    surname: 'Жүнісова',
    name: 'Айгүл',
    patronymic: 'Қайратқызы',
    position: { kk: 'кеңсе маманы', ru: 'специалист канцелярии' },
  },
  password: 'correct horse',
  ticketFormat: '80mm',
  ticketPrinter: 'ROLL',
}

/** Sizes in millimetres, as they come out of the printer. */
const SIZES: readonly (readonly [TicketFormat, string, number, number | null])[] = [
  ['80mm', 'ROLL', 80, null],
  ['a6', 'SHEET', 105, 148],
  ['a5', 'SHEET', 210, 148],
  ['a4', 'SHEET', 210, 297],
]

const VERY_LONG =
  'Ақмола облысының Көкшетау қаласындағы тұрғын үй-коммуналдық шаруашылық, жолаушылар көлігі және автомобиль жолдары басқармасының халықты әлеуметтік қорғау бөлімі'

describe.skipIf(!hasCups())('the ticket on paper', () => {
  let app: RunningApp
  let cups: PrintServer
  let folder: string

  beforeAll(async () => {
    cups = await startCups({ ROLL: 'thermal80', SHEET: 'sheet', GONE: 'sheet' })
    folder = await mkdtemp(join(tmpdir(), 'merzim-print-'))
    app = await launch({ cupsSocket: cups.socket })
    await ask('session.set-up', FIRST_RUN)
  })

  afterAll(async () => {
    await app.close()
    await cups.stop()
    await rm(folder, { recursive: true, force: true })
  })

  async function ask<T>(channel: string, input?: unknown): Promise<T> {
    const result = await app.window.evaluate(([name, value]) => window.bridge.invoke(name, value), [
      channel,
      input,
    ] as const)
    if (!result.ok) throw new Error(`${channel}: ${result.error.code} ${result.error.message}`)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the test names what it asked for
    return result.value as T
  }

  async function register(part: Parameters<typeof aForm>[0] = {}): Promise<string> {
    const form = aForm({ providerId: '', serviceId: null, ...part })
    const id = crypto.randomUUID()
    await ask('intake.register', { id, form, receivedNow: false })
    return id
  }

  const print = (complaintId: string, printer: string, format: TicketFormat): Promise<PrintJob> =>
    ask('printing.print-ticket', { complaintId, printer, format, copies: 1 })

  const give = (complaintId: string): Promise<null> =>
    ask('printing.give-ticket', { complaintId, way: 'printed', format: '80mm' })

  /** Answers the next question where to save. */
  const saveTo = (path: string): Promise<void> =>
    app.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, path)

  /** The job a step brought out of a printer. */
  async function paperOf(printer: string, step: () => Promise<unknown>): Promise<PrintedJob> {
    const before = await cups.jobCount(printer)
    await step()
    const last = (await cups.jobs(printer, before + 1)).at(-1)
    if (!last) throw new Error('nothing came out')
    return last
  }

  describe.each(SIZES)('%s', (format, printer, width, height) => {
    it.each([
      ['short', {}],
      [
        'long',
        {
          applicant: anApplicant({ kind: 'entity', entityName: VERY_LONG }),
          representative: { surname: VERY_LONG, name: 'Ә', patronymic: '', authority: '' },
          channel: 'portal' as const,
        },
      ],
    ])('is exactly one page of its size, with %s data', async (_name, part) => {
      const id = await register(part)
      const { file, title } = await paperOf(printer, () => print(id, printer, format))
      const page = await pageOf(file)
      expect(page.pages).toBe(1)
      const sides = [page.width, page.height].sort((a, b) => a - b)
      const wanted = [width, height ?? page.height].sort((a, b) => a - b)
      expect(Math.abs((sides[0] ?? 0) - (wanted[0] ?? 0))).toBeLessThan(0.5)
      expect(Math.abs((sides[1] ?? 0) - (wanted[1] ?? 0))).toBeLessThan(0.5)
      expect(title).toMatch(/К1-26-\d{4}/)
      await give(id)
    })

    it('has readable Kazakh and an embedded font (art. 64(2), A-08, N-01, N-09)', async () => {
      const id = await register()
      const { file } = await paperOf(printer, () => print(id, printer, format))
      const text = (await run('pdftotext', ['-layout', file, '-'])).stdout.replaceAll(/\s+/g, ' ')
      for (const part of [
        'ТАЛОНЫ',
        'Жүнісова А. Қ.',
        '17.03.2026',
        '10:42',
        '1414',
        '8-800-080-7777',
        'сотқа',
      ]) {
        expect(text).toContain(part)
      }
      expect(text).toContain('Өтегенова Г. С.')
      const fonts = (await run('pdffonts', [file])).stdout.split('\n').slice(2).filter(Boolean)
      expect(fonts.length).toBeGreaterThan(0)
      for (const font of fonts) expect(font).toMatch(/NotoSans.* yes yes yes /)
      await give(id)
    })
  })

  it('A4: the internal term to forward stands on the office’s part alone', async () => {
    const id = await register()
    const { file } = await paperOf('SHEET', () => print(id, 'SHEET', 'a4'))
    const text = (await run('pdftotext', ['-layout', file, '-'])).stdout
    const [applicants = '', office = ''] = text.split('КОРЕШОК ТАЛОНА')
    expect(office).toContain('20.03.2026')
    expect(applicants).not.toContain('20.03.2026')
    await give(id)
  })

  it('marks every copy after the first as a numbered duplicate', async () => {
    const id = await register()
    const original = await paperOf('ROLL', () => print(id, 'ROLL', '80mm'))
    expect((await run('pdftotext', [original.file, '-'])).stdout).not.toContain('ДУБЛИКАТ')
    await give(id)
    const duplicate = await paperOf('ROLL', () => print(id, 'ROLL', '80mm'))
    expect((await run('pdftotext', [duplicate.file, '-'])).stdout).toContain('ДУБЛИКАТ № 1')
    await give(id)
  })

  it('notices a printer without paper, and that the ticket came out later', async () => {
    const id = await register()
    await cups.setMode('ROLL', 'nopaper')
    const job = await print(id, 'ROLL', '80mm')
    expect(job).toMatchObject({ state: 'stuck', problem: 'NO_PAPER' })
    await paperOf('ROLL', () => cups.setMode('ROLL', 'ok'))
    const check = (): Promise<PrintJob> => ask('printing.check-job', { jobId: job.id })
    await expect.poll(check, { timeout: 15_000 }).toMatchObject({ state: 'sent' })
    await give(id)
  })

  it('never loses a job silently to a queue that takes none', async () => {
    const id = await register()
    await cups.control('cupsreject', 'ROLL')
    expect(await print(id, 'ROLL', '80mm')).toMatchObject({ state: 'failed', problem: 'REJECTED' })
    await cups.control('cupsaccept', 'ROLL')
    const { id: jobId } = (await ask<readonly PrintJob[]>('printing.open-jobs'))[0] ?? { id: '' }
    await paperOf('ROLL', () => ask('printing.print-again', { jobId, printer: 'ROLL', format: '80mm' }))
    await give(id)
  })

  it('says that a printer is gone, and prints on another', async () => {
    const id = await register()
    await cups.lpadmin('-x', 'GONE')
    const job = await print(id, 'GONE', 'a6')
    expect(job).toMatchObject({ state: 'failed', problem: 'NO_PRINTER' })
    const { file } = await paperOf('SHEET', () =>
      ask('printing.print-again', { jobId: job.id, printer: 'SHEET', format: 'a5' }),
    )
    expect((await pageOf(file)).pages).toBe(1)
    await give(id)
    expect(await ask('printing.open-jobs')).toEqual([])
  })

  it('without the driver: the same ticket as dots, through the same queue', async () => {
    const id = await register()
    const roll = { head: '576', cut: 'full', feedMm: 10, offsetX: 0, offsetY: 0 } as const
    const printer: RollPrinter = { ...roll, name: 'ROLL', link: { kind: 'queue' } }
    await ask('settings.save-roll-printer', { was: null, printer })
    const { file, title } = await paperOf('ROLL', () => print(id, 'ROLL', '80mm'))
    await ask('settings.remove-roll-printer', { name: 'ROLL' })
    expect(title).toMatch(/К1-26-\d{4}/)
    const decoder = new EscPosDecoder()
    decoder.feed(await readFile(file))
    const { printed } = decoder
    expect(printed.cuts).toEqual([{ afterRows: printed.rows.length, kind: 'full' }])
    expect(blackness(printed, printed.rows.length - 80)).toBe(0)
    // Not issued yet: what is saved now is the same original.
    const path = join(folder, 'roll.pdf')
    await saveTo(path)
    await ask('printing.save-ticket', { complaintId: id, format: '80mm' })
    const byDriver = await dotsOfPdf(path)
    const asDots = fromFirstDot(printed)
    // Another program rounds letters otherwise, and the code has been given whole dots.
    expect(covered(asDots, byDriver, 3)).toBeGreaterThan(0.97)
    expect(covered(byDriver, asDots, 3)).toBeGreaterThan(0.97)
    const upsideDown = { ...byDriver, rows: byDriver.rows.toReversed() }
    expect(covered(asDots, upsideDown, 3)).toBeLessThan(0.9)
  })

  it('saves the ticket as a PDF where no printer works', async () => {
    const id = await register()
    const path = join(folder, 'ticket.pdf')
    await saveTo(path)
    expect(await ask('printing.save-ticket', { complaintId: id, format: 'a5' })).toEqual({ path })
    expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-')
    expect(await pageOf(path)).toMatchObject({ pages: 1 })
  })
})

/** What the head would reach of an 80 mm page, in dots of 1/8 mm, drawn by another program. */
async function dotsOfPdf(file: string): Promise<Printed> {
  await run('pdftoppm', ['-r', '203.2', '-x', '32', '-W', '576', '-mono', '-singlefile', file, file])
  const image = await readFile(`${file}.pbm`)
  const [head = '', width = 0, height = 0] = /^P4\s+(\d+)\s+(\d+)\s/.exec(image.toString('latin1')) ?? []
  const rowBytes = Math.ceil(Number(width) / 8)
  const rows = Array.from({ length: Number(height) }, (_, y) => {
    const at = head.length + y * rowBytes
    return image.subarray(at, at + rowBytes)
  })
  return fromFirstDot({ width: Number(width), rows, cuts: [] })
}

/** Pages and size in millimetres. */
async function pageOf(
  file: string,
): Promise<{ readonly pages: number; readonly width: number; readonly height: number }> {
  const { stdout } = await run('pdfinfo', [file])
  const [, width = '0', height = '0'] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(stdout) ?? []
  const millimetres = (points: string): number => (Number(points) / 72) * 25.4
  return {
    pages: Number(/Pages:\s+(\d+)/.exec(stdout)?.[1]),
    width: millimetres(width),
    height: millimetres(height),
  }
}
