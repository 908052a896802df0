/** One piece of a content: contents travel in pieces, so that a large one survives a share that comes and goes. */
export type ContentPiece = {
  /** SHA-256 of the whole content. */
  readonly hash: string
  /** Which of `count` pieces, from 1. */
  readonly index: number
  readonly count: number
}

/** A piece as it lies at a target. */
export type FoundPiece = ContentPiece & {
  /** Names the piece at its target; the same piece may lie at several. */
  readonly place: string
}

/**
 * Where workstations leave the contents of attached files for each other: the same place as for events, or beside it.
 * What a content is follows from its hash, so that nobody can put another one in its place unnoticed. Every call throws
 * when the place cannot be used just now.
 */
export type ContentTarget = {
  /** What lies there of these contents, by names alone; whether it can be read turns out when it is. */
  pieces(hashes: ReadonlySet<string>): Promise<readonly FoundPiece[]>
  /** The bytes of a piece; null when what lies there is not whole, or is gone. */
  read(piece: FoundPiece): Promise<Uint8Array | null>
  /** Stores a piece: it is there, durably, when it returns. Harmless to repeat; only what is not whole gives way to it. */
  write(piece: ContentPiece, bytes: Uint8Array): Promise<void>
}

/** The place carries events only, until whoever keeps it makes room for contents. */
export class NoContentsThere extends Error {
  override readonly name = 'NoContentsThere'
}
