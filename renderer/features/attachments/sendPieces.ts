import type { AppError } from '@shared/core/result.ts'

import { attempt } from '../../api/client.ts'

/** What the contract takes at a time, as bytes before they are written in base64; divisible by three. */
const PIECE_BYTES = 768 * 1024

/** Sends a file that has no path of its own, such as a picture from the clipboard. Null when all of it arrived. */
export async function sendPieces(file: Blob, token: string): Promise<AppError | null> {
  for (let from = 0; from < file.size; from += PIECE_BYTES) {
    const piece = await base64Of(file.slice(from, from + PIECE_BYTES))
    if (piece === null) return { code: 'source-unreadable', message: 'a piece cannot be read' }
    const sent = await attempt('attachments.append', { token, piece })
    if (!sent.ok) return sent.error
  }
  return null
}

/** The page has no other way to write bytes as text that does not block it. */
function base64Of(piece: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const { result } = reader
      resolve(typeof result === 'string' ? result.slice(result.indexOf(',') + 1) : null)
    })
    reader.addEventListener('error', () => resolve(null))
    reader.readAsDataURL(piece)
  })
}
