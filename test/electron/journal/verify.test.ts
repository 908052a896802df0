import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { ok } from '@shared/core/result.ts'
import { SealedEnvelope } from '@shared/journal/envelope.ts'
import { fixedClock } from '@shared/time/clock.ts'
import { parseLocalDateTime } from '@shared/time/localDateTime.ts'

import { runHeadless } from '../../../electron/headless/commandLine.ts'
import { verifyCommand } from '../../../electron/headless/verify.ts'
import { lockFolder } from '../../../electron/journal/folderLock.ts'
import { NO_HASH, sealLine } from '../../../electron/journal/seal.ts'
import { nodeFileSystem } from '../../../electron/platform/nodeFileSystem.ts'
import { aForm, aRegistration } from '../../support/builders.ts'
import { note, openDesk, valueOf } from './desk.ts'

let folder: string
const monthPath = () => join(folder, 'journal', '2026-11.ndjson')

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const open = () => openDesk(undefined, { folder, files: nodeFileSystem, lock: lockFolder })

async function verify(words: readonly string[] = ['--data', folder]) {
  const out: string[] = []
  const err: string[] = []
  const code = await runHeadless(['verify', ...words], [verifyCommand], {
    readStdin: async () => '',
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    clock: fixedClock(parseLocalDateTime('2026-11-20T10:00')),
  })
  const report: unknown = out.length > 0 ? JSON.parse(out.join('')) : null
  return { code, report, err: err.join('\n') }
}

/** Changes the file of November as text. */
async function edit(change: (text: string) => string): Promise<void> {
  await writeFile(monthPath(), change(await readFile(monthPath(), 'utf8')))
}

async function threeNotes(): Promise<string> {
  const { journal } = await open()
  for (const text of ['one', 'two', 'three']) await note(journal, 'c1', text)
  await journal.close()
  return journal.node
}

it('a sound journal: exit code 0, and not a byte is changed', async () => {
  const node = await threeNotes()
  const before = await readFile(monthPath())
  const { code, report } = await verify()
  expect(report).toMatchObject({
    ok: true,
    inUse: false,
    events: 3,
    problems: [],
    nodes: [{ node, events: 3 }],
  })
  expect(code).toBe(0)
  expect(await readFile(monthPath())).toEqual(before)
})

it('finds a changed byte and a removed line', async () => {
  const node = await threeNotes()
  await edit((text) => text.replace('"two"', '"owt"'))
  expect(await verify()).toMatchObject({
    code: 1,
    err: `${folder} is not whole: line-damaged 1, chain-missing 1`,
    report: {
      problems: [
        { kind: 'line-damaged', node, seq: 2 },
        { kind: 'chain-missing', node, seq: 2 },
      ],
    },
  })
  await edit((text) => text.split('\n').toSpliced(1, 1).join('\n'))
  expect(await verify()).toMatchObject({
    code: 1,
    report: { problems: [{ kind: 'chain-missing', node, seq: 2 }] },
  })
})

it('finds a line rewritten on purpose, checksum and all', async () => {
  const node = await threeNotes()
  await edit((text) => {
    const lines = text.split('\n')
    const event = SealedEnvelope.parse(JSON.parse(lines[1] ?? ''))
    const forged = sealLine(NO_HASH, { ...event, data: { type: 'complaint.noted', text: 'forged' } })
    return lines.with(1, forged).join('\n')
  })
  const { code, report } = await verify()
  expect(code).toBe(1)
  expect(report).toMatchObject({
    problems: [
      { kind: 'chain-restarted', node, seq: 2 },
      { kind: 'chain-broken', node, seq: 3 },
    ],
  })
})

it('reports a torn tail and leaves it where it is', async () => {
  await threeNotes()
  await edit((text) => text.slice(0, -25))
  const before = await readFile(monthPath())
  expect(await verify()).toMatchObject({ code: 1, report: { problems: [{ kind: 'line-torn' }] } })
  expect(await readFile(monthPath())).toEqual(before)
})

it('finds numbers that are missing, given twice or malformed, per mark and year', async () => {
  const { journal } = await open()
  const registered = { c1: 'К1-26-0001', c2: 'К1-26-0003', c3: 'К2-26-0001', c4: 'К2-26-0001', c5: '42' }
  for (const [stream, number] of Object.entries(registered))
    valueOf(await journal.append(stream, 'op-1', () => ok([aRegistration(aForm(), number)])))
  await journal.close()
  expect(await verify()).toMatchObject({
    code: 1,
    report: {
      complaints: 5,
      problems: [
        { kind: 'number-twice', number: 'К2-26-0001' },
        { kind: 'number-malformed', number: '42' },
        { kind: 'number-missing', series: 'К1-26', place: 2 },
      ],
    },
  })
})

it('a void number counts as given out', async () => {
  const { journal } = await open()
  const voided = { type: 'complaint.voided', on: '2026-11-15', reason: 'испорчен бланк' }
  valueOf(await journal.append('c1', 'op-1', () => ok([aRegistration(aForm(), 'К1-26-0001'), voided])))
  valueOf(await journal.append('c2', 'op-1', () => ok([aRegistration(aForm(), 'К1-26-0002')])))
  await journal.close()
  expect(await verify()).toMatchObject({ code: 0, report: { complaints: 2, problems: [] } })
})

it('reports a fact this program does not know', async () => {
  const { journal } = await open()
  valueOf(await journal.append('c1', 'op-1', () => ok([{ type: 'weather.changed' }])))
  await journal.close()
  expect(await verify()).toMatchObject({
    code: 1,
    report: { problems: [{ kind: 'not-understood', type: 'weather.changed' }] },
  })
})

it('works beside the running program', async () => {
  const { journal } = await open()
  await note(journal, 'c1', 'one')
  expect(await verify()).toMatchObject({ code: 0, report: { inUse: true, events: 1 } })
  await note(journal, 'c1', 'two')
  await journal.close()
})

it('a folder without a journal is a bad call', async () => {
  expect(await verify()).toMatchObject({ code: 2, report: null })
  expect((await verify(['--data', '/nowhere'])).code).toBe(2)
  expect((await verify([])).code).toBe(2)
})
