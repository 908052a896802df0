import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { fail, ok } from '@shared/core/result.ts'
import { Fold } from '@shared/journal/fold.ts'
import { guessTargets } from '@shared/oldRegister/columnTargets.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'

import { createWork } from '../../../electron/backup/work.ts'
import { writeDemo } from '../../../electron/demo/writeDemo.ts'
import { runHeadless } from '../../../electron/headless/commandLine.ts'
import { HEADLESS_COMMANDS } from '../../../electron/headless/registry.ts'
import { openJournal } from '../../../electron/journal/journal.ts'
import { readJournal } from '../../../electron/journal/readJournal.ts'
import { readOldTable } from '../../../electron/oldRegister/oldTable.ts'
import { stageImport, type Staged } from '../../../electron/oldRegister/staging.ts'
import { BATCH, storeImport } from '../../../electron/oldRegister/storeImport.ts'
import { silentLog } from '../../../electron/platform/log.ts'
import { nodeFileSystem } from '../../../electron/platform/nodeFileSystem.ts'
import { bundleProgram } from '../../support/bundleProgram.ts'
import { clockAt } from '../backup/backupDesk.ts'

const NOW = '2026-03-17T18:30'
const work = createWork()
const tell = (): void => undefined

let folder: string
let data: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'old-import-'))
  data = join(folder, 'data')
  await writeDemo(data, { complaints: 20, seed: 3, today: parseLocalDate('2026-03-17') })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A register with so many invented complaints in it, two of whose rows cannot be taken. */
function csvOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, n) => `${n + 1};17.03.2021;Ахметова ${n};справка № ${n}`)
  return ['Номер;Дата поступления;Заявитель;Суть', ...lines, '9999;когда-то;;', ';;;'].join('\n')
}

async function table(rows: number, name = `${rows}.csv`): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, csvOf(rows))
  return path
}

async function worldOf(of: string) {
  const fold = new Fold()
  const reading = await readJournal(of, nodeFileSystem, clockAt(NOW), fold)
  return { fold, reading }
}

async function stage(file: string, world: Fold): Promise<Staged> {
  const read = await readOldTable(file, work)
  if (!read.ok) throw new Error(read.error.code)
  const targets = guessTargets(read.value.header)
  return stageImport({ table: read.value, targets, world, today: parseLocalDate('2026-03-17'), work, tell })
}

describe('an import', () => {
  it('is kept apart from the office’s own complaints, numbers, days and reports', async () => {
    const before = (await worldOf(data)).fold
    const code = await runHeadless(
      ['import', '--data', data, '--file', await table(30), '--confirm'],
      HEADLESS_COMMANDS,
      {
        readStdin: async () => '',
        out: () => undefined,
        err: () => undefined,
        clock: clockAt(NOW),
      },
    )
    expect(code).toBe(1)
    const after = await worldOf(data)
    const { fold } = after
    expect(fold.oldComplaints.size).toBe(30)
    expect([...fold.oldComplaints.values()][0]).toMatchObject({
      number: '1',
      applicant: 'Ахметова 0',
      receivedOn: '2021-03-17',
    })
    expect(fold.complaints).toEqual(before.complaints)
    expect(fold.active).toEqual(before.active)
    expect(fold.byNumber).toEqual(before.byNumber)
    expect([fold.conflicts, fold.newer, fold.invalid]).toEqual([[], [], []])
    expect(after.reading.chain).toEqual([])
  })

  it('brought in twice doubles nothing, whatever the file is called', async () => {
    const { fold } = await worldOf(data)
    const staged = await stage(await table(30, 'the same.csv'), fold)
    expect({ take: staged.take.length, known: staged.known }).toEqual({ take: 0, known: 30 })
    expect(staged.rejected.map(({ row, reason }) => [row, reason])).toEqual([[32, 'date']])
  })

  it('goes on after a failure in the middle', async () => {
    const { fold } = await worldOf(data)
    const file = await table(BATCH * 2 + 10, 'large.csv')
    const journal = await openJournal({ folder: data, clock: clockAt(NOW), sink: new Fold(), log: silentLog })
    await journal.close()
    const sink = new Fold()
    const own = await openJournal({ folder: data, clock: clockAt(NOW), sink, log: silentLog })
    await own.loaded
    const staged = await stage(file, sink)
    expect(fold.oldComplaints.size).toBe(30)
    let batches = 0
    const failing: typeof own.appendTogether = async (actor, decide) => {
      batches += 1
      return batches === 2 ? fail('storage-full', 'injected') : own.appendTogether(actor, decide)
    }
    const order = { staged, world: sink, actor: 'test', work, tell }
    expect(await storeImport({ ...order, journal: { appendTogether: failing } })).toMatchObject({ ok: false })
    const reached = sink.oldComplaints.size
    expect(reached).toBe(30 + BATCH)
    expect(await storeImport({ ...order, journal: own })).toEqual(ok({ stored: staged.take.length - BATCH }))
    await own.close()
    const after = await worldOf(data)
    expect(after.fold.oldComplaints.size).toBe(BATCH * 2 + 10)
    expect(after.reading.report.events).toBe(await eventsWith(after.fold.oldComplaints.size))
  })

  it('killed at any moment goes on where it stopped and doubles nothing', async () => {
    const killed = join(folder, 'killed')
    await writeDemo(killed, { complaints: 5, seed: 4, today: parseLocalDate('2026-03-17') })
    const before = (await worldOf(killed)).reading.report.events
    const program = await bundleProgram('test/electron/oldRegister/importRunner.ts', join(folder, 'bundle'))
    const rows = BATCH * 8
    const file = await table(rows, 'killed.csv')
    let reached = 0
    for (let round = 1; round <= 4; round += 1) {
      const child = spawn(process.execPath, [program, killed, file], { stdio: ['ignore', 'pipe', 'inherit'] })
      const [said]: unknown[] = await once(child.stdout.setEncoding('utf8'), 'data')
      child.kill('SIGKILL')
      await once(child, 'close')
      const { fold } = await worldOf(killed)
      const told = Number(String(said).trim().split('\n').at(-1))
      expect(fold.oldComplaints.size).toBeGreaterThanOrEqual(reached + Math.min(told, rows - reached))
      reached = fold.oldComplaints.size
    }
    const child = spawn(process.execPath, [program, killed, file], { stdio: ['ignore', 'ignore', 'inherit'] })
    expect(await once(child, 'close')).toEqual([0, null])
    const { fold, reading } = await worldOf(killed)
    expect(fold.oldComplaints.size).toBe(rows)
    const begun = fold.history('old-register').length
    expect(reading.report.events).toBe(before + rows + begun)
    expect(reading.chain).toEqual([])
  }, 120_000)
})

/** Events of the journal when each old complaint has one, whatever imports were begun. */
async function eventsWith(old: number): Promise<number> {
  const { fold } = await worldOf(data)
  const streams = ['directory', 'calendar', 'old-register', ...fold.complaints.keys()]
  return streams.reduce((sum, stream) => sum + fold.history(stream).length, old)
}

describe('the command import', () => {
  const Answer = z.looseObject({ ok: z.boolean() })
  async function run(...words: readonly string[]) {
    const out: string[] = []
    const code = await runHeadless(['import', '--data', data, ...words], HEADLESS_COMMANDS, {
      readStdin: async () => '',
      out: (text) => void out.push(text),
      err: () => undefined,
      clock: clockAt(NOW),
    })
    return { code, answer: out.length > 0 ? Answer.parse(JSON.parse(out.join('\n'))) : null }
  }

  it('a dry run changes nothing and says which rows are not taken, in both languages', async () => {
    const before = (await worldOf(data)).reading.report.events
    const file = join(folder, 'dry.csv')
    await writeFile(file, 'Нөмірі;Күні;Кто\nА-1;32.01.2021;Ахметова\nА-2;31.01.2021;Ахметова\n')
    const map = join(folder, 'map.json')
    await writeFile(map, '{"Кто":"applicant"}')
    expect(await run('--file', file, '--map', map, '--dry-run')).toMatchObject({
      code: 1,
      answer: {
        take: 1,
        columns: [{ target: 'number' }, { target: 'receivedOn' }, { target: 'applicant' }],
        rejected: [{ row: 2, reason: 'date', column: 'Күні', kk: 'Күні оқылмайды', ru: 'Дата не читается' }],
      },
    })
    expect((await worldOf(data)).reading.report.events).toBe(before)
  })

  it('a file that cannot be read is 1, a call that makes no sense 2', async () => {
    const file = join(folder, 'broken.xlsx')
    await writeFile(file, 'PK\u0003\u0004')
    expect(await run('--file', file, '--dry-run')).toMatchObject({
      code: 1,
      answer: { code: 'import-too-large' },
    })
    const map = join(folder, 'wrong.json')
    await writeFile(map, '{"Кто":"everything"}')
    expect(await run('--file', file)).toMatchObject({ code: 2, answer: null })
    expect(await run('--file', file, '--dry-run', '--confirm')).toMatchObject({ code: 2 })
    expect(await run('--file', file, '--map', map, '--dry-run')).toMatchObject({ code: 2 })
  })

  it('a folder the program is using is left alone', async () => {
    const journal = await openJournal({ folder: data, clock: clockAt(NOW), sink: new Fold(), log: silentLog })
    await journal.loaded
    const file = await table(2, 'two.csv')
    expect(await run('--file', file, '--confirm')).toMatchObject({
      code: 1,
      answer: { code: 'storage-locked' },
    })
    await journal.close()
  })
})
