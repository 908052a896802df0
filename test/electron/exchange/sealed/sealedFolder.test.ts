import { expect, it } from 'vitest'

import { SealedPlace } from '@shared/exchange/sealNotice.ts'

import { createFolderContents } from '../../../../electron/exchange/folderContents.ts'
import { createFolderOffice } from '../../../../electron/exchange/folderOffice.ts'
import { createFolderTarget } from '../../../../electron/exchange/folderTarget.ts'
import { createFolderSeal } from '../../../../electron/exchange/sealed/folderSeal.ts'
import { sealOwnFiles } from '../../../../electron/exchange/sealed/sealOwnFiles.ts'
import type { MemoryDisk } from '../../../../electron/platform/memoryFileSystem.ts'
import { note, openDesk } from '../../journal/desk.ts'
import { chunksOn, exchange, openShare, SHARE } from '../exchanging.ts'
import { OFFICE_KEY, OTHER_KEY } from './officeKeys.ts'

const seal = createFolderSeal(OFFICE_KEY)
const MARK = { office: 'event-1', name: { kk: 'Қарасу ауданы', ru: 'Карасуский район' } }
const BASE = `${SHARE}/merzim-exchange-1`
const SECRET = 'Әлия Сейітқызы Құрманова'
const PHOTO = Buffer.from(`scan of ${SECRET}`)
const PIECE = { hash: 'ab'.repeat(32), index: 1, count: 1 }

type Desk = Awaited<ReturnType<typeof openDesk>>
const sealedOn = (share: MemoryDisk, { journal }: Desk) =>
  createFolderTarget(share, SHARE, journal.node, seal)
const exchangeSealed = (desk: Desk, share: MemoryDisk) =>
  exchange(desk.journal, share, { target: sealedOn(share, desk) })

/** A place two desks used in plain: events, signs, a content, the mark. */
async function usedInPlain() {
  const share = await openShare()
  const [a, b] = [await openDesk(), await openDesk()]
  b.clock.forward(1)
  await createFolderOffice(share, SHARE).write(MARK)
  for (const desk of [a, b]) {
    await note(desk.journal, 'c1', SECRET)
    await exchange(desk.journal, share)
    await createFolderContents(share, SHARE, desk.journal.node).write(PIECE, PHOTO)
  }
  return { share, a, b }
}

const sealing = (share: MemoryDisk, { journal }: Desk, goOn: () => void = () => undefined) =>
  sealOwnFiles({
    files: share,
    root: SHARE,
    writer: journal.node,
    seal,
    eventsOf: ({ node, first, last }) => journal.since(node, first).slice(0, last - first + 1),
    goOn,
    mayGoOn: () => true,
  })

/** What a reader of the share sees of a text: in any file, in any name. */
const seen = (share: MemoryDisk, text: string): readonly string[] =>
  [...share.content]
    .filter(([path, bytes]) => path.includes(text) || bytes.includes(text))
    .map(([path]) => path)

it('a reader of a sealed place finds no text of an event, no sign, no office, no content and no hash', async () => {
  const share = await openShare()
  const a = await openDesk()
  await note(a.journal, 'c1', SECRET)
  await createFolderOffice(share, SHARE, seal).write(MARK)
  await exchangeSealed(a, share)
  await createFolderContents(share, SHARE, a.journal.node, seal).write(PIECE, PHOTO)
  expect(share.content.size).toBe(5)
  const hash = a.journal.since(a.journal.node, 1).at(-1)?.seal.slice(9) ?? 'none'
  expect(hash).toHaveLength(32)
  for (const text of [SECRET, 'Қарасу', 'Карасу', 'complaint', 'vector', hash, PIECE.hash, 'event-1']) {
    expect(seen(share, text)).toEqual([])
  }
  // Negative control: the same in plain is found by the same search.
  const { share: plain } = await usedInPlain()
  for (const text of [SECRET, 'Қарасу', 'complaint', 'vector', PIECE.hash]) {
    expect(seen(plain, text)).not.toEqual([])
  }
})

it('what was left in plain stays readable, is sealed by who wrote it, and is removed once that was read back', async () => {
  const { share, a, b } = await usedInPlain()
  const fresh = await openDesk()
  expect(await exchangeSealed(fresh, share)).toMatchObject({ received: 2, refused: [] })
  await exchangeSealed(a, share)
  expect(await sealing(share, a)).toMatchObject({ own: 0, others: [{ node: b.journal.node, files: 2 }] })
  expect(seen(share, SECRET).every((path) => path.includes(b.journal.node))).toBe(true)
  await exchangeSealed(b, share)
  expect(await sealing(share, b)).toEqual({ own: 0, others: [], goesOn: false })
  await createFolderOffice(share, SHARE, seal).renew?.(MARK)
  for (const text of [SECRET, 'vector', PIECE.hash]) expect(seen(share, text)).toEqual([])
  const late = await openDesk()
  expect(await exchangeSealed(late, share)).toMatchObject({ refused: [] })
  expect(Object.keys(late.journal.vector())).toHaveLength(2)
  const pieces = await createFolderContents(share, SHARE, 'pc-x', seal).pieces(new Set([PIECE.hash]))
  expect(pieces).toHaveLength(2)
  for (const piece of pieces) {
    const read = await createFolderContents(share, SHARE, 'pc-x', seal).read(piece)
    expect(read && PHOTO.equals(read)).toBe(true)
  }
})

it('a plain file stays when its sealed copy cannot be read back, and a half-copied one is made from the journal', async () => {
  const { share, a } = await usedInPlain()
  const chunk = chunksOn(share).find((path) => path.includes(`/${a.journal.node}/${a.journal.node}`))
  if (!chunk) throw new Error('no chunk')
  share.hook = (step, path) => {
    if (step === 'replace' && path.endsWith('.sealed')) queueMicrotask(() => share.content.delete(path))
  }
  expect((await sealing(share, a)).own).toBeGreaterThan(0)
  expect(share.content.has(chunk)).toBe(true)
  share.hook = () => undefined
  share.content.set(chunk, share.content.get(chunk)?.subarray(0, 90) ?? Buffer.alloc(0))
  await exchangeSealed(a, share)
  expect(await sealing(share, a)).toMatchObject({ own: 0 })
  expect(await exchangeSealed(await openDesk(), share)).toMatchObject({ refused: [] })
})

it('killed between any two system calls it loses nothing, and ends sealed when it is run again', async () => {
  let atStep = 0
  for (let isDone = false; !isDone; atStep += 1) {
    const { share, a, b } = await usedInPlain()
    await exchangeSealed(b, share)
    await sealing(share, b)
    await exchangeSealed(a, share)
    let left = atStep
    share.hook = () => {
      if (left === 0) throw new Error('killed')
      left -= 1
    }
    const killed = await sealing(share, a).catch(() => null)
    isDone = killed !== null
    share.hook = () => undefined
    const late = await openDesk()
    expect(await exchangeSealed(late, share)).toMatchObject({ refused: [] })
    expect(Object.keys(late.journal.vector())).toHaveLength(2)
    expect(await sealing(share, a)).toMatchObject({ own: 0, others: [] })
    expect(seen(share, SECRET)).toEqual([])
  }
  expect(atStep).toBeGreaterThan(10)
})

it('a desk without the key does not take a sealed place for an empty one, whatever was lost of it', async () => {
  const { share, a } = await usedInPlain()
  await createFolderOffice(share, SHARE, seal).renew?.(MARK)
  await exchangeSealed(a, share)
  const places = [
    () => undefined,
    () => share.content.delete(`${BASE}/office.json`),
    () => share.content.set(`${BASE}/office.json`, Buffer.from(JSON.stringify(MARK))),
  ]
  for (const lose of places) {
    lose()
    await expect(createFolderOffice(share, SHARE).read()).rejects.toEqual(new SealedPlace('no-key'))
    await expect(createFolderOffice(share, SHARE, createFolderSeal(OTHER_KEY)).read()).rejects.toEqual(
      new SealedPlace('other-key'),
    )
    expect(await createFolderOffice(share, SHARE, seal).read()).toEqual(MARK)
  }
  share.content.delete(`${BASE}/office.sealed`)
  const steps = share.steps.length
  await expect(exchange((await openDesk()).journal, share)).rejects.toThrow(SealedPlace)
  expect(share.steps.slice(steps).filter((step) => step.startsWith('replace'))).toEqual([])
})

it('to a program that knows no seals a sealed place is another office', async () => {
  const share = await openShare()
  await createFolderOffice(share, SHARE, seal).write(MARK)
  const shown: unknown = JSON.parse(share.content.get(`${BASE}/office.json`)?.toString() ?? '')
  expect(shown).toMatchObject({ office: 'sealed', name: { ru: expect.stringContaining('ключ канцелярии') } })
})
