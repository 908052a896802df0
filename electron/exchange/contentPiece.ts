import { crc32 } from 'node:zlib'

import type { ContentPiece } from '@shared/exchange/contentTarget.ts'

/** Length of every piece but the last. It belongs to the format: a piece is found by its number alone. */
export const PIECE_BYTES = 4 * 1024 * 1024

/** `<hash of the content>_<index>-<count>_<bytes>_<checksum>.piece` */
const NAME = /^([0-9a-f]{64})_(\d{5})-(\d{5})_(\d{1,10})_([0-9a-f]{8})\.piece$/

/** What a name promises of the bytes under it: a file that was copied by half, or torn, does not keep it. */
export type PieceName = ContentPiece & { readonly bytes: number; readonly crc: number }

/** How many pieces a content of so many bytes has. */
export function piecesIn(size: number, pieceBytes: number): number {
  return Math.max(1, Math.ceil(size / pieceBytes))
}

export function pieceName({ hash, index, count }: ContentPiece, bytes: Uint8Array): string {
  const crc = crc32(bytes).toString(16).padStart(8, '0')
  return `${hash}_${five(index)}-${five(count)}_${bytes.length}_${crc}.piece`
}

/** Null for every other file: half written, doubled by a sync program, not ours. */
export function pieceOfName(name: string): PieceName | null {
  const match = NAME.exec(name)
  if (!match) return null
  const [, hash = '', index = '', count = '', bytes = '', crc = ''] = match
  const piece = { hash, index: Number(index), count: Number(count), bytes: Number(bytes) }
  return piece.index >= 1 && piece.index <= piece.count ? { ...piece, crc: Number.parseInt(crc, 16) } : null
}

export function isWhole({ bytes, crc }: PieceName, content: Uint8Array): boolean {
  return content.length === bytes && crc32(content) === crc
}

function five(n: number): string {
  return String(n).padStart(5, '0')
}
