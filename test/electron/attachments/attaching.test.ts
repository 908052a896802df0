import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { beforeEach, describe, expect, it } from 'vitest'

import type { Result } from '@shared/core/result.ts'
import type { Input, Output } from '@shared/ipc/protocol.ts'

import { aDraft, ID, PDF, registration, useOfficeDesk } from './officeDesk.ts'

const desk = useOfficeDesk()

const attachments = (): readonly { readonly name: string }[] =>
  desk.office.parts.world.complaints.get(ID)?.attachments ?? []

describe('files at intake', () => {
  it('wait with the draft, and are attached in the same write as the registration', async () => {
    const file = await desk.stored()
    expect(file).toMatchObject({ name: 'скан.pdf', size: PDF.length, mediaType: 'application/pdf' })
    await desk.answer('intake.save-draft', aDraft(file))
    await desk.restart()
    const [draft] = await desk.answer('intake.drafts', undefined)
    expect(draft?.files).toEqual([{ ...file, note: '' }])
    await desk.answer('intake.register', registration([file]))
    expect(attachments()).toMatchObject([{ ...file, removed: null }])
    const lines = (await readFile(join(desk.data, 'journal', '2026-03.ndjson'), 'utf8')).trim().split('\n')
    const types = lines.map((line) => (JSON.parse(line) as { data: { type: string } }).data.type)
    expect(types).toEqual(['complaint.registered', 'complaint.attached'])
  })

  it('that vanished meanwhile are named; nothing is registered, and without them it is', async () => {
    const file = await desk.stored()
    await rm(desk.placeIn(file.hash))
    expect(await desk.ask('intake.register', registration([file]))).toMatchObject({
      error: { code: 'attachment-missing', params: { name: 'скан.pdf' } },
    })
    expect(desk.office.parts.world.complaints.size).toBe(0)
    expect(await desk.answer('intake.register', registration())).toMatchObject({ number: 'К1-26-0001' })
  })

  it('are no part of a registration sent again', async () => {
    const file = await desk.stored()
    await desk.answer('intake.register', registration([file]))
    await desk.answer('intake.register', registration([file]))
    expect(attachments()).toHaveLength(1)
  })
})

describe('files on the card', () => {
  beforeEach(async () => {
    await desk.answer('intake.register', registration())
  })

  const act = (command: Input<'card.act'>['command'], version = 1): Promise<Result<Output<'card.act'>>> =>
    desk.ask('card.act', { id: ID, version, command })

  it('are attached from a screen that is behind, but removed only from one that is not', async () => {
    const file = await desk.stored()
    const files = [{ ...file, note: 'ответ отдела', sheets: 2 }]
    expect(await act({ type: 'attach', files }, 0)).toMatchObject({ ok: true, value: { version: 2 } })
    const remove = { type: 'remove-attachment', hash: file.hash, reason: 'чужой скан' } as const
    expect(await act(remove, 1)).toMatchObject({ error: { code: 'stale' } })
    expect(await act(remove, 2)).toMatchObject({ ok: true })
    expect(attachments()).toMatchObject([
      { note: 'ответ отдела', sheets: 2, removed: { reason: 'чужой скан' } },
    ])
    expect((await stat(desk.placeIn(file.hash))).size).toBe(PDF.length)
  })

  it('that were never stored cannot be attached, whatever the window says', async () => {
    const file = { hash: 'a'.repeat(64), name: 'a.pdf', size: 1, mediaType: 'application/pdf', note: '' }
    const missing = { error: { code: 'attachment-missing' } }
    expect(await act({ type: 'attach', files: [file] })).toMatchObject(missing)
    const real = { ...(await desk.stored()), note: '' }
    expect(await act({ type: 'attach', files: [{ ...real, size: real.size + 1 }] })).toMatchObject(missing)
    const outside = { ...real, hash: '../../../etc/passwd' }
    expect(await act({ type: 'attach', files: [outside] })).toMatchObject({
      error: { code: 'invalid-input' },
    })
    expect(attachments()).toEqual([])
  })

  it('are told apart: whole, changed with the same size, missing', async () => {
    const files = []
    for (const text of ['one', 'two', 'six']) files.push(await desk.stored(`${text}.txt`, Buffer.from(text)))
    await act({ type: 'attach', files: files.map((file) => ({ ...file, note: '' })) })
    const states = async (): Promise<readonly string[]> =>
      (await desk.answer('attachments.states', { id: ID })).map(({ state }) => state)
    expect(await states()).toEqual(['whole', 'whole', 'whole'])
    await writeFile(desk.placeIn(files[1]?.hash ?? ''), 'ten')
    await rm(desk.placeIn(files[2]?.hash ?? ''))
    expect(await states()).toEqual(['whole', 'changed', 'missing'])
    expect(await desk.answer('attachments.check-all', undefined)).toEqual({
      checked: 3,
      faults: [
        { number: 'К1-26-0001', name: 'two.txt', state: 'changed' },
        { number: 'К1-26-0001', name: 'six.txt', state: 'missing' },
      ],
      awaited: 0,
      orphans: 0,
    })
  })
})
