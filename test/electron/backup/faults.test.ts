import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { backupFailure } from '../../../electron/backup/backupFailure.ts'
import { nodeBackupFiles } from '../../../electron/backup/backupFiles.ts'
import { listBackups, prune, workstationFolder } from '../../../electron/backup/backupFolder.ts'
import { checkBackup } from '../../../electron/backup/checkBackup.ts'
import { createWork } from '../../../electron/backup/work.ts'
import { attach, backUp, backupDesk, treeOf, type BackupDesk } from './backupDesk.ts'
import { faultyFiles, lyingFiles, type Fault } from './faultyFiles.ts'

let folder: string
let desk: BackupDesk
let own: string
let data: Readonly<Record<string, string>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-faults-'))
  desk = await backupDesk(folder, 3)
  own = workstationFolder(desk.to, desk.node)
  await backUp(desk, '2026-03-16T18:30')
  await attach(desk.data, 'a scan since then')
  data = await treeOf(desk.data)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Whatever has the name of a backup is one, wholly. */
async function namedOnes(): Promise<readonly string[]> {
  const backups = await listBackups(nodeBackupFiles, desk.to)
  for (const { path } of backups)
    expect((await checkBackup(nodeBackupFiles, path, createWork())).faults).toEqual([])
  return backups.map(({ name }) => name)
}

const codeOf = async (making: Promise<unknown>): Promise<string> => {
  try {
    await making
    return 'made'
  } catch (error) {
    const failure = backupFailure(error)
    return failure.ok ? 'ok' : failure.error.code
  }
}

it.each<Omit<Fault, 'at'> & { readonly said: readonly string[] }>([
  { code: 'ENOSPC', lasts: 'away', said: ['backup-full', 'backup-failed'] },
  { code: 'ENOENT', lasts: 'away', said: ['backup-folder-away', 'backup-not-as-written'] },
  { code: 'EROFS', lasts: 'once', said: ['backup-read-only', 'backup-not-as-written', 'made'] },
  { code: 'EIO', lasts: 'once', said: ['backup-failed', 'backup-not-as-written', 'made'] },
])(
  'a disk that fails at any step ($code, $lasts): told, nothing older touched, no half backup, and made the next time',
  async ({ code, lasts, said }) => {
    const [old = ''] = await namedOnes()
    const before = await treeOf(join(own, old))
    const heard = new Set<string>()
    for (let at = 1, reached = true; reached; at += 1) {
      const files = faultyFiles({ at, code, lasts })
      const answer = await codeOf(backUp(desk, '2026-03-17T08:30', files))
      reached = files.steps() >= at
      if (reached) heard.add(answer)
      expect(await treeOf(join(own, old))).toEqual(before)
      const names = (await readdir(own)).filter((name) => name.startsWith('2026-03-17'))
      if (answer === 'made') expect(names).toHaveLength(1)
      for (const name of names) await rm(join(own, name), { recursive: true })
      if (at % 25 === 0) await namedOnes()
    }
    expect(said).toEqual(expect.arrayContaining([...heard]))
    expect(heard.has(said[0] ?? '')).toBe(true)
    expect(await treeOf(desk.data)).toEqual(data)
    const { name } = await backUp(desk, '2026-03-17T08:30')
    expect(await namedOnes()).toEqual([name, old])
    await rm(join(own, name), { recursive: true })
  },
  120_000,
)

it('a disk that keeps other bytes than it was given is found out by reading back', async () => {
  const before = await namedOnes()
  for (const spoilt of ['.ndjson', 'settings.json', 'manifest.ndjson']) {
    const files = lyingFiles((path) => path.endsWith(spoilt))
    expect(await codeOf(backUp(desk, '2026-03-17T08:30', files))).toBe('backup-not-as-written')
  }
  await attach(desk.data, 'one more scan')
  const files = lyingFiles((path) => path.includes('attachments'))
  expect(await codeOf(backUp(desk, '2026-03-17T08:30', files))).not.toBe('made')
  expect(await namedOnes()).toEqual(before)
})

it('pruning that is broken off at any step leaves whole backups only', async () => {
  for (let at = 1, reached = true; reached; at += 1) {
    for (const time of ['08:00', '09:00']) await backUp(desk, `2026-03-18T${time}`)
    const files = faultyFiles({ at, code: 'EIO', lasts: 'away' })
    await prune(files, own, new Set()).catch(() => undefined)
    reached = files.steps() >= at
    expect((await namedOnes())[0]).toBe(`2026-03-18-0900-${desk.node}`)
    await prune(nodeBackupFiles, own, new Set())
    expect(await namedOnes()).toHaveLength(2)
    await rm(join(own, `2026-03-18-0900-${desk.node}`), { recursive: true })
  }
}, 120_000)
