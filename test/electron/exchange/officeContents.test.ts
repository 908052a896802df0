import { expect, it } from 'vitest'

import { ok } from '@shared/core/result.ts'
import { DIRECTORY_STREAM } from '@shared/directory/events.ts'

import type { Office } from '../../../electron/compose.ts'
import { anOperator } from '../../support/builders.ts'
import { atAkim } from '../../support/steps.ts'
import { shareFolder } from './shareFolder.ts'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

const place = shareFolder()

async function open(name: string): Promise<Office> {
  const office = await place.open(name)
  office.parts.session.enter(anOperator({ id: 'head-1', role: 'head' }))
  await office.parts.settings.change({ exchangeFolder: place.share(), exchangeOn: true })
  const { journal } = office.parts
  const workstation = { node: journal.node, mark: 'К1', name: { kk: name, ru: name } }
  await journal.append(DIRECTORY_STREAM, 'head-1', () =>
    ok([{ type: 'office.workstation-saved', workstation }]),
  )
  return office
}

it('a file attached at one desk is awaited at the other until the exchange has brought its content', async () => {
  const [a, b] = [await open('a'), await open('b')]
  const incoming = await a.parts.attachments.store.begin()
  await incoming.write(PDF)
  const { hash, size } = await incoming.finish()
  const file = { hash, size, name: 'скан.pdf', mediaType: 'application/pdf', note: '' }
  await a.parts.journal.append('c1', 'head-1', () =>
    ok([atAkim, { type: 'complaint.attached', ...file, at: '2026-03-16T11:00' }]),
  )
  await b.parts.journal.accept(a.parts.journal.since(a.parts.journal.node, 1))
  const states = (office: Office): Promise<unknown> => office.dispatch('attachments.states', { id: 'c1' })
  expect(await states(a)).toMatchObject({ value: [{ state: 'whole' }] })
  expect(await states(b)).toMatchObject({ value: [{ state: 'awaited' }] })
  const look = { hash, name: 'скан.pdf' }
  expect(await b.dispatch('attachments.view', look)).toMatchObject({ error: { code: 'attachment-awaited' } })
  expect(await b.dispatch('attachments.check-all', undefined)).toMatchObject({
    value: { faults: [], awaited: 1 },
  })

  await b.dispatch('exchange.now', undefined)
  expect(await b.dispatch('exchange.page', undefined)).toMatchObject({
    value: { files: { toSend: 0, toReceive: 1, lacking: 1 } },
  })
  await a.dispatch('exchange.now', undefined)
  await b.dispatch('exchange.now', undefined)
  expect(await states(b)).toMatchObject({ value: [{ state: 'whole' }] })
  expect(await b.dispatch('attachments.view', look)).toMatchObject({ value: { size: PDF.length } })
  const { value: page } = (await b.dispatch('exchange.page', undefined)) as { value: unknown }
  expect(page).toMatchObject({ files: { toSend: 0, toReceive: 0, lacking: 0 } })
  expect(page).toMatchObject({
    records: [
      { files: 1, failure: null },
      { files: 0, sent: 4 },
    ],
  })
})

it('a file that was attached here and is gone is missing, not awaited', async () => {
  const a = await open('a')
  const file = { hash: '0'.repeat(64), size: 5, name: 'скан.pdf', mediaType: 'application/pdf', note: '' }
  await a.parts.journal.append('c1', 'head-1', () =>
    ok([atAkim, { type: 'complaint.attached', ...file, at: '2026-03-16T11:00' }]),
  )
  expect(await a.dispatch('attachments.states', { id: 'c1' })).toMatchObject({
    value: [{ state: 'missing' }],
  })
})
