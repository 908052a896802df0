import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { bundleProgram } from '../../support/bundleProgram.ts'
import { backUp, backupDesk, restore, treeOf, worldOf, type BackupDesk } from './backupDesk.ts'

const ROUNDS = 10
let folder: string
let program: string
let desk: BackupDesk
let backup: string
let restoredTo: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'restore-kill-'))
  desk = await backupDesk(folder, 40)
  backup = (await backUp(desk)).path
  restoredTo = join(folder, 'restored')
  await mkdir(restoredTo)
  program = await bundleProgram('test/electron/backup/restoreRunner.ts', join(folder, 'bundle'))
}, 60_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Kills the program once it has put so many names into its folder; gives the folders it said are restored. */
async function killAfter(names: number, round: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, backup, restoredTo, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  await once(child.stdout, 'data')
  // Names only: what is being written may be gone before it could be read.
  const namesNow = async (): Promise<readonly string[]> =>
    await readdir(restoredTo, { recursive: true }).catch(() => [])
  const before = new Set(await namesNow())
  while ((await namesNow()).filter((name) => !before.has(name)).length < names) {
    // The look itself takes the time of some steps: every round breaks off somewhere else.
  }
  child.kill('SIGKILL')
  const [code, signal]: unknown[] = await once(child, 'close')
  expect([code, signal]).toEqual([null, 'SIGKILL'])
  return said.split('\n').filter((line) => line !== '' && line !== 'begun')
}

it('killed at any moment: what has the name of a data folder is a whole one, data and backup are untouched', async () => {
  const [data, kept] = [await treeOf(desk.data), await treeOf(backup)]
  const { complaints } = (await worldOf(desk.data)).fold
  const said: string[] = []
  for (let round = 1; round <= ROUNDS; round += 1)
    said.push(...(await killAfter(1 + ((round * 7) % 29), round)))
  const names = await readdir(restoredTo)
  const whole = names.filter((name) => !name.endsWith('.restoring')).map((name) => join(restoredTo, name))
  expect(whole).toEqual(expect.arrayContaining(said))
  expect(names.some((name) => name.endsWith('.restoring'))).toBe(true)
  for (const one of whole) {
    const { fold, reading } = await worldOf(one)
    expect(fold.complaints).toEqual(complaints)
    expect([reading.report.damages, reading.report.forks, reading.chain]).toEqual([[], [], []])
  }
  expect([await treeOf(desk.data), await treeOf(backup)]).toEqual([data, kept])
  // What was broken off is begun anew under the same name.
  const half = names.find((name) => name.endsWith('.restoring')) ?? ''
  const to = join(restoredTo, half.replace('.restoring', ''))
  expect((await restore(backup, to)).faults).toEqual([])
  expect((await worldOf(to)).fold.complaints).toEqual(complaints)
  expect(await readdir(restoredTo)).not.toContain(half)
}, 120_000)
