import { DIRECTORY_STREAM } from '@shared/directory/events.ts'
import { Fold } from '@shared/journal/fold.ts'
import { ok } from '@shared/core/result.ts'
import { expect, it } from 'vitest'

import { createFolderOffice } from '../../../electron/exchange/folderOffice.ts'
import { createOfficeGate, OtherOffice } from '../../../electron/exchange/officeGate.ts'
import type { MemoryDisk } from '../../../electron/platform/memoryFileSystem.ts'
import { anOffice } from '../../support/builders.ts'
import { note, openDesk } from '../journal/desk.ts'
import { chunksOn, exchange, openShare, SHARE, targetOn } from './exchanging.ts'

const MARK = `${SHARE}/merzim-exchange-1/office.json`

/** A desk of an office of its own, and its way through the gate. */
async function openOffice(confirmed = '') {
  const fold = new Fold()
  const { journal, clock } = await openDesk(undefined, { sink: fold })
  await journal.append(DIRECTORY_STREAM, 'head-1', () => ok([{ type: 'office.saved', office: anOffice() }]))
  const settings = { exchangeOffice: confirmed }
  const gate = createOfficeGate({ journal, fold, settings: () => settings })
  return {
    journal,
    clock,
    settings,
    meet: async (share: MemoryDisk) => {
      const requireOffice = (): Promise<void> =>
        gate(createFolderOffice(share, SHARE), targetOn(share, journal))
      await requireOffice()
      return exchange(journal, share)
    },
  }
}

const writesOn = (share: MemoryDisk): readonly string[] =>
  share.steps.filter((step) => step.startsWith('replace'))

it('the first desk marks an empty folder; a desk of another office is refused, and nothing is read or written', async () => {
  const share = await openShare()
  const [a, b] = [await openOffice(), await openOffice()]
  await a.meet(share)
  expect(JSON.parse(share.content.get(MARK)?.toString() ?? '')).toMatchObject({ name: anOffice().name })
  share.steps.length = 0
  await expect(b.meet(share)).rejects.toBeInstanceOf(OtherOffice)
  expect(writesOn(share)).toEqual([])
  expect(share.steps.filter((step) => step.startsWith('read'))).toEqual([`read ${MARK}`])
  expect(Object.keys(b.journal.vector())).toEqual([b.journal.node])
})

it('a desk that was set up apart gets in once its head said so, and then by what its journal says', async () => {
  const share = await openShare()
  const [a, b] = [await openOffice(), await openOffice()]
  b.clock.forward(1)
  await a.meet(share)
  const refused = await b.meet(share).catch((error: unknown) => error)
  b.settings.exchangeOffice = refused instanceof OtherOffice ? (refused.mark?.office ?? '') : ''
  expect(await b.meet(share)).toMatchObject({ sent: 1, received: 1 })
  b.settings.exchangeOffice = ''
  expect(await b.meet(share)).toMatchObject({ refused: [] })
})

it('a folder of before there were marks is marked by a desk whose journal lies in it, and by no other', async () => {
  const share = await openShare()
  const [a, b] = [await openOffice(), await openOffice()]
  await note(a.journal, 'c1', 'a1')
  await exchange(a.journal, share)
  await expect(b.meet(share)).rejects.toMatchObject({ mark: null })
  expect(share.content.has(MARK)).toBe(false)
  await a.meet(share)
  expect(share.content.has(MARK)).toBe(true)
})

it('a mark that is damaged counts as none: the desk whose journal lies there writes it anew', async () => {
  const share = await openShare()
  const [a, b] = [await openOffice(), await openOffice()]
  await a.meet(share)
  share.content.set(MARK, Buffer.from('{"off'))
  await expect(b.meet(share)).rejects.toMatchObject({ mark: null })
  await a.meet(share)
  await expect(b.meet(share)).rejects.toMatchObject({ mark: { name: anOffice().name } })
})

it('an emptied folder is marked and filled again by whoever comes first', async () => {
  const share = await openShare()
  const a = await openOffice()
  await a.meet(share)
  share.content.clear()
  await a.meet(share)
  expect(share.content.has(MARK)).toBe(true)
  expect(chunksOn(share)).toHaveLength(1)
})
