import { Readable } from 'node:stream'

import { previewOf } from '@shared/attachments/fileKinds.ts'

import { chunksOf } from '../attachments/attachmentStore.ts'
import type { FileView } from '../attachments/fileViews.ts'

export type FindView = (key: string) => Promise<FileView | null>

/**
 * Answers with a content, or the part of it that was asked for. Only pictures say what they are: whatever else a
 * citizen brought is bytes to be read, never a page.
 */
export async function serveFile(request: Request, view: FileView | null): Promise<Response> {
  const file = await view?.open().catch(() => null)
  if (!view || !file) return new Response(null, { status: 404 })
  const { from, to } = rangeOf(request.headers.get('range'), file.size)
  const pieces = async function* (): AsyncGenerator<Buffer> {
    try {
      // Copied: the reader uses one buffer again and again, and the answer may still hold the piece before.
      for await (const bytes of chunksOf(file, from, to)) yield Buffer.from(bytes)
    } finally {
      await file.close()
    }
  }
  const isWhole = from === 0 && to === file.size
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Node and the DOM describe the same stream twice
  const body = Readable.toWeb(Readable.from(pieces())) as ReadableStream<Uint8Array>
  return new Response(body, {
    status: isWhole ? 200 : 206,
    headers: {
      'content-type': previewOf(view.mediaType) === 'image' ? view.mediaType : 'application/octet-stream',
      'content-length': String(to - from),
      ...(!isWhole && { 'content-range': `bytes ${from}-${to - 1}/${file.size}` }),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}

/** `bytes=from-to`, both counted in; anything else means the whole. */
function rangeOf(header: string | null, size: number): { readonly from: number; readonly to: number } {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? []
  const from = Number(first)
  if (first === undefined || from >= size) return { from: 0, to: size }
  return { from, to: last ? Math.min(Number(last) + 1, size) : size }
}
