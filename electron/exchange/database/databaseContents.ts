import { hash as hashOf } from 'node:crypto'

import { z } from 'zod'

import {
  NoContentsThere,
  type ContentPiece,
  type ContentTarget,
  type FoundPiece,
} from '@shared/exchange/contentTarget.ts'

import { ask, send } from './ask.ts'
import type { DatabaseConnection } from './connection.ts'
import { CONTENT_STEP, PIECES, PUT_PART, READ_PART } from './contentStatements.ts'
import { DatabaseFailure } from './databaseFailure.ts'
import { SCHEMA } from './statements.ts'

/** Length of every part but the last: it comes through within one statement's time also over a telephone. */
export const PART_BYTES = 512 * 1024

/** So many contents are asked about in one statement. */
const ASKED_AT_ONCE = 2_000

/** A piece that was found not whole so often is the server's disk at fault, which nobody mends from here. */
const MOST_COPIES = 4

const VersionRow = z.object({ version: z.int() })
const PieceRow = z.object({
  hash: z.string(),
  piece: z.int(),
  pieces: z.int(),
  copy: z.int(),
  parts: z.int(),
})
const PartRow = z.object({ bytes: z.instanceof(Uint8Array), digest: z.string() })

/** `<copy>/<parts>` */
const PLACE = /^(\d{1,4})\/(\d{1,2})$/

/**
 * Contents in the central database: insert-only, as everything there. A piece is stored once for all workstations of the
 * office; where a copy is not whole the next one is stored beside it.
 */
export function createDatabaseContents(connection: DatabaseConnection): ContentTarget {
  async function read({ hash, index, count, place }: FoundPiece): Promise<Uint8Array | null> {
    const [, copy, parts] = PLACE.exec(place) ?? []
    const found: Uint8Array[] = []
    for (let part = 1; part <= Number(parts ?? 0); part += 1) {
      const values = [hash, count, index, Number(copy), part]
      const [row] = await ask(connection, PartRow, READ_PART, values)
      if (!row || hashOf('sha256', row.bytes) !== row.digest) return null
      found.push(row.bytes)
    }
    return found.length === 0 ? null : Buffer.concat(found)
  }

  /** False when other bytes lie there under this number of a copy. */
  async function put(piece: ContentPiece, bytes: Buffer, copy: number): Promise<boolean> {
    const { hash, index, count } = piece
    const parts = Math.max(1, Math.ceil(bytes.length / PART_BYTES))
    let added = 0
    for (let part = 1; part <= parts; part += 1) {
      const one = bytes.subarray((part - 1) * PART_BYTES, part * PART_BYTES)
      const values = [hash, count, index, copy, part, parts, one, hashOf('sha256', one)]
      const { changed } = await send(connection, PUT_PART, values)
      added += changed
    }
    if (added === parts) return true
    const there = await read({ ...piece, place: `${copy}/${parts}` })
    return there !== null && bytes.equals(there)
  }

  return {
    async pieces(hashes) {
      if (hashes.size === 0) return []
      await requireStep(connection)
      const all = [...hashes]
      const found: FoundPiece[] = []
      for (let start = 0; start < all.length; start += ASKED_AT_ONCE) {
        const rows = await ask(connection, PieceRow, PIECES, [all.slice(start, start + ASKED_AT_ONCE)])
        found.push(
          ...rows.map(({ hash, piece, pieces, copy, parts }) => ({
            hash,
            index: piece,
            count: pieces,
            place: `${copy}/${parts}`,
          })),
        )
      }
      return found
    },
    read,
    async write(piece, bytes) {
      for (let copy = 0; copy < MOST_COPIES; copy += 1) {
        if (await put(piece, Buffer.from(bytes), copy)) return
      }
      throw new DatabaseFailure('exchange-failed', 'no copy of a piece stays whole')
    },
  }
}

async function requireStep(connection: DatabaseConnection): Promise<void> {
  const [row] = await ask(connection, VersionRow, SCHEMA)
  if (!row || row.version < CONTENT_STEP) throw new NoContentsThere(`step ${row?.version ?? 0}`)
}
