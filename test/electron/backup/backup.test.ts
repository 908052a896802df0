import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { placeOf } from '../../../electron/attachments/attachmentStore.ts'
import { backupFailure } from '../../../electron/backup/backupFailure.ts'
import { nodeBackupFiles } from '../../../electron/backup/backupFiles.ts'
import { listBackups, prune, workstationFolder } from '../../../electron/backup/backupFolder.ts'
import { checkBackup } from '../../../electron/backup/checkBackup.ts'
import { createWork } from '../../../electron/backup/work.ts'
import { lockFolder } from '../../../electron/journal/folderLock.ts'
import { attach, backUp, backupDesk, treeOf, worldOf, type BackupDesk } from './backupDesk.ts'

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

const check = (path: string) => checkBackup(nodeBackupFiles, path, createWork())
const codeOf = (making: Promise<unknown>): Promise<string> =>
  making.then(
    () => 'made',
    (error: unknown) => {
      const failure = backupFailure(error)
      return failure.ok ? 'ok' : failure.error.code
    },
  )

describe('a backup', () => {
  it('holds everything but who the workstation is, says what it holds, and is whole', async () => {
    const { name, path, summary } = await backUp(desk)
    expect(name).toBe(`2026-03-17-1830-${desk.node}`)
    const tree = Object.keys(await treeOf(path))
    expect(tree).toContain('journal/office.ndjson')
    expect(tree).toContain('drafts/draft-1.json')
    expect(tree).toContain('settings.json')
    expect(tree).not.toContain('node.json')
    const { fold, reading } = await worldOf(desk.data)
    expect(summary).toMatchObject({
      complaints: fold.complaints.size,
      events: reading.report.events,
      attachments: 2,
      faults: 0,
      mark: fold.directory.workstations.get(desk.node)?.mark,
    })
    expect((await check(path)).faults).toEqual([])
    expect(await listBackups(nodeBackupFiles, desk.to)).toMatchObject([{ name, node: desk.node, summary }])
  })

  it('copies the contents of attachments once, however many backups there are', async () => {
    await backUp(desk)
    const store = workstationFolder(desk.to, desk.node)
    const before = await treeOf(join(store, 'attachments'))
    await attach(desk.data, 'third scan')
    const { summary } = await backUp(desk, '2026-03-18T08:30')
    const after = await treeOf(join(store, 'attachments'))
    expect(summary.attachments).toBe(3)
    expect(Object.keys(before)).toHaveLength(2)
    expect(after).toMatchObject(before)
    expect(Object.keys(after)).toHaveLength(3)
  })

  it('leaves the data as they are', async () => {
    const before = await treeOf(desk.data)
    await backUp(desk)
    expect(await treeOf(desk.data)).toEqual(before)
  })

  it('two of one minute are two', async () => {
    const [first, second] = [await backUp(desk), await backUp(desk)]
    expect(second.name).toBe(`${first.name}_2`)
    expect((await listBackups(nodeBackupFiles, desk.to)).map(({ name }) => name)).toEqual([
      second.name,
      first.name,
    ])
  })

  it('is of one moment while the program goes on writing', async () => {
    const month = join(desk.data, 'journal', '2026-03.ndjson')
    const line = (await readFile(month, 'utf8')).split('\n')[0] ?? ''
    const making = backUp(desk)
    // What is half written at this moment was not acknowledged; the reading ends before it or takes it for torn.
    await appendFile(month, line.slice(0, 40))
    const { path, summary } = await making
    expect(summary.faults).toBe(0)
    expect((await worldOf(path)).reading.chain).toEqual([])
  })

  it('counts what is damaged in the data themselves, and is made all the same', async () => {
    const month = join(desk.data, 'journal', '2026-03.ndjson')
    const bytes = await readFile(month)
    bytes[60] = (bytes[60] ?? 0) ^ 1
    await writeFile(month, bytes)
    const hash = await attach(desk.data, 'a scan that changes')
    await writeFile(placeOf(join(desk.data, 'attachments'), hash), 'another')
    const { path, summary } = await backUp(desk)
    expect(summary.faults).toBeGreaterThanOrEqual(3)
    expect(summary.attachments).toBe(2)
    expect((await check(path)).faults).toEqual([])
  })

  it('replaces a content of the store that was found changed, and keeps the changed one', async () => {
    const hash = await attach(desk.data, 'first scan')
    await backUp(desk)
    const place = placeOf(join(workstationFolder(desk.to, desk.node), 'attachments'), hash)
    await writeFile(place, 'spoilt')
    const { path } = await backUp(desk)
    expect((await check(path)).faults).toHaveLength(1)
    // Within sixteen days each content has its turn.
    for (let day = 18; day < 34; day += 1) {
      const date = day <= 31 ? `2026-03-${day}` : `2026-04-0${day - 31}`
      await backUp(desk, `${date}T08:30`)
    }
    expect((await check(path)).faults).toEqual([])
    expect((await readdir(join(place, '..'))).some((name) => name.includes('.changed-'))).toBe(true)
  })
})

describe('a backup is refused', () => {
  it.each([
    ['into the data themselves', () => join(desk.data, 'copies'), 'backup-folder-inside'],
    ['into a folder that is away', () => join(desk.to, 'nowhere'), 'backup-folder-away'],
  ])('%s', async (_name, to, code) => {
    expect(await codeOf(backUp({ ...desk, to: to() }))).toBe(code)
    await expect(readdir(to())).rejects.toThrow('ENOENT')
  })

  it('while another one is being made, and leaves nothing when it is called off', async () => {
    const folder = workstationFolder(desk.to, desk.node)
    await backUp(desk)
    const before = await treeOf(folder)
    const release = await lockFolder(folder)
    expect(await codeOf(backUp(desk))).toBe('backup-running')
    await release?.()
    expect(await codeOf(backUp(desk, '2026-03-18T08:30', nodeBackupFiles, AbortSignal.abort()))).toBe(
      'cancelled',
    )
    expect(await treeOf(folder)).toEqual(before)
  })
})

describe('pruning', () => {
  it('takes away what newer ones replace, never one that was found damaged or cannot be read', async () => {
    const folder = workstationFolder(desk.to, desk.node)
    const names: string[] = []
    for (const time of ['08:00', '09:00', '10:00', '11:00'])
      names.push((await backUp(desk, `2026-03-17T${time}`)).name)
    const [damaged = '', unreadable = '', replaced = '', newest = ''] = names
    await writeFile(join(folder, unreadable, 'manifest.ndjson'), 'torn')
    expect(await prune(nodeBackupFiles, folder, new Set([damaged]))).toEqual([replaced])
    const left = (await listBackups(nodeBackupFiles, desk.to)).map(({ name }) => name)
    expect(left).toEqual([newest, unreadable, damaged])
    expect((await check(join(folder, newest))).faults).toEqual([])
  })
})

describe('checking a backup', () => {
  it('finds any file that is changed, cut or gone, and a content of the store', async () => {
    const { path } = await backUp(desk)
    const files = Object.keys(await treeOf(path)).filter((file) => file !== 'manifest.ndjson')
    for (const file of files) {
      const whole = await readFile(join(path, file))
      for (const spoil of [
        () => writeFile(join(path, file), Buffer.concat([whole, Buffer.from('x')])),
        () => writeFile(join(path, file), whole.subarray(0, -1)),
        () => rm(join(path, file)),
      ]) {
        await spoil()
        expect((await check(path)).faults).toEqual([{ kind: 'file', place: file }])
        await writeFile(join(path, file), whole)
      }
    }
    const [content = ''] = Object.keys(await treeOf(join(path, '..', 'attachments')))
    await writeFile(join(path, '..', 'attachments', content), 'x')
    expect((await check(path)).faults).toMatchObject([{ kind: 'content' }])
  })

  it('takes no list for good that is not as it was written, whichever byte is changed', async () => {
    const { path } = await backUp(desk)
    const manifest = join(path, 'manifest.ndjson')
    const whole = await readFile(manifest)
    for (let n = 0; n < whole.length; n += 7) {
      const changed = Buffer.from(whole)
      changed[n] = (changed[n] ?? 0) ^ 4
      await writeFile(manifest, changed)
      expect((await check(path)).manifest).toBeNull()
    }
    await writeFile(manifest, whole.subarray(0, -1))
    expect((await check(path)).manifest).toBeNull()
    await writeFile(manifest, whole)
    expect((await check(path)).manifest).not.toBeNull()
  })
})
