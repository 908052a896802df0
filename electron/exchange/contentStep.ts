import type { ContentTarget, FoundPiece } from '@shared/exchange/contentTarget.ts'
import type { AppError } from '@shared/core/result.ts'

import { storageFailure } from '../platform/storageError.ts'

/** A content the register names. */
export type Content = { readonly hash: string; readonly size: number }

/** The surroundings of sending and taking contents in one exchange. */
export type ContentStep = {
  readonly target: ContentTarget
  /** Throws when the exchange was stopped; asked before every piece. */
  readonly goOn: () => void
  /** False when this exchange has spent its time on contents: the rest goes on with the next one. */
  readonly mayGoOn: () => boolean
  readonly onPiece: () => void
  /** `PIECE_BYTES`, but for tests. */
  readonly pieceBytes: number
}

/** What became of a content in one exchange; `lacking`: it, or a part of it, does not lie there whole. */
export type ContentOutcome = 'done' | 'later' | 'lacking'

/** The store of this workstation refused a content: its own disk is at fault, not the target. */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused'
  readonly failure: AppError

  constructor(failure: AppError) {
    super(failure.message)
    this.failure = failure
  }
}

/** Work on the own disk, whose failures are told apart from those of the target. */
export async function onOwnDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof StoreRefused ? error : new StoreRefused(storageFailure(error).error)
  }
}

/** The pieces with one number. */
export function piecesAt(found: readonly FoundPiece[], index: number, count: number): readonly FoundPiece[] {
  return found.filter((piece) => piece.index === index && piece.count === count)
}
