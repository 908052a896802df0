import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { finishSwitch, orderSwitch } from '../../../electron/backup/switchData.ts'
import { aForm, anOperator } from '../../support/builders.ts'
import { openTestOffice, setUpTestOffice, type OfficeUnderTest } from '../../support/officeUnderTest.ts'
import { treeOf } from './backupDesk.ts'

let root: string
let data: string
let copies: string
let desk: OfficeUnderTest

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'backup-office-'))
  data = join(root, 'data')
  copies = join(root, 'copies')
  await mkdir(copies)
  desk = await openTestOffice(data, '2026-03-17T09:00', { folder: copies })
  await setUpTestOffice(desk)
})

afterEach(async () => {
  await desk.office.close()
  await rm(root, { recursive: true, force: true })
})

const register = async (): Promise<string> => {
  const { number } = await desk.ask('intake.register', {
    id: randomUUID(),
    form: aForm({ receivedAt: desk.now() }),
    receivedNow: false,
  })
  return number
}
const asClerk = (): void => desk.office.parts.session.enter(anOperator())

describe('backups of a running office', () => {
  it('are set up by the head alone; then the one of the day is made, once', async () => {
    expect((await desk.ask('backups.state', undefined)).concern).toBe('not-set-up')
    asClerk()
    for (const channel of [
      'backups.choose-folder',
      'backups.drop-restored',
      'backups.switch',
      'backups.free-mark',
    ] as const)
      expect(await desk.attempt(channel, undefined)).toMatchObject({ error: { code: 'not-allowed' } })
    setUpHead()
    await desk.ask('backups.choose-folder', undefined)
    await desk.office.parts.backups.makeIfDue()
    await expect.poll(async () => (await desk.ask('backups.state', undefined)).job).toBeNull()
    await desk.office.parts.backups.makeIfDue()
    expect(await desk.ask('backups.state', undefined)).toMatchObject({
      folder: copies,
      concern: null,
      lastGood: '2026-03-17T09:00',
    })
    expect((await desk.ask('backups.list', undefined)).rows).toMatchObject([
      { madeAt: '2026-03-17T09:00', mark: 'К1', isOwn: true, kept: 'daily', check: null, dataFaults: 0 },
    ])
    desk.at('2026-03-18T08:30')
    await desk.office.parts.backups.makeIfDue()
    expect((await desk.ask('backups.list', undefined)).rows.map(({ madeAt }) => madeAt)).toEqual([
      '2026-03-18T08:30',
      '2026-03-17T09:00',
    ])
    desk.at('2026-03-19T08:31')
    expect((await desk.ask('backups.state', undefined)).concern).toBe('old')
  })

  it('one that is being made into the folder before is no reason to make none in the new one', async () => {
    const before = join(root, 'before')
    await mkdir(before)
    await desk.office.parts.settings.change({ backupFolder: before })
    const making = desk.attempt('backups.make', undefined)
    await desk.ask('backups.choose-folder', undefined)
    await making
    // Made by itself, at a moment nobody here is told of.
    const made = async (): Promise<unknown> => (await desk.ask('backups.list', undefined)).rows
    await expect.poll(made, { timeout: 10_000 }).toMatchObject([{ madeAt: '2026-03-17T09:00' }])
  })

  it('nobody at the desk: none is made', async () => {
    await desk.office.parts.settings.change({ backupFolder: copies })
    desk.office.parts.session.signOut()
    await desk.office.parts.backups.makeIfDue()
    expect(await readdir(copies)).toEqual([])
  })

  it('a share that is away is told and tried again a quarter of an hour later', async () => {
    await desk.office.parts.settings.change({ backupFolder: join(root, 'away') })
    await desk.office.parts.backups.makeIfDue()
    expect(await desk.ask('backups.state', undefined)).toMatchObject({
      concern: 'failed',
      failure: { code: 'backup-folder-away', at: '2026-03-17T09:00' },
    })
    expect(await desk.ask('backups.list', undefined)).toMatchObject({
      rows: [],
      problem: 'backup-folder-away',
    })
    await mkdir(join(root, 'away'))
    desk.at('2026-03-17T09:14')
    await desk.office.parts.backups.makeIfDue()
    expect(await readdir(join(root, 'away'))).toEqual([])
    desk.at('2026-03-17T09:15')
    await desk.office.parts.backups.makeIfDue()
    expect((await desk.ask('backups.state', undefined)).concern).toBeNull()
  })

  it('a damaged one is found by a check, and said until it is whole or gone', async () => {
    await desk.office.parts.settings.change({ backupFolder: copies })
    await desk.ask('backups.make', undefined)
    const [row] = (await desk.ask('backups.list', undefined)).rows
    const id = row?.id ?? ''
    expect(await desk.ask('backups.check', { id })).toEqual({ faults: 0 })
    await writeFile(join(copies, id, 'journal', 'office.ndjson'), '')
    expect(await desk.ask('backups.check', { id })).toEqual({ faults: 1 })
    expect((await desk.ask('backups.state', undefined)).concern).toBe('unreadable')
    expect((await desk.ask('backups.list', undefined)).rows).toMatchObject([
      { kept: null, check: { faults: 1 } },
    ])
    // Removed by hand, and another one whose list cannot be read: known with the next backup.
    await rm(join(copies, id), { recursive: true })
    await desk.ask('backups.make', undefined)
    expect((await desk.ask('backups.state', undefined)).concern).toBeNull()
    const [other] = (await desk.ask('backups.list', undefined)).rows
    await writeFile(join(copies, other?.id ?? '', 'manifest.ndjson'), 'torn')
    await desk.ask('backups.make', undefined)
    expect((await desk.ask('backups.state', undefined)).concern).toBe('unreadable')
    await rm(join(copies, other?.id ?? ''), { recursive: true })
    for (const wrong of ['../data', 'x/2026-03-17-0900-y', `${id}/..`, '', other?.id ?? ''])
      expect(await desk.attempt('backups.check', { id: wrong })).toMatchObject({
        error: { code: 'not-found' },
      })
  })

  it('never go into the data folder', async () => {
    await desk.office.close()
    desk = await openTestOffice(data, '2026-03-17T09:00', { folder: join(data, 'journal') })
    setUpHead()
    expect(await desk.attempt('backups.choose-folder', undefined)).toMatchObject({
      error: { code: 'backup-folder-inside' },
    })
  })
})

describe('restoring beside the data in use', () => {
  it('compares, and takes their place when the program starts again; they stay under another name', async () => {
    await desk.office.parts.settings.change({ backupFolder: copies })
    const before = await register()
    await desk.ask('backups.make', undefined)
    const lost = await register()
    const [row] = (await desk.ask('backups.list', undefined)).rows
    const id = row?.id ?? ''
    const mark = await desk.ask('backups.free-mark', undefined)
    expect(await desk.attempt('backups.restore', { id, mark: 'к1' })).toMatchObject({
      error: { code: 'mark-not-free' },
    })
    expect(await desk.attempt('backups.switch', undefined)).toMatchObject({ error: { code: 'not-found' } })
    const restored = await desk.ask('backups.restore', { id, mark })
    expect(restored).toMatchObject({ mark: 'К2', faults: 0, journalFaults: 0 })
    expect(restored.comparison).toMatchObject({ onlyLive: [lost], onlyBackup: [], differing: [] })
    await desk.ask('backups.switch', undefined)
    const node = desk.office.parts.journal.node
    await desk.office.close()
    const live = await treeOf(data)

    expect(await finishSwitch(data)).toBe(true)
    const aside = (await readdir(root)).find((name) => name.startsWith('data-before-'))
    expect(await treeOf(join(root, aside ?? ''))).toEqual(live)
    desk = await openTestOffice(data, '2026-03-17T10:00', { folder: copies })
    setUpHead()
    const { journal, world } = desk.office.parts
    expect(journal.node).not.toBe(node)
    expect([...world.complaints.values()].map(({ registration }) => registration.number)).toEqual([before])
    expect(await desk.ask('app.state', undefined)).toMatchObject({
      phase: 'ready',
      workstation: { mark: 'К2' },
    })
    expect(await register()).toBe('К2-26-0001')
    expect((await desk.ask('backups.list', undefined)).rows).toMatchObject([{ isOwn: false, mark: 'К1' }])
  })

  it('what is not taken is removed', async () => {
    await desk.office.parts.settings.change({ backupFolder: copies })
    await desk.ask('backups.make', undefined)
    const [row] = (await desk.ask('backups.list', undefined)).rows
    await desk.ask('backups.restore', { id: row?.id ?? '', mark: '' })
    await desk.ask('backups.drop-restored', undefined)
    expect((await readdir(root)).toSorted()).toEqual(['copies', 'data'])
  })

  it.each([1, 2])('a change of folders that fails at its step %i leaves the data in use', async (failing) => {
    await desk.office.close()
    const live = await treeOf(data)
    const restored = join(root, 'restored-1')
    await mkdir(restored)
    await writeFile(join(restored, 'node.json'), '{}')
    await orderSwitch(data, restored, join(root, 'data-before-1'))
    let step = 0
    const steps = {
      rename: (from: string, to: string): Promise<void> => {
        step += 1
        return step === failing ? Promise.reject(new Error('EIO')) : rename(from, to)
      },
    }
    await expect(finishSwitch(data, steps)).rejects.toThrow('EIO')
    expect(await treeOf(data)).toEqual(live)
    expect(await finishSwitch(data)).toBe(false)
    expect(await treeOf(data)).toEqual(live)
  })

  it('a change of folders that a crash broke off after its first step is finished', async () => {
    await desk.office.close()
    const restored = join(root, 'restored-1')
    await mkdir(restored)
    await writeFile(join(restored, 'marker'), '')
    await orderSwitch(data, restored, join(root, 'data-before-1'))
    await rename(data, join(root, 'data-before-1'))
    expect(await finishSwitch(data)).toBe(true)
    expect(await readdir(data)).toEqual(['marker'])
  })
})

function setUpHead(): void {
  const { world, session } = desk.office.parts
  const head = [...world.directory.operators.values()].find(({ role }) => role === 'head')
  if (!head) throw new Error('no head')
  session.enter(head)
}
