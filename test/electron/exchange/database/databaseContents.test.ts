import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'

import { NoContentsThere, type FoundPiece } from '@shared/exchange/contentTarget.ts'

import {
  createDatabaseContents,
  PART_BYTES,
} from '../../../../electron/exchange/database/databaseContents.ts'
import { OFFICE_LOGIN, OTHER_LOGIN, STEPS_BACK, withoutStepsFrom } from '../../../support/centralDatabase.ts'
import { openRegion, type Region } from './region.ts'

const HASH = 'a'.repeat(64)
const PIECE = { hash: HASH, index: 1, count: 1 }
const BYTES = Buffer.alloc(PART_BYTES + 7, 'x')

let region: Region
beforeAll(async () => {
  region = await openRegion()
}, 60_000)
beforeEach(() => region.empty())
afterAll(() => region.close())

const ours = () => createDatabaseContents(region.as(OFFICE_LOGIN))
const there = (): Promise<readonly FoundPiece[]> => ours().pieces(new Set([HASH]))

it('another office neither sees nor reads a content, and has its own under the same hash', async () => {
  await ours().write(PIECE, BYTES)
  const [piece] = await there()
  if (!piece) throw new Error('no piece')
  const other = createDatabaseContents(region.as(OTHER_LOGIN))
  expect(await other.pieces(new Set([HASH]))).toEqual([])
  expect(await other.read(piece)).toBeNull()
  await other.write(PIECE, BYTES)
  expect(await other.pieces(new Set([HASH]))).toHaveLength(1)
  expect(await there()).toHaveLength(1)
})

it('nothing of it can be changed or taken out with the rights of a workstation', async () => {
  await ours().write(PIECE, BYTES)
  for (const sql of ['delete from merzim.content_part', `update merzim.content_part set copy = 1`]) {
    await expect(region.as(OFFICE_LOGIN).query(sql, [])).rejects.toMatchObject({ code: '42501' })
  }
})

it('bytes that are not what their digest says are not taken, whoever sends them', async () => {
  const bad = `insert into merzim.content_part (hash, pieces, piece, copy, part, parts, bytes, digest)
    values (decode('${HASH}', 'hex'), 1, 1, 0, 1, 1, 'x', sha256('y'))`
  await expect(region.as(OFFICE_LOGIN).query(bad, [])).rejects.toMatchObject({ code: '23514' })
})

it('a piece of which a part is missing is not there; sent again it is, without what was there being sent twice', async () => {
  await ours().write(PIECE, BYTES)
  await region.database.exec('delete from merzim.content_part where part = 2')
  expect(await there()).toEqual([])
  await ours().write(PIECE, BYTES)
  expect(await there()).toMatchObject([{ place: '0/2' }])
})

it('a piece that rotted on the server is not whole; written again it lies there as another copy', async () => {
  await ours().write(PIECE, BYTES)
  await region.database.exec(
    `update merzim.content_part set bytes = 'rotten', digest = sha256('rotten') where part = 1`,
  )
  await ours().write(PIECE, BYTES)
  const copies = await there()
  expect(copies.map(({ place }) => place)).toEqual(['0/2', '1/2'])
  const read = copies[1] && (await ours().read(copies[1]))
  expect(read && BYTES.equals(read)).toBe(true)
})

it('a place that is none of ours is not whole', async () => {
  for (const place of ['', 'x', '0/0', '0/99']) expect(await ours().read({ ...PIECE, place })).toBeNull()
})

it('a database of before step 3 says so, and writes nothing', async () => {
  await region.database.exec(withoutStepsFrom(3))
  try {
    await expect(there()).rejects.toThrow(NoContentsThere)
  } finally {
    await region.database.exec(STEPS_BACK)
  }
})
