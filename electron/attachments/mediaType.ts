import { extensionOf } from '@shared/attachments/fileName.ts'

const UNKNOWN = 'application/octet-stream'

/** Texts and old office documents have no mark of their own inside; there the name decides. */
const BY_EXTENSION: Readonly<Record<string, string>> = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  txt: 'text/plain',
  csv: 'text/csv',
}

/** Containers of many kinds of document. */
const CONTAINERS: ReadonlySet<string> = new Set(['application/x-cfb', 'application/zip'])

/** Said of what its own first bytes do not give away. */
const UNMARKED = /^text\//

/**
 * What a file is by its first bytes; the name is asked only where they do not say. The window never decides this: a
 * program called `scan.pdf` must not pass for a paper.
 */
export async function mediaTypeOf(head: Buffer, name: string): Promise<string> {
  const { fileTypeFromBuffer } = await import('file-type')
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  const named = BY_EXTENSION[extensionOf(name)]
  if (!found) return named && (UNMARKED.test(named) ? !head.includes(0) : false) ? named : UNKNOWN
  return CONTAINERS.has(found.mime) && named && !UNMARKED.test(named) ? named : found.mime
}
