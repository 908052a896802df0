import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { MAX_FILES } from '@shared/attachments/storedFile.ts'

import { attachmentFolders } from '../../../electron/attachments/attachmentStore.ts'
import { anOperator } from '../../support/builders.ts'
import { PDF, useOfficeDesk } from './officeDesk.ts'

const desk = useOfficeDesk()
const MEGABYTE = 1024 * 1024
const unfinished = (): Promise<readonly string[]> => readdir(attachmentFolders(desk.data).incoming)

describe('taking in', () => {
  it('stops at the limit of the workstation, which only the head changes', async () => {
    await desk.answer('attachments.change-limit', { limitMb: 1 })
    expect(await desk.chosen('a.pdf', Buffer.alloc(MEGABYTE + 1, 1))).toMatchObject({
      error: { code: 'attachment-too-large', params: { limitMb: 1 } },
    })
    expect(await desk.chosen('б.pdf', Buffer.alloc(MEGABYTE, 1))).toMatchObject({ ok: true })
    desk.office.parts.session.enter(anOperator({ id: 'registrar-1', role: 'registrar' }))
    expect(await desk.ask('attachments.change-limit', { limitMb: 2 })).toMatchObject({
      error: { code: 'not-allowed' },
    })
    expect((await desk.answer('attachments.settings', undefined)).limitMb).toBe(1)
  })

  it('begins in the scanner’s folder while that is there', async () => {
    const asked: (string | null)[] = []
    Object.assign(desk.office.parts.desktop, {
      askFiles: async (from: string | null) => {
        asked.push(from)
        return []
      },
    })
    const scans = join(desk.folder, 'scans')
    desk.answers.folder = scans
    await mkdir(scans)
    expect(await desk.answer('attachments.choose-scan-folder', undefined)).toBe(true)
    await desk.answer('attachments.choose', { from: 'scanner' })
    await desk.answer('attachments.choose', { from: 'anywhere' })
    await rm(scans, { recursive: true })
    await desk.answer('attachments.choose', { from: 'scanner' })
    expect(asked).toEqual([scans, null, null])
    await desk.answer('attachments.forget-scan-folder', undefined)
    expect((await desk.answer('attachments.settings', undefined)).scanFolder).toBe('')
  })

  it('takes pieces of what has no path and tells how far it is, once', async () => {
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(2_000_000, 7)])
    const { token } = await desk.answer('attachments.begin', {
      name: 'clipboard\u202E.pdf',
      size: bytes.length,
    })
    const third = Math.floor(bytes.length / 3)
    for (const piece of [
      bytes.subarray(0, third),
      bytes.subarray(third, 2 * third),
      bytes.subarray(2 * third),
    ])
      await desk.answer('attachments.append', { token, piece: piece.toString('base64') })
    const file = await desk.answer('attachments.store', { token })
    expect(file).toMatchObject({ name: 'clipboard.pdf', size: bytes.length, mediaType: 'application/pdf' })
    expect(desk.published).toContainEqual({ topic: 'attachments.progress', payload: { token, done: third } })
    expect(await desk.ask('attachments.store', { token })).toMatchObject({ error: { code: 'cancelled' } })
  })

  it('stops pieces at the limit, too, and keeps none of them', async () => {
    await desk.answer('attachments.change-limit', { limitMb: 1 })
    const { token } = await desk.answer('attachments.begin', { name: 'x', size: 1 })
    const piece = Buffer.alloc(700_000).toString('base64')
    await desk.answer('attachments.append', { token, piece })
    expect(await unfinished()).toHaveLength(1)
    expect(await desk.ask('attachments.append', { token, piece })).toMatchObject({
      error: { code: 'attachment-too-large' },
    })
    expect(await unfinished()).toEqual([])
  })

  it('gives up what is cancelled', async () => {
    const { token } = await desk.answer('attachments.begin', { name: 'x', size: 3 })
    await desk.answer('attachments.append', { token, piece: Buffer.from('abc').toString('base64') })
    await desk.answer('attachments.cancel', { token })
    expect(await desk.ask('attachments.store', { token })).toMatchObject({ error: { code: 'cancelled' } })
    expect(await unfinished()).toEqual([])
  })

  it('keeps room for the journal', async () => {
    const nearlyFull = { state: 'low', freeBytes: 100 * MEGABYTE, totalBytes: 1 }
    Object.assign(desk.office.parts.disk, { measure: async () => nearlyFull })
    expect(await desk.chosen('a.pdf')).toMatchObject({ error: { code: 'storage-full' } })
  })

  it('takes dropped paths past the window, for a signed-in operator only and not without end', async () => {
    const path = join(desk.folder, 'dropped.pdf')
    await writeFile(path, PDF)
    expect(await desk.office.offerFiles([path])).toMatchObject({
      ok: true,
      value: [{ name: 'dropped.pdf', size: PDF.length }],
    })
    const many = await desk.office.offerFiles(Array.from({ length: MAX_FILES + 30 }, () => path))
    expect(many).toMatchObject({ value: { length: MAX_FILES } })
    desk.office.parts.session.lock()
    expect(await desk.office.offerFiles([path])).toMatchObject({ error: { code: 'signed-out' } })
  })

  it('cleans up at the start what a crash left half written', async () => {
    const { token } = await desk.answer('attachments.begin', { name: 'x', size: 3 })
    await desk.answer('attachments.append', { token, piece: Buffer.from('abc').toString('base64') })
    expect(await unfinished()).toHaveLength(1)
    await desk.restart()
    expect(await unfinished()).toEqual([])
  })
})
