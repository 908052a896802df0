import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { parseBackupName } from '@shared/backup/backupName.ts'

import { nodeBackupFiles } from '../../../electron/backup/backupFiles.ts'
import { checkBackup } from '../../../electron/backup/checkBackup.ts'
import { createWork } from '../../../electron/backup/work.ts'
import { workstationFolder } from '../../../electron/backup/backupFolder.ts'
import { bundleProgram } from '../../support/bundleProgram.ts'
import { attach, backUp, backupDesk, restore, worldOf, type BackupDesk } from './backupDesk.ts'

const ROUNDS = 20
let folder: string
let program: string
let desk: BackupDesk

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-kill-'))
  desk = await backupDesk(folder, 40)
  program = await bundleProgram('test/electron/backup/backupRunner.ts', join(folder, 'bundle'))
}, 60_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs until it has put about so many names into the folder it writes into, then kills it; gives what it said. */
async function killAfter(names: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, desk.data, desk.to, desk.node], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  await once(child.stdout, 'data')
  const own = workstationFolder(desk.to, desk.node)
  // Names only: what is being written may be gone before it could be read.
  const namesNow = async (): Promise<readonly string[]> =>
    await readdir(own, { recursive: true }).catch(() => [])
  const before = new Set(await namesNow())
  const seen = async (): Promise<number> => (await namesNow()).filter((path) => !before.has(path)).length
  while ((await seen()) < names) {
    // The look itself takes the time of some steps: every round breaks off somewhere else.
  }
  child.kill('SIGKILL')
  const [code, signal]: unknown[] = await once(child, 'close')
  expect([code, signal]).toEqual([null, 'SIGKILL'])
  return said.split('\n').filter((line) => line !== '' && line !== 'begun')
}

it('killed at any moment: what has the name of a backup is whole, and the next one is made', async () => {
  const own = workstationFolder(desk.to, desk.node)
  const made: string[] = []
  for (let round = 1; round <= ROUNDS; round += 1) {
    await attach(desk.data, `scan ${round} `.repeat(20_000))
    made.push(...(await killAfter(1 + ((round * 7) % 23))))
    const names = (await readdir(own)).filter((name) => parseBackupName(name) !== null)
    expect(names).toEqual(expect.arrayContaining(made))
    for (const name of names)
      expect((await checkBackup(nodeBackupFiles, join(own, name), createWork())).faults).toEqual([])
  }
  const { path } = await backUp(desk)
  expect((await readdir(own)).filter((name) => name.startsWith('.'))).toEqual([])
  const to = join(folder, 'restored')
  expect((await restore(path, to)).faults).toEqual([])
  expect((await worldOf(to)).fold.complaints).toEqual((await worldOf(desk.data)).fold.complaints)
}, 180_000)
