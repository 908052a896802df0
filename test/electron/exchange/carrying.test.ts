import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { ok } from '@shared/core/result.ts'

import type { Office } from '../../../electron/compose.ts'
import { createFolderOffice } from '../../../electron/exchange/folderOffice.ts'
import { nodeFileSystem } from '../../../electron/platform/nodeFileSystem.ts'
import { anOperator } from '../../support/builders.ts'
import { foldState } from '../../support/foldState.ts'
import { atAkim } from '../../support/steps.ts'
import { ask, failureOf, HEAD, officesOnShare, plainTexts } from './officesOnShare.ts'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const offices = officesOnShare()
const { workingOffice, joined } = offices

/** The share is gone, and a drive is there that a native dialog answers with. */
async function offline(...desks: readonly Office[]): Promise<string> {
  const drive = join(offices.folder(), 'drive')
  await mkdir(drive)
  await rename(offices.share(), `${offices.share()}-away`)
  for (const { parts } of desks) Object.assign(parts.desktop, { askFolder: async () => drive })
  return drive
}

async function attach(office: Office): Promise<void> {
  const incoming = await office.parts.attachments.store.begin()
  await incoming.write(PDF)
  const { hash, size } = await incoming.finish()
  const file = { hash, size, name: 'скан.pdf', mediaType: 'application/pdf', note: '' }
  await office.parts.journal.append('c2', HEAD.id, () =>
    ok([
      { ...atAkim, number: 'К1-26-0002' },
      { type: 'complaint.attached', ...file, at: '2026-03-16T11:00' },
    ]),
  )
}

it('two desks without a network agree by a drive carried there and back, files included, and it is said in figures', async () => {
  const a = await workingOffice()
  const b = await joined('b', 'К2')
  await ask(a, 'exchange.now', undefined)
  await offline(a, b)
  await attach(a)
  await b.parts.journal.append('c3', HEAD.id, () => ok([{ ...atAkim, number: 'К2-26-0001' }]))
  expect(await failureOf(a)).toBe('exchange-away')
  const all = Object.values(a.parts.journal.vector()).reduce((sum, head) => sum + head, 0)
  const first = await ask(a, 'exchange.carry', undefined)
  expect(first).toEqual({ sent: all, received: 0, files: 1, lacking: 0, refused: 0 })
  const taken = await ask(b, 'exchange.carry', undefined)
  expect(taken).toEqual({ sent: 1, received: 2, files: 1, lacking: 0, refused: 0 })
  expect(await ask(b, 'attachments.states', { id: 'c2' })).toMatchObject([{ state: 'whole' }])
  expect(await ask(a, 'exchange.carry', undefined)).toMatchObject({ sent: 0, received: 1 })
  expect(await ask(a, 'exchange.carry', undefined)).toMatchObject({ sent: 0, received: 0, files: 0 })
  expect(foldState(a.parts.fold)).toEqual(foldState(b.parts.fold))
  expect(await ask(a, 'exchange.carry-progress', undefined)).toBeNull()
  expect(a.parts.settings.read().exchangeFolder).toBe(offices.share())
})

it('with an office key nothing on the drive can be read, also what a desk carried before it had one', async () => {
  const a = await workingOffice()
  const drive = await offline(a)
  await ask(a, 'exchange.carry', undefined)
  expect(await plainTexts(drive)).toContain('complaint.registered')
  await rename(`${offices.share()}-away`, offices.share())
  const { phrase } = await ask(a, 'exchange.new-key', undefined)
  await ask(a, 'exchange.use-key', { phrase })
  await ask(a, 'exchange.carry', undefined)
  expect(await plainTexts(drive)).not.toContain('complaint')
})

it('a drive of another office, one that was taken out, and a change of mind bring nothing and lose nothing', async () => {
  const a = await workingOffice()
  const drive = await offline(a)
  const other = { office: 'other-1', name: { kk: 'Басқа', ru: 'Другая' } }
  await createFolderOffice(nodeFileSystem, drive).write(other)
  await expect(ask(a, 'exchange.carry', undefined)).rejects.toThrow('exchange-other-office')
  await rm(drive, { recursive: true })
  await expect(ask(a, 'exchange.carry', undefined)).rejects.toThrow('exchange-away')
  Object.assign(a.parts.desktop, { askFolder: async () => null })
  expect(await ask(a, 'exchange.carry', undefined)).toBeNull()
  a.parts.session.enter(anOperator({ id: 'operator-2', role: 'registrar' }))
  await expect(ask(a, 'exchange.carry', undefined)).rejects.toThrow('not-allowed')
})
