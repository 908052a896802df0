import type { FoundPiece } from '@shared/exchange/contentTarget.ts'

import { OtherContent, type AttachmentStore, type IncomingFile } from '../attachments/attachmentStore.ts'
import { piecesIn } from './contentPiece.ts'
import { onOwnDisk, piecesAt, type Content, type ContentOutcome, type ContentStep } from './contentStep.ts'

/** Contents on their way into the store; what came of one stays until its rest comes with a later exchange. */
export type ContentArrivals = {
  /** Takes what lies there of a content; it is in the store once its last piece has come and its hash is right. */
  take(content: Content, found: readonly FoundPiece[], step: ContentStep): Promise<ContentOutcome>
  /** How many pieces of a content have come. */
  came(hash: string): number
  /** Lets go of everything that is not complete. */
  abandon(): Promise<void>
}

type Arriving = { readonly incoming: IncomingFile; came: number }

export function createContentArrivals(store: Pick<AttachmentStore, 'begin'>): ContentArrivals {
  const partials = new Map<string, Arriving>()
  /** How often the pieces of a content were whole each, but not what they should make together. */
  const spoilt = new Map<string, number>()

  async function drop(hash: string): Promise<void> {
    await partials.get(hash)?.incoming.abandon()
    partials.delete(hash)
  }

  /** Half a write would leave the file unlike what was counted: it begins anew. */
  async function orDrop<T>(hash: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      await drop(hash)
      throw error
    }
  }

  async function finish(hash: string, { incoming }: Arriving): Promise<ContentOutcome> {
    try {
      await orDrop(hash, () => incoming.finish(hash))
      partials.delete(hash)
      spoilt.delete(hash)
      return 'done'
    } catch (error) {
      if (!(error instanceof OtherContent)) return onOwnDisk(() => Promise.reject(error))
      spoilt.set(hash, (spoilt.get(hash) ?? 0) + 1)
      return 'lacking'
    }
  }

  return {
    async take({ hash, size }, found, step) {
      const count = piecesIn(size, step.pieceBytes)
      const partial = partials.get(hash) ?? { incoming: await onOwnDisk(() => store.begin()), came: 0 }
      partials.set(hash, partial)
      while (partial.came < count) {
        step.goOn()
        if (!step.mayGoOn()) return 'later'
        const there = piecesAt(found, partial.came + 1, count)
        const bytes = await firstWhole(step, turned(there, spoilt.get(hash) ?? 0))
        if (!bytes) return 'lacking'
        await orDrop(hash, () => onOwnDisk(() => partial.incoming.write(Buffer.from(bytes))))
        partial.came += 1
        step.onPiece()
      }
      return finish(hash, partial)
    },
    came: (hash) => partials.get(hash)?.came ?? 0,
    async abandon() {
      for (const hash of partials.keys()) await drop(hash)
    },
  }
}

async function firstWhole(
  { target }: ContentStep,
  pieces: readonly FoundPiece[],
): Promise<Uint8Array | null> {
  for (const piece of pieces) {
    const bytes = await target.read(piece)
    if (bytes) return bytes
  }
  return null
}

/** Another one first each time, so that one bad piece cannot stand in the way of a good one for ever. */
function turned<T>(list: readonly T[], by: number): readonly T[] {
  const start = list.length === 0 ? 0 : by % list.length
  return [...list.slice(start), ...list.slice(0, start)]
}
