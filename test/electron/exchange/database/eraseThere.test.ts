import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'

import { ok } from '@shared/core/result.ts'
import { Fold } from '@shared/journal/fold.ts'
import { ERASING_METHOD } from '@shared/personalData/withhold.ts'

import { createDatabaseTarget } from '../../../../electron/exchange/database/databaseTarget.ts'
import { createErasingThere } from '../../../../electron/exchange/database/eraseThere.ts'
import { lineOf } from '../../../../electron/journal/seal.ts'
import { digestOf, withheldCopy } from '../../../../electron/journal/withheldCopy.ts'
import { aForm, aRegistration } from '../../../support/builders.ts'
import { OFFICE_LOGIN, OTHER_LOGIN } from '../../../support/centralDatabase.ts'
import { openDesk, valueOf } from '../../journal/desk.ts'
import { exchange, openShare } from '../exchanging.ts'
import { openRegion, type Region } from './region.ts'

const NAMES = /Өтегенова|900101300007|77010000000|Васильковский/

let region: Region
beforeAll(async () => void (region = await openRegion()), 60_000)
beforeEach(() => region.empty())
afterAll(() => region.close())

const target = () => createDatabaseTarget(region.as(OFFICE_LOGIN))
const send = async (desk: { journal: Awaited<ReturnType<typeof openDesk>>['journal'] }) =>
  exchange(desk.journal, await openShare(), { target: target() })

async function bodies(): Promise<string> {
  const { rows } = await region.database.query('select body::text from merzim.journal')
  return JSON.stringify(rows)
}

/** A desk that has sent a complaint whole, and has erased it since. */
async function erasedAfterSending() {
  const fold = new Fold()
  const desk = await openDesk(undefined, { sink: fold })
  const { journal } = desk
  valueOf(await journal.append('c1', 'op-1', () => ok([aRegistration(aForm(), 'К1-26-0001')])))
  await send(desk)
  const whole = journal.since(journal.node, 1)
  const lines = whole.map((event) => {
    const copy = withheldCopy(event, 'erased')
    if (!copy) throw new Error('nothing to erase')
    return { node: event.node, seq: event.seq, digest: digestOf(copy) }
  })
  const term = { kind: 'void', years: 5, from: '2020-01-01', over: '2025-01-01' }
  const said = {
    type: 'complaint.personal-data-erased',
    on: '2026-11-15',
    reason: 'x',
    term,
    lines,
    files: [],
  }
  valueOf(await journal.append('c1', 'op-1', () => ok([{ ...said, method: ERASING_METHOD }])))
  await send(desk)
  return { ...desk, fold, whole }
}

it('what was erased is erased in the database too, and read there as it is at the desk', async () => {
  const { journal, fold } = await erasedAfterSending()
  expect(await bodies()).toMatch(NAMES)
  const erase = createErasingThere({
    connection: region.as(OFFICE_LOGIN),
    world: fold,
    eventAt: journal.eventAt,
  })
  await erase(() => undefined)
  expect(await bodies()).not.toMatch(NAMES)
  const other = await openDesk()
  await exchange(other.journal, await openShare(), { target: target() })
  expect(other.journal.since(journal.node, 1)).toEqual(journal.since(journal.node, 1))
  expect(await other.journal.checkChain()).toEqual([])
})

it('whole lines sent again, by a desk that was away, are the same events and replace nothing', async () => {
  const { journal, fold, whole } = await erasedAfterSending()
  await createErasingThere({ connection: region.as(OFFICE_LOGIN), world: fold, eventAt: journal.eventAt })(
    () => undefined,
  )
  await target().write(whole)
  expect(await bodies()).not.toMatch(NAMES)
})

it('the database lets nothing else through: no other rest, no other event, nothing of another office', async () => {
  const { whole } = await erasedAfterSending()
  const [event] = whole
  const copy = event && withheldCopy(event, 'erased')
  if (!copy) throw new Error('nothing to erase')
  const change = (line: string, login = OFFICE_LOGIN) =>
    region
      .as(login)
      .query(`update merzim.journal set body = $1::json where type = 'complaint.registered'`, [line])
  for (const line of [
    lineOf(copy).replace('К1-26-0001', 'К1-26-0002'),
    lineOf(copy).replace('"withheld":"erased"', '"withheld":"masked"'),
    lineOf(copy).replace(copy.seal.slice(9), '0'.repeat(32)),
    '{}',
  ])
    await expect(change(line)).rejects.toThrow('never changed')
  await expect(
    region.as(OFFICE_LOGIN).query(`update merzim.entry set seal = decode($1, 'hex')`, ['00'.repeat(20)]),
  ).rejects.toThrow('never changed')
  await expect(region.as(OFFICE_LOGIN).query('delete from merzim.journal', [])).rejects.toThrow(
    'permission denied',
  )
  expect((await change(lineOf(copy), OTHER_LOGIN)).changed).toBe(0)
  expect((await change(lineOf(copy))).changed).toBe(1)
})

it('the administrator removes contents of erased complaints, not those another complaint has', async () => {
  const { journal } = await openDesk()
  const [gone, shared] = ['aa'.repeat(32), 'bb'.repeat(32)]
  const attached = (hash: string) => ({
    type: 'complaint.attached',
    hash,
    name: 'f',
    size: 1,
    mediaType: '',
    note: '',
    at: '',
  })
  valueOf(await journal.append('c1', 'op-1', () => ok([attached(gone), attached(shared)])))
  valueOf(await journal.append('c2', 'op-1', () => ok([attached(shared)])))
  const said = { type: 'complaint.personal-data-erased', lines: [], files: [gone, shared] }
  valueOf(await journal.append('c1', 'op-1', () => ok([said])))
  await exchange(journal, await openShare(), { target: target() })
  for (const hash of [gone, shared])
    await region.as(OFFICE_LOGIN).query(
      `insert into merzim.content_part (hash, piece, pieces, copy, part, parts, bytes, digest)
        values (decode($1, 'hex'), 1, 1, 0, 1, 1, 'x', sha256('x'))`,
      [hash],
    )
  const { rows } = await region.database.query('select merzim.remove_erased_contents()::int as count')
  expect(rows).toEqual([{ count: 1 }])
  const left = await region.database.query(`select encode(hash, 'hex') as hash from merzim.content_part`)
  expect(left.rows).toEqual([{ hash: shared }])
  await expect(region.as(OFFICE_LOGIN).query('select merzim.remove_erased_contents()', [])).rejects.toThrow(
    'permission denied',
  )
})
