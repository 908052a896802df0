import { describe, expect, it } from 'vitest'

import { emptyForm } from '@shared/complaint/formDefaults.ts'
import type { Draft } from '@shared/complaint/draft.ts'
import { parseLocalDateTime } from '@shared/time/localDateTime.ts'

import { createDraftStore, type DraftFiles } from '../../electron/drafts/draftStore.ts'
import { createMemoryDisk, type MemoryDisk } from '../../electron/platform/memoryFileSystem.ts'

const FOLDER = '/data/drafts'
const ID = '00000000-0000-4000-8000-000000000001'

const aDraft = (motives: string, part: Partial<Draft> = {}): Draft => ({
  id: ID,
  operatorId: 'operator-1',
  open: true,
  receivedTyped: false,
  savedAt: parseLocalDateTime('2026-03-17T10:42'),
  form: { ...emptyForm(parseLocalDateTime('2026-03-17T10:42'), 'kk'), motives },
  ...part,
})

const filesOf = (disk: MemoryDisk): DraftFiles => ({
  ...disk,
  remove: async (path) => void disk.content.delete(path),
  rename: async (from, to) => {
    const bytes = disk.content.get(from)
    if (bytes) disk.content.set(to, bytes)
    disk.content.delete(from)
  },
})

const motivesAfterCrash = async (disk: MemoryDisk): Promise<readonly string[]> =>
  (await createDraftStore(FOLDER, filesOf(disk.afterPowerCut(0))).all()).map(({ form }) => form.motives)

describe('drafts', () => {
  it('are on the disk once saving has answered', async () => {
    const disk = createMemoryDisk()
    await createDraftStore(FOLDER, filesOf(disk)).save(aDraft('Жауап жоқ'))
    expect(await motivesAfterCrash(disk)).toEqual(['Жауап жоқ'])
  })

  it('keep the last saved text when a later save fails', async () => {
    const disk = createMemoryDisk()
    const store = createDraftStore(FOLDER, filesOf(disk))
    await store.save(aDraft('первый'))
    disk.hook = (step) => {
      if (step === 'replace') throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    }
    await expect(store.save(aDraft('второй'))).rejects.toThrow('full')
    disk.hook = () => undefined
    expect(await motivesAfterCrash(disk)).toEqual(['первый'])
    await store.save(aDraft('третий'))
    expect(await motivesAfterCrash(disk)).toEqual(['третий'])
  })

  it('are saved one after another, so that the last one wins', async () => {
    const disk = createMemoryDisk()
    const store = createDraftStore(FOLDER, filesOf(disk))
    await Promise.all(['а', 'б', 'в'].map((text) => store.save(aDraft(text))))
    expect((await store.all()).map(({ form }) => form.motives)).toEqual(['в'])
  })

  it('are listed with the latest first, and gone when removed', async () => {
    const store = createDraftStore(FOLDER, filesOf(createMemoryDisk()))
    const other = '00000000-0000-4000-8000-000000000002'
    await store.save(aDraft('рано'))
    await store.save(aDraft('поздно', { id: other, savedAt: parseLocalDateTime('2026-03-17T11:00') }))
    expect((await store.all()).map(({ form }) => form.motives)).toEqual(['поздно', 'рано'])
    await store.remove(other)
    expect((await store.all()).map(({ id }) => id)).toEqual([ID])
  })

  it('that cannot be read are kept aside, never deleted, and do not hide the others', async () => {
    const disk = createMemoryDisk(new Map([[`${FOLDER}/broken.json`, Buffer.from('{"half')]]))
    const store = createDraftStore(FOLDER, filesOf(disk))
    await store.save(aDraft('целый'))
    expect((await store.all()).map(({ form }) => form.motives)).toEqual(['целый'])
    expect(disk.content.get(`${FOLDER}/broken.json.damaged`)?.toString()).toBe('{"half')
  })
})
