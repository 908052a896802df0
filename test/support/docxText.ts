import { inflateRawSync } from 'node:zlib'

const ENTRY = 0x02014b50

/** A part of a Word file, such as `word/document.xml`, as text. Throws when there is none. */
export function docxPart(file: Buffer, name: string): string {
  for (let at = file.readUInt32LE(file.length - 6); file.readUInt32LE(at) === ENTRY;) {
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => file.readUInt16LE(at + field))
    const from = at + 46
    if (file.toString('utf8', from, from + (nameLength ?? 0)) === name) return contentOf(file, at)
    at = from + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  throw new Error(`no ${name} in the file`)
}

/** The words of a Word file in the order they stand, its foot last. */
export function docxText(file: Buffer): string {
  return ['word/document.xml', 'word/footer1.xml']
    .map((part) =>
      docxPart(file, part)
        .replaceAll(/<\/w:p>/g, '\n')
        .replaceAll('<w:noBreakHyphen/>', '-')
        .replaceAll('\u00A0', ' ')
        .replaceAll(/<[^>]+>/g, ''),
    )
    .join('\n')
}

function contentOf(file: Buffer, entry: number): string {
  const packed = file.readUInt32LE(entry + 20)
  const header = file.readUInt32LE(entry + 42)
  const from = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28)
  const bytes = file.subarray(from, from + packed)
  return (file.readUInt16LE(entry + 10) === 8 ? inflateRawSync(bytes) : bytes).toString('utf8')
}
