import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { toBitmap, withBlankRows, type Bitmap } from '@shared/rollPrinter/bitmap.ts'
import { bandFiller, encodeEscPos } from '@shared/rollPrinter/escPos.ts'
import { Cut } from '@shared/rollPrinter/rollPrinter.ts'

import { EscPosDecoder } from '../../support/escPosDecoder.ts'

const bitmaps: fc.Arbitrary<Bitmap> = fc
  .record({ bytes: fc.integer({ min: 1, max: 80 }), height: fc.integer({ min: 1, max: 300 }) })
  .chain(({ bytes, height }) =>
    fc
      .uint8Array({ minLength: bytes * height, maxLength: bytes * height })
      .map((data) => ({ width: bytes * 8, height, data })),
  )

/** The bytes in pieces of these lengths, as a network hands them on. */
function* pieces(bytes: Uint8Array, lengths: readonly number[]): Generator<Uint8Array> {
  let at = 0
  for (const length of lengths) {
    yield bytes.subarray(at, at + length)
    at += length
  }
  yield bytes.subarray(at)
}

const dotsOf = (rows: readonly Uint8Array[]): Buffer => Buffer.concat(rows)

describe('ESC/POS', () => {
  it('reaches the paper dot for dot, whatever the picture and however it is cut up on the way', () => {
    fc.assert(
      fc.property(
        bitmaps,
        fc.constantFrom(...Cut.options),
        fc.array(fc.integer({ min: 0, max: 500 })),
        (bitmap, cut, lengths) => {
          const decoder = new EscPosDecoder()
          for (const piece of pieces(encodeEscPos(bitmap, cut), lengths)) decoder.feed(piece)
          const { width, rows, cuts } = decoder.printed
          expect(width).toBe(bitmap.width)
          expect(dotsOf(rows).equals(Buffer.from(bitmap.data))).toBe(true)
          expect(cuts).toEqual(cut === 'none' ? [] : [{ afterRows: bitmap.height, kind: cut }])
          expect(decoder.isIdle).toBe(true)
          expect(decoder.initialized).toBe(1)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('prints the next ticket whole after one that broke off anywhere', () => {
    fc.assert(
      fc.property(bitmaps, fc.nat(), (bitmap, where) => {
        const job = encodeEscPos(bitmap, 'full')
        const decoder = new EscPosDecoder()
        // Not within a command's own few bytes: a printer drops those when it is set back.
        const rasterStart = 10
        const broken = rasterStart + (where % Math.max(1, Math.min(job.length - 14, bitmap.width * 8)))
        decoder.feed(job.subarray(0, broken))
        decoder.feed(bandFiller(bitmap.width))
        decoder.feed(job)
        const { rows, cuts } = decoder.printed
        const whole = dotsOf(rows.slice(-bitmap.height))
        expect(whole.equals(Buffer.from(bitmap.data))).toBe(true)
        expect(cuts.at(-1)).toEqual({ afterRows: rows.length, kind: 'full' })
      }),
      { numRuns: 100 },
    )
  })

  it('would print commands as dots after a broken ticket if nothing filled the band up', () => {
    const bitmap = withBlankRows({ width: 8, height: 1, data: Uint8Array.of(0xff) }, 40)
    const job = encodeEscPos(bitmap, 'full')
    const decoder = new EscPosDecoder()
    decoder.feed(job.subarray(0, 12))
    decoder.feed(job)
    expect(decoder.printed.rows.map(([byte]) => byte)).toContain(0x1b) // a command, printed as dots
  })

  it('feeds by blank rows and cuts after them', () => {
    const decoder = new EscPosDecoder()
    const black = { width: 16, height: 2, data: new Uint8Array(4).fill(0xff) }
    decoder.feed(encodeEscPos(withBlankRows(black, 3), 'partial'))
    expect(decoder.printed.rows.map((row) => [...row])).toEqual([
      [255, 255],
      [255, 255],
      [0, 0],
      [0, 0],
      [0, 0],
    ])
    expect(decoder.printed.cuts).toEqual([{ afterRows: 5, kind: 'partial' }])
  })
})

describe('a picture in black and white', () => {
  const dot = (light: number): number[] => [light, light, light, 255]

  it('has no greys: half-dark dots are black, light ones are not', () => {
    const lights = [0, 100, 159, 160, 200, 255, 0, 255]
    const bitmap = toBitmap({ width: 8, height: 1, bgra: Uint8Array.from(lights.flatMap(dot)) }, 8, 1)
    expect([...bitmap.data]).toEqual([0b1110_0010])
  })

  it('takes the left upper corner of a larger one', () => {
    const white = Array.from({ length: 9 }, () => dot(255)).flat()
    const row = [...dot(0), ...white]
    const pixels = { width: 10, height: 2, bgra: Uint8Array.from([...row, ...row]) }
    expect(toBitmap(pixels, 8, 1)).toEqual({ width: 8, height: 1, data: Uint8Array.of(0b1000_0000) })
    expect(() => toBitmap(pixels, 16, 1)).toThrow(/is no 16×1/)
    expect(() => toBitmap(pixels, 8, 3)).toThrow(/is no 8×3/)
  })
})
