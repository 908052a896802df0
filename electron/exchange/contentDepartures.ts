import type { FoundPiece } from '@shared/exchange/contentTarget.ts'

import type { AttachmentStore } from '../attachments/attachmentStore.ts'
import type { FileChecks } from '../attachments/fileChecks.ts'
import type { ReadableFile } from '../attachments/attachmentFiles.ts'
import { piecesIn } from './contentPiece.ts'
import { onOwnDisk, piecesAt, type Content, type ContentOutcome, type ContentStep } from './contentStep.ts'

/** A content, and who found it not whole at the target and when; null when nobody did. */
export type Doubtful = Content & { readonly doubt: string | null }

/** Contents on their way out. */
export type ContentDepartures = {
  /**
   * Writes the pieces that are not there yet; in doubt, also those that lie there and are not what they should be.
   * `lacking`: the content is not whole here either, so nothing is sent.
   */
  send(content: Doubtful, found: readonly FoundPiece[], step: ContentStep): Promise<ContentOutcome>
}

export function createContentDepartures(
  store: Pick<AttachmentStore, 'open'>,
  checks: Pick<FileChecks, 'stateOf'>,
): ContentDepartures {
  /**
   * Places whose pieces were read and found right, and in which doubt: it is answered once. Whoever looks again and finds
   * a piece not whole doubts it anew, since it may have been damaged meanwhile.
   */
  const proved = new Map<string, string | null>()
  const isProved = ({ place }: FoundPiece, doubt: string | null): boolean =>
    proved.has(place) && proved.get(place) === doubt

  async function isThere(
    there: readonly FoundPiece[],
    bytes: Buffer,
    doubt: string | null,
    { target }: ContentStep,
  ): Promise<boolean> {
    for (const piece of there) {
      if (isProved(piece, doubt)) return true
      const found = await target.read(piece)
      if (!found || !bytes.equals(found)) continue
      proved.set(piece.place, doubt)
      return true
    }
    return false
  }

  return {
    async send({ hash, size, doubt }, found, step) {
      const count = piecesIn(size, step.pieceBytes)
      const numbers = Array.from({ length: count }, (_, n) => n + 1)
      const toDo = numbers.filter((index) => {
        const there = piecesAt(found, index, count)
        return there.length === 0 || (doubt !== null && !there.some((piece) => isProved(piece, doubt)))
      })
      if (toDo.length === 0) return 'done'
      if ((await checks.stateOf(hash)) !== 'whole') return 'lacking'
      const file = await onOwnDisk(() => store.open(hash))
      if (!file) return 'lacking'
      try {
        for (const index of toDo) {
          step.goOn()
          if (!step.mayGoOn()) return 'later'
          const bytes = await onOwnDisk(() => pieceOf(file, index, step.pieceBytes))
          if (!(await isThere(piecesAt(found, index, count), bytes, doubt, step))) {
            await step.target.write({ hash, index, count }, bytes)
          }
          step.onPiece()
        }
        return 'done'
      } finally {
        await file.close()
      }
    },
  }
}

async function pieceOf(file: ReadableFile, index: number, pieceBytes: number): Promise<Buffer> {
  const start = (index - 1) * pieceBytes
  const bytes = Buffer.alloc(Math.max(0, Math.min(pieceBytes, file.size - start)))
  let done = 0
  while (done < bytes.length) {
    const length = await file.read(bytes.subarray(done), start + done)
    if (length === 0) break
    done += length
  }
  return bytes.subarray(0, done)
}
