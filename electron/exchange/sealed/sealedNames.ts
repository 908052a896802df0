import type { ContentPiece } from '@shared/exchange/contentTarget.ts'
import type { Run } from '@shared/exchange/run.ts'

import { chunkName, runOfName } from '../chunk.ts'
import type { FolderSeal } from './folderSeal.ts'

/** `office.json` of a sealed place says only that it is sealed; the mark itself lies in this one. */
export const SEALED_OFFICE = 'office.sealed'
export const SEALED_SIGN = 'sign.sealed'

/** The endings tell a chunk from a piece and from everything that is not ours. */
const CHUNK_END = '.sealed'
const PIECE = /^([0-9a-f]{64})_(\d{5})-(\d{5})\.sealed$/

type ChunkRun = Omit<Run, 'place'>

export function sealedChunkName(run: ChunkRun, seal: FolderSeal): string {
  return chunkName({ ...run, hash: seal.hideChainHash(run.hash) }).replace(/\.ndjson$/, CHUNK_END)
}

/** What a sealed file of this name holds; null for every other file. */
export function runOfSealedName(name: string, seal: FolderSeal): ChunkRun | null {
  const run = isSealedChunk(name) ? runOfName(`${name.slice(0, -CHUNK_END.length)}.ndjson`) : null
  return run && { ...run, hash: seal.showChainHash(run.hash) }
}

/** Known without a key. */
export function isSealedChunk(name: string): boolean {
  return name.endsWith(CHUNK_END) && runOfName(`${name.slice(0, -CHUNK_END.length)}.ndjson`) !== null
}

/** No length and no checksum: the seal vouches for what is in it, and a checksum would tell a known file. */
export function sealedPieceName({ hash, index, count }: ContentPiece, seal: FolderSeal): string {
  return `${seal.hideContentHash(hash)}_${five(index)}-${five(count)}.sealed`
}

/** `hash` is the hidden one. */
export function pieceOfSealedName(name: string): ContentPiece | null {
  const [, hash = '', index = '', count = ''] = PIECE.exec(name) ?? []
  const piece = { hash, index: Number(index), count: Number(count) }
  return piece.index >= 1 && piece.index <= piece.count ? piece : null
}

function five(n: number): string {
  return String(n).padStart(5, '0')
}
