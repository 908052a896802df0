import { join } from 'node:path'

import type { ContentTarget, FoundPiece } from '@shared/exchange/contentTarget.ts'

import type { FileSystem } from '../platform/fileSystem.ts'
import { isWhole, pieceName, pieceOfName } from './contentPiece.ts'
import { openExchangeFolder } from './exchangeFolder.ts'

const CONTENTS = 'contents'

/**
 * Contents in the exchange folder: `<writer>/contents/<ab>/<piece>`. Each workstation writes into its own folder only,
 * and what another one wrote is never touched, so a good piece cannot be overwritten: a whole one is written beside.
 */
export function createFolderContents(files: FileSystem, root: string, writer: string): ContentTarget {
  const folder = openExchangeFolder(files, root)
  const { base } = folder
  return {
    async pieces(hashes) {
      const found: FoundPiece[] = []
      const shards = new Set([...hashes].map(shardOf))
      for (const one of shards.size === 0 ? [] : await folder.writers()) {
        const there = await folder.list(join(base, one, CONTENTS))
        for (const shard of there.filter((name) => shards.has(name))) {
          const place = `${one}/${CONTENTS}/${shard}`
          found.push(...piecesIn(place, await folder.list(join(base, place)), hashes))
        }
      }
      return found
    },
    async read({ place }) {
      const bytes = await folder.read(join(base, place))
      const piece = pieceOfName(place.slice(place.lastIndexOf('/') + 1))
      return bytes && piece && isWhole(piece, bytes) ? bytes : null
    },
    write: (piece, bytes) =>
      folder.put(join(base, writer, CONTENTS, shardOf(piece.hash)), pieceName(piece, bytes), bytes),
  }
}

function piecesIn(
  place: string,
  names: readonly string[],
  hashes: ReadonlySet<string>,
): readonly FoundPiece[] {
  return names.flatMap((name) => {
    const piece = pieceOfName(name)
    if (!piece || !hashes.has(piece.hash)) return []
    const { hash, index, count } = piece
    return [{ hash, index, count, place: `${place}/${name}` }]
  })
}

/** Folders of some hundred names: a share is slow to list thousands. */
function shardOf(hash: string): string {
  return hash.slice(0, 2)
}
