import type { ContentTarget } from '@shared/exchange/contentTarget.ts'

import { isWhole, pieceName, pieceOfName } from './contentPiece.ts'

/** Pieces that workstations left, by writer and name; tests may spoil them. */
export type ContentPlace = Map<string, Uint8Array>

/** Contents in memory: the fake beside the port. */
export function createMemoryContents(place: ContentPlace, writer: string): ContentTarget {
  return {
    pieces: async (hashes) =>
      [...place.keys()].flatMap((key) => {
        const piece = pieceOfName(nameIn(key))
        return piece && hashes.has(piece.hash)
          ? [{ hash: piece.hash, index: piece.index, count: piece.count, place: key }]
          : []
      }),
    read: async ({ place: key }) => {
      const bytes = place.get(key)
      const piece = pieceOfName(nameIn(key))
      return bytes && piece && isWhole(piece, bytes) ? bytes : null
    },
    write: async (piece, bytes) => void place.set(`${writer}/${pieceName(piece, bytes)}`, bytes.slice()),
  }
}

function nameIn(key: string): string {
  return key.slice(key.indexOf('/') + 1)
}
