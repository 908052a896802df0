import { expect, it } from 'vitest'

import { mediaTypeOf } from '../../../electron/attachments/mediaType.ts'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj<</Type/Catalog>>endobj\n')
const PROGRAM = Buffer.concat([Buffer.from('MZ\u0090\u0000', 'latin1'), Buffer.alloc(200)])
const OLE = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)])

it.each([
  ['a picture, whatever its name', PNG, 'скан.pdf', 'image/png'],
  ['a PDF, whatever its name', PDF, 'скан.jpg', 'application/pdf'],
  ['a program that calls itself a paper', PROGRAM, 'скан.pdf', 'application/x-msdownload'],
  ['an old document of Word', OLE, 'жауап.doc', 'application/msword'],
  ['the same without a name for it', OLE, 'жауап.bin', 'application/x-cfb'],
  ['a plain text', Buffer.from('Өтініш'), 'өтініш.txt', 'text/plain'],
  ['bytes that call themselves a text', Buffer.from([1, 2, 0, 3]), 'өтініш.txt', 'application/octet-stream'],
  ['a page of the web', Buffer.from('<html><script>x</script></html>'), 'x.html', 'application/octet-stream'],
  ['half a mark', Buffer.from('%P'), 'скан.pdf', 'application/octet-stream'],
  ['one byte', Buffer.from('a'), '', 'application/octet-stream'],
])('%s', async (_, head, name, mediaType) => {
  expect(await mediaTypeOf(head, name)).toBe(mediaType)
})
