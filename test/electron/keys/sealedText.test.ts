import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { headOfLine } from '../../../electron/keys/sealedReads.ts'
import { openText, sealText } from '../../../electron/keys/sealedText.ts'
import { createSealing, KEY_BYTES } from '../../../electron/keys/sealing.ts'

function sealingWith(byte: number) {
  const sealing = createSealing()
  sealing.use(Buffer.alloc(KEY_BYTES, byte), true)
  return sealing
}

const sealing = sealingWith(1)

/** Lines of anything but line ends, with the marks of sealed lines among them. */
const text = fc
  .array(fc.array(fc.oneof(fc.constantFrom(0x7e, 0x7c, 0x7b, 0), fc.integer({ min: 11, max: 255 }))), {
    maxLength: 6,
  })
  .map((lines) => Buffer.from(lines.flatMap((line, n) => (n === 0 ? line : [0x0a, ...line]))))

describe('a text of sealed lines', () => {
  it('opens to what was sealed, to the byte, whatever it was', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (plain) => {
        const opened = await openText(await sealText(plain, sealing), sealing)
        expect(opened.bytes.equals(plain)).toBe(true)
      }),
    )
  })

  it('stays the same when it is sealed again', async () => {
    const once = await sealText(Buffer.from('{"a":1}\n\n{"b":2}'), sealing)
    expect((await sealText(once, sealing)).equals(once)).toBe(true)
    expect(once.toString()).not.toContain('"a"')
  })

  it('may hold plain lines too, and says where in the file each place lies', async () => {
    const first = sealing.sealLine(Buffer.from('{"a":1}'), '')
    const stored = Buffer.from(`{"plain":0}\n${first}\n{"plain":2}`)
    const opened = await openText(stored, sealing)
    expect(opened.bytes.toString()).toBe('{"plain":0}\n{"a":1}\n{"plain":2}')
    expect([0, 5, 12, 15, 20, 22].map(opened.storedAt)).toEqual([
      0,
      5,
      12,
      12,
      13 + first.length,
      15 + first.length,
    ])
    expect(opened.storedAt(opened.bytes.length)).toBe(stored.length)
  })

  it('whose line ends were lost opens all the same', async () => {
    const [a, b] = ['{"a":1}', '{"b":2}'].map((line) => sealing.sealLine(Buffer.from(line), ''))
    const stored = Buffer.from(`${a}x${b}x{"plain":0}`)
    expect((await openText(stored, sealing)).bytes.toString()).toBe('{"a":1}x{"b":2}x{"plain":0}')
  })

  it('shows what cannot be opened as it is: changed anywhere, or sealed under another key', async () => {
    const line = sealing.sealLine(Buffer.from('{"a":1}'), '"node":"pc-1","seq":7,')
    for (let at = 0; at < line.length; at += 1) {
      const changed = Buffer.from(line)
      changed[at] = (changed[at] ?? 0) ^ 0x10
      expect((await openText(changed, sealing)).bytes.equals(changed), `byte ${at}`).toBe(true)
    }
    expect((await openText(Buffer.from(line), sealingWith(2))).bytes.toString()).toBe(line)
  })

  it('is refused without a key, while a plain one with its mark in it is read', async () => {
    const line = sealing.sealLine(Buffer.from('{"a":1}'), '')
    const none = createSealing()
    await expect(openText(Buffer.from(`{}\n${line}\n`), none)).rejects.toMatchObject({ code: 'ENOKEY' })
    const plain = Buffer.from('{"text":"~ab|cd"}\n')
    expect((await openText(plain, none)).bytes.equals(plain)).toBe(true)
  })
})

it('the head of a line says whose event it is and which number it gave out, and nothing of a person', () => {
  const line =
    '{"seal":"00000000.0","v":1,"id":"i","stream":"s","node":"pc-1a","seq":12,"hlc":"h","actor":"o","data":{"type":"complaint.registered","number":"К1-26-0007","form":{"surname":"Сейітова"}}}'
  expect(headOfLine(line)).toBe('"node":"pc-1a","seq":12,"number":"К1-26-0007",')
  expect(headOfLine(Buffer.from(line))).toBe('"node":"pc-1a","seq":12,"number":"К1-26-0007",')
  expect(headOfLine('{"surname":"Сейітова"}')).toBe('')
})
