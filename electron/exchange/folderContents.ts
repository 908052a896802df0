import { basename, join } from 'node:path'

import type { ContentTarget, FoundPiece } from '@shared/exchange/contentTarget.ts'

import type { FileSystem } from '../platform/fileSystem.ts'
import { isWhole, pieceName, pieceOfName } from './contentPiece.ts'
import { openExchangeFolder } from './exchangeFolder.ts'
import type { FolderSeal } from './sealed/folderSeal.ts'
import { pieceOfSealedName, sealedPieceName } from './sealed/sealedNames.ts'

export const CONTENTS = 'contents'

/**
 * Contents in the exchange folder: `<writer>/contents/<ab>/<piece>`. Each workstation writes into its own folder only,
 * and what another one wrote is never touched, so a good piece cannot be overwritten: a whole one is written beside.
 * With a seal it writes sealed pieces and reads both kinds.
 */
export function createFolderContents(
  files: FileSystem,
  root: string,
  writer: string,
  seal: FolderSeal | null = null,
): ContentTarget {
  const folder = openExchangeFolder(files, root)
  const { base } = folder
  return {
    async pieces(hashes) {
      const found: FoundPiece[] = []
      const wanted = wantedOf(hashes, seal)
      const shards = new Set([...wanted.keys()].map(shardOf))
      for (const one of shards.size === 0 ? [] : await folder.writers()) {
        const there = await folder.list(join(base, one, CONTENTS))
        for (const shard of there.filter((name) => shards.has(name))) {
          const place = `${one}/${CONTENTS}/${shard}`
          found.push(...piecesIn(place, await folder.list(join(base, place)), wanted))
        }
      }
      return found
    },
    async read({ place }) {
      const bytes = await folder.read(join(base, place))
      const name = basename(place)
      if (pieceOfSealedName(name)) return (bytes && seal?.open('piece', name, bytes)) ?? null
      const piece = pieceOfName(name)
      return bytes && piece && isWhole(piece, bytes) ? bytes : null
    },
    async write(piece, bytes) {
      const folderOf = (name: string): string => join(base, writer, CONTENTS, shardOf(name))
      if (!seal) return folder.put(folderOf(piece.hash), pieceName(piece, bytes), bytes)
      const name = sealedPieceName(piece, seal)
      await folder.put(folderOf(name), name, seal.seal('piece', name, bytes))
    },
  }
}

/** The contents that are looked for, by what names bear: their hash, and where there is a seal the hidden one as well. */
function wantedOf(hashes: ReadonlySet<string>, seal: FolderSeal | null): ReadonlyMap<string, string> {
  const wanted = new Map<string, string>()
  for (const hash of hashes) {
    wanted.set(hash, hash)
    if (seal) wanted.set(seal.hideContentHash(hash), hash)
  }
  return wanted
}

function piecesIn(
  place: string,
  names: readonly string[],
  wanted: ReadonlyMap<string, string>,
): readonly FoundPiece[] {
  return names.flatMap((name) => {
    const piece = pieceOfName(name) ?? pieceOfSealedName(name)
    const hash = piece && wanted.get(piece.hash)
    if (!piece || !hash) return []
    const { index, count } = piece
    return [{ hash, index, count, place: `${place}/${name}` }]
  })
}

/** Folders of some hundred names: a share is slow to list thousands. */
function shardOf(hash: string): string {
  return hash.slice(0, 2)
}
