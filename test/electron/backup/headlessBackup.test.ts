import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'

import { parseLocalDateTime } from '@shared/time/localDateTime.ts'

import { changeRecords, readRecords } from '../../../electron/backup/backupRecords.ts'
import { runHeadless } from '../../../electron/headless/commandLine.ts'
import { HEADLESS_COMMANDS } from '../../../electron/headless/registry.ts'
import { backupDesk, clockAt, NOW, worldOf, type BackupDesk } from './backupDesk.ts'

let folder: string
let desk: BackupDesk

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-headless-'))
  desk = await backupDesk(folder, 5)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const Answer = z.looseObject({ ok: z.boolean(), path: z.string().optional() })

async function run(...words: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await runHeadless(words, HEADLESS_COMMANDS, {
    readStdin: async () => '',
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    clock: clockAt(NOW),
  })
  return {
    code,
    answer: out.length > 0 ? Answer.parse(JSON.parse(out.join('\n'))) : null,
    err: err.join('\n'),
  }
}

it('backup, check and restore: done is 0, and the restored office is the one that was backed up', async () => {
  const made = await run('backup', '--data', desk.data, '--to', desk.to)
  expect(made).toMatchObject({ code: 0, answer: { ok: true, complaints: 5, faults: 0, removed: [] } })
  expect(await readRecords(desk.data)).toMatchObject({ lastGood: NOW, failure: null })
  const from = made.answer?.path ?? ''
  expect(await run('restore', '--from', from, '--check')).toMatchObject({ code: 0, answer: { ok: true } })
  const to = join(folder, 'restored')
  const restored = await run('restore', '--from', from, '--data', to, '--mark', 'К8', '--check')
  expect(restored).toMatchObject({ code: 0, answer: { ok: true, workstation: { mark: 'К8' } } })
  expect((await worldOf(to)).fold.complaints).toEqual((await worldOf(desk.data)).fold.complaints)
})

it('older ones give way to a new one, never one that was found damaged', async () => {
  const { data, to, node } = await backupDesk(join(folder, 'pruned'), 3)
  const words = ['backup', '--data', data, '--to', to] as const
  const [damaged, replaced] = [`2026-03-17-1830-${node}`, `2026-03-17-1830-${node}_2`]
  await run(...words)
  await changeRecords(data, {
    checks: { [`${node}/${damaged}`]: { at: parseLocalDateTime(NOW), faults: 1 } },
  })
  expect(await run(...words)).toMatchObject({ code: 0, answer: { name: replaced, removed: [] } })
  expect(await run(...words)).toMatchObject({ code: 0, answer: { removed: [replaced] } })
})

it('a problem is 1 and says which', async () => {
  const { answer } = await run('backup', '--data', desk.data, '--to', desk.to)
  const from = answer?.path ?? ''
  const away = join(folder, 'away')
  expect(await run('backup', '--data', desk.data, '--to', away)).toMatchObject({
    code: 1,
    answer: { ok: false, code: 'backup-folder-away' },
  })
  expect(await readRecords(desk.data)).toMatchObject({ failure: { code: 'backup-folder-away', at: NOW } })
  expect(await run('restore', '--from', from, '--data', desk.data)).toMatchObject({
    code: 1,
    answer: { ok: false, code: 'restore-folder-taken' },
  })
  await writeFile(join(from, 'settings.json'), '{}')
  expect(await run('restore', '--from', from, '--check')).toMatchObject({
    code: 1,
    answer: { ok: false, backupFaults: [{ kind: 'file', place: 'settings.json' }] },
  })
  await writeFile(join(from, 'manifest.ndjson'), (await readFile(join(from, 'manifest.ndjson'))).subarray(1))
  expect(await run('restore', '--from', from, '--data', join(folder, 'other'))).toMatchObject({
    code: 1,
    answer: { ok: false, code: 'backup-unreadable' },
  })
})

it('a call that makes no sense is 2', async () => {
  const calls: readonly (readonly string[])[] = [
    ['backup', '--data', desk.data],
    ['backup', '--data', folder, '--to', desk.to],
    ['restore', '--from', join(folder, 'nothing'), '--check'],
    ['restore', '--from', desk.to],
    ['restore', '--check'],
  ]
  for (const words of calls) expect(await run(...words)).toMatchObject({ code: 2, answer: null })
})
