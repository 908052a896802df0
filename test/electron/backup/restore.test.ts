import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { compareJournals } from '@shared/backup/comparison.ts'

import { nodeBackupFiles } from '../../../electron/backup/backupFiles.ts'
import { surveyJournal } from '../../../electron/backup/journalSurvey.ts'
import { createWork } from '../../../electron/backup/work.ts'
import { orderIdentityChange } from '../../../electron/journal/identityOrder.ts'
import { newIdentity } from '../../../electron/journal/nodeIdentity.ts'
import { nodeFileSystem } from '../../../electron/platform/nodeFileSystem.ts'
import { backUp, backupDesk, clockAt, NOW, restore, treeOf, worldOf, type BackupDesk } from './backupDesk.ts'

let root: string
let template: BackupDesk
let desk: BackupDesk
let count = 0

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'backup-'))
  template = await backupDesk(join(root, 'template'))
})
beforeEach(async () => {
  count += 1
  const folder = join(root, String(count))
  await cp(join(root, 'template'), folder, { recursive: true })
  desk = { node: template.node, data: join(folder, 'data'), to: join(folder, 'copies') }
})
afterAll(() => rm(root, { recursive: true, force: true }))

describe('restoring', () => {
  it('gives the same world and files, and another workstation with a mark of its own', async () => {
    const { path } = await backUp(desk)
    const to = join(root, `${count}-restored`)
    const restored = await restore(path, to)
    expect(restored.faults).toEqual([])
    const [before, after] = [await worldOf(desk.data), await worldOf(to)]
    expect(after.reading.chain).toEqual([])
    expect(after.fold.complaints).toEqual(before.fold.complaints)
    expect(after.fold.directory.operators).toEqual(before.fold.directory.operators)
    const { node, mark } = restored.workstation
    const old = before.fold.directory.workstations.get(desk.node)
    expect(node).not.toBe(desk.node)
    expect(mark).not.toBe(old?.mark)
    expect(after.fold.directory.workstations.get(node)).toEqual({ node, mark, name: old?.name })
    const { 'node.json': _own, ...live } = await treeOf(desk.data)
    const { 'node.json': _new, ...there } = await treeOf(to)
    expect({ ...there, 'journal/office.ndjson': '' }).toEqual({ ...live, 'journal/office.ndjson': '' })
  })

  it('never as the workstation that the data in use are ordered to become', async () => {
    const identity = newIdentity(clockAt(NOW))
    await orderIdentityChange(nodeFileSystem, desk.data, {
      from: desk.node,
      seq: 1,
      identity,
      workstation: { mark: 'К7', name: { kk: '7-терезе', ru: 'окно 7' } },
      actor: 'op-1',
      eventId: '00000000-0000-4000-8000-00000000feed',
    })
    const { path } = await backUp(desk)
    expect(Object.keys(await treeOf(path))).not.toContain('identity-change.json')
    const restored = await restore(path, join(root, `${count}-restored`))
    expect(restored.workstation.node).not.toBe(identity.node)
  })

  it('never into a folder that holds something, nor with a mark that somebody has', async () => {
    const { path } = await backUp(desk)
    const before = await treeOf(desk.data)
    await expect(restore(path, desk.data)).rejects.toThrow('restore-folder-taken')
    expect(await treeOf(desk.data)).toEqual(before)
    const to = join(root, `${count}-restored`)
    const taken = (await worldOf(desk.data)).fold.directory.workstations.get(desk.node)?.mark
    await expect(restore(path, to, taken)).rejects.toThrow('mark-not-free')
    await expect(readdir(to)).rejects.toThrow('ENOENT')
    await expect(readdir(`${to}.restoring`)).rejects.toThrow('ENOENT')
    expect((await restore(path, to, 'k9')).workstation.mark).toBe('К9')
  })

  it('brings back what can be brought back of a damaged one, and says what cannot', async () => {
    const { path } = await backUp(desk)
    const [content = ''] = Object.keys(await treeOf(join(path, '..', 'attachments')))
    await rm(join(path, '..', 'attachments', content))
    const month = join(path, 'journal', '2026-03.ndjson')
    const bytes = await readFile(month)
    bytes[60] = (bytes[60] ?? 0) ^ 1
    await writeFile(month, bytes)
    const to = join(root, `${count}-restored`)
    const { faults, survey } = await restore(path, to)
    expect(faults.map(({ kind }) => kind).toSorted()).toEqual(['content', 'file'])
    expect(survey.faults).toBeGreaterThan(0)
    const { fold } = await worldOf(to)
    expect(fold.complaints.size).toBeGreaterThanOrEqual((await worldOf(desk.data)).fold.complaints.size - 1)
  })

  it('what was registered after the backup is named by the comparison', async () => {
    const { path } = await backUp(desk)
    const month = join(path, 'journal', '2026-03.ndjson')
    const lines = (await readFile(month, 'utf8')).trimEnd().split('\n')
    const first = lines.findIndex((line) => line.includes('"complaint.registered"'))
    await writeFile(
      month,
      lines
        .slice(0, first)
        .map((line) => `${line}\n`)
        .join(''),
    )
    const survey = (data: string) => surveyJournal(nodeBackupFiles, join(data, 'journal'), createWork())
    const [live, backup] = [await survey(desk.data), await survey(path)]
    const missing = [...(await worldOf(desk.data)).fold.complaints.values()]
      .map(({ registration }) => registration.number)
      .filter((number) => ![...backup.complaints.values()].some((one) => one.number === number))
    expect(missing.length).toBeGreaterThan(0)
    const { onlyLive, onlyBackup } = compareJournals(live, backup)
    expect(onlyLive).toEqual(missing.toSorted())
    expect(onlyBackup).toEqual([])
  })
})
