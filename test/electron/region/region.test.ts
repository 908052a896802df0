import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { EVERYTHING } from '@shared/queries/calendarFilter.ts'
import { Figure } from '@shared/report/figures.ts'
import { YearMonth } from '@shared/time/localDate.ts'

import { runHeadless, type HeadlessIo } from '../../../electron/headless/commandLine.ts'
import { HEADLESS_COMMANDS } from '../../../electron/headless/registry.ts'
import {
  openDemoOffice,
  openDesk,
  REGION_DAY,
  REGION_FIRST_RUN,
  type AskedDesk,
} from '../../support/region.ts'

const SILENT: HeadlessIo = {
  readStdin: async () => '',
  out: () => undefined,
  err: () => undefined,
  clock: { nowMs: () => Date.parse(`${REGION_DAY}T06:00:00Z`) },
}
const MONTH = YearMonth.parse('2026-02')
const REPORT = { month: MONTH, language: 'ru' } as const
const NEWEST = { view: 'all', text: '', from: null, to: null, providerId: null, addressee: null } as const
const QUERY = { ...NEWEST, channel: null, status: null, ground: null, officer: null, sort: null } as const

let folder: string
let one: Awaited<ReturnType<typeof openDemoOffice>>
let other: typeof one
let region: AskedDesk
const answers: { folder?: string; save?: string } = {}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'region-'))
  one = await openDemoOffice(join(folder, 'one'), { seed: 1, complaints: 60 })
  other = await openDemoOffice(join(folder, 'other'), { seed: 2, complaints: 40 })
  region = await openDesk(join(folder, 'region'), answers)
  await region.ask('session.set-up', REGION_FIRST_RUN)
  for (const { share } of [one, other]) {
    answers.folder = share
    await region.ask('region.add-folder', undefined)
  }
  await region.ask('exchange.now', undefined)
}, 60_000)

afterAll(async () => {
  for (const desk of [one, other, region]) await desk.office.close()
  await rm(folder, { recursive: true, force: true })
})

/** Shows one office at the region. */
async function show(desk: AskedDesk): Promise<void> {
  const [first, second] = (await region.ask('app.state', undefined)).region?.offices ?? []
  const id = desk === one ? first?.id : second?.id
  await region.ask('region.choose', { id: id ?? null })
}

describe('the workstation of the region', () => {
  it('has read both offices whole', async () => {
    const { offices, totals } = await region.ask('region.overview', undefined)
    expect(offices.map(({ summary }) => summary?.counts.complaints)).toEqual([60, 40])
    expect(totals.complaints).toBe(100)
    expect(offices.every(({ reading }) => reading.failure === null && reading.refused === 0)).toBe(true)
    expect((await region.ask('exchange.status', undefined)).state).toBe('current')
  })

  it('counts for each office what that office itself counts, and the sum of it', async () => {
    const { offices, totals } = await region.ask('region.overview', undefined)
    const own = []
    for (const desk of [one, other]) {
      const { tiles } = await desk.ask('today.view', { tile: null, onlyMine: false })
      own.push([tiles.overdue, tiles.dueToday, tiles.forward, tiles.notice, tiles.answer].map((t) => t.count))
    }
    const shown = offices.map(({ summary }) => {
      const counts = summary?.counts
      return [counts?.overdue, counts?.dueToday, counts?.forward, counts?.notice, counts?.answer]
    })
    expect(shown).toEqual(own)
    expect(totals.overdue).toBe((own[0]?.[0] ?? 0) + (own[1]?.[0] ?? 0))
  })

  it('shows Today, calendar, register, card and report of an office as the office sees them', async () => {
    for (const desk of [other, one]) {
      await show(desk)
      const asks = [
        ['today.view', { tile: null, onlyMine: false }],
        ['calendar.month', { month: MONTH, filter: EVERYTHING }],
        ['report.month', REPORT],
      ] as const
      for (const [channel, input] of asks) {
        const own = await desk.attempt(channel, input)
        expect([channel, own.ok]).toEqual([channel, true])
        expect(await region.attempt(channel, input)).toEqual(own)
      }
      const list = { query: { ...QUERY, language: 'ru' as const }, offset: 0, limit: 20 }
      const rows = await region.ask('register.list', list)
      expect(rows).toEqual(await desk.ask('register.list', list))
      const id = rows.rows[0]?.id ?? ''
      expect(await region.ask('card.get', { id })).toEqual(await desk.ask('card.get', { id }))
    }
  })

  it('adds the reports of the offices up, figure by figure, and names every provider', async () => {
    const report = await region.ask('region.report', REPORT)
    const own = [await one.ask('report.month', REPORT), await other.ask('report.month', REPORT)]
    for (const figure of Figure.options)
      expect([figure, report.totals.figures[figure]]).toEqual([
        figure,
        own.reduce((sum, { totals }) => sum + totals.figures[figure], 0),
      ])
    expect(report.totals.figures.received).toBeGreaterThan(0)
    expect(report.offices.flatMap(({ rows }) => rows)).toHaveLength(
      own.reduce((sum, { rows }) => sum + rows.length, 0),
    )
    expect(report.offices.map(({ checksum }) => checksum).toSorted()).toEqual(
      own.map(({ checksum }) => checksum).toSorted(),
    )
  })

  it('writes the report of the region into a file with each office by name', async () => {
    answers.save = join(folder, 'region.csv')
    expect(await region.ask('region.export-report', { ...REPORT, format: 'csv' })).toEqual({
      path: answers.save,
    })
    const text = await readFile(answers.save, 'utf8')
    const report = await region.ask('region.report', REPORT)
    const lines = text.split('\r\n').filter((line) => /^"\d+";/.test(line))
    expect(lines).toHaveLength(report.offices.flatMap(({ rows }) => rows).length)
    expect(text).toContain(report.checksum)
    answers.save = join(folder, 'region.xlsx')
    await region.ask('region.export-report', { ...REPORT, format: 'xlsx' })
    expect((await stat(answers.save)).size).toBeGreaterThan(5000)
  })

  it('gives the same report without a window', async () => {
    const out = join(folder, 'all.json')
    const lines: string[] = []
    const io = { ...SILENT, out: (text: string) => void lines.push(text) }
    const words = ['report', '--data', join(folder, 'region'), '--month', MONTH, '--format', 'json']
    const on = ['--out', out, '--today', REGION_DAY]
    expect(await runHeadless([...words, ...on, '--office', 'all'], HEADLESS_COMMANDS, io)).toBe(0)
    expect(JSON.parse(await readFile(out, 'utf8'))).toEqual(await region.ask('region.report', REPORT))
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ offices: 2 })
    const id = region.office.parts.region().offices()[1]?.id ?? ''
    expect(await runHeadless([...words, ...on, '--office', id], HEADLESS_COMMANDS, io)).toBe(0)
    expect(JSON.parse(await readFile(out, 'utf8'))).toEqual(await other.ask('report.month', REPORT))
    expect(await runHeadless([...words, ...on, '--office', '../one'], HEADLESS_COMMANDS, io)).toBe(2)
  })

  it('asks which office is meant while all are shown', async () => {
    await region.ask('region.choose', { id: null })
    expect(await region.attempt('today.counts', undefined)).toMatchObject({
      ok: false,
      error: { code: 'region-choose-office' },
    })
  })

  it('takes what an office did since, and leaves nothing in its folder', async () => {
    const before = await namesIn(one.share)
    const { journal } = one.office.parts
    const [id = ''] = one.office.parts.world.complaints.keys()
    const version = one.office.parts.world.complaints.get(id)?.version ?? 0
    await one.ask('card.act', { id, version, command: { type: 'note', text: 'қоңырау шалды' } })
    await one.ask('exchange.now', undefined)
    await show(one)
    await region.ask('exchange.now', undefined)
    const { history } = await region.ask('card.get', { id })
    expect(JSON.stringify(history)).toContain('қоңырау шалды')
    const after = await namesIn(one.share)
    expect(after.length).toBeGreaterThan(before.length)
    expect(after.every((name) => !name.includes('region'))).toBe(true)
    expect(
      new Set(after.map((name) => name.split('/')[1]).filter((name) => name?.startsWith('pc-'))),
    ).toEqual(new Set([journal.node]))
  })

  it('goes on with one office when the place of another is away, and tells of it', async () => {
    const moved = `${other.share}-away`
    const { rename } = await import('node:fs/promises')
    await rename(other.share, moved)
    await region.ask('exchange.now', undefined)
    const { offices } = await region.ask('region.overview', undefined)
    expect(offices.map(({ reading }) => reading.failure)).toEqual([null, 'exchange-away'])
    expect(offices[1]?.summary?.counts.complaints).toBe(40)
    await rename(moved, other.share)
    await region.ask('exchange.now', undefined)
    expect((await region.ask('exchange.status', undefined)).state).toBe('current')
  })

  it('knows an office that is in its list already, and no office where there is none', async () => {
    answers.folder = one.share
    expect(await region.attempt('region.add-folder', undefined)).toMatchObject({
      error: { code: 'region-known-office' },
    })
    answers.folder = folder
    expect(await region.attempt('region.add-folder', undefined)).toMatchObject({
      error: { code: 'join-no-office' },
    })
  })
})

async function namesIn(share: string): Promise<readonly string[]> {
  return (await readdir(share, { recursive: true })).filter((name) => !name.endsWith('sign.json')).toSorted()
}
