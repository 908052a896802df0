import type { Bitmap } from './bitmap.ts'
import type { Cut } from './rollPrinter.ts'

const ESC = 0x1b
const GS = 0x1d

/** ESC @: forget what an earlier job left behind. */
const INITIALIZE = [ESC, 0x40]

/** Rows of one GS v 0. Small bands pass through the smallest buffers, and little is lost when the line breaks. */
const BAND_ROWS = 64

/**
 * GS V with a feed of 0: the printer brings the end of the picture to the knife by itself, however far that is above
 * the head.
 */
const CUTS = { none: [], full: [GS, 0x56, 0x41, 0], partial: [GS, 0x56, 0x42, 0] } as const

/**
 * A picture as ESC/POS: rasters (GS v 0) in bands, then the cut. Letters are dots, so no printer's code page matters;
 * blank paper is blank rows, so no printer's unit of feeding does.
 */
export function encodeEscPos(bitmap: Bitmap, cut: Cut): Uint8Array {
  const parts: (readonly number[] | Uint8Array)[] = [INITIALIZE]
  const rowBytes = bitmap.width / 8
  for (let top = 0; top < bitmap.height; top += BAND_ROWS) {
    const rows = Math.min(BAND_ROWS, bitmap.height - top)
    parts.push([GS, 0x76, 0x30, 0, ...lowHigh(rowBytes), ...lowHigh(rows)])
    parts.push(bitmap.data.subarray(top * rowBytes, (top + rows) * rowBytes))
  }
  parts.push(CUTS[cut])
  return joined(parts)
}

/**
 * What goes before a job when the one before broke off: the printer may still wait for the rest of a band and would
 * take the new job for it. Zeros fill up any band with white, and mean nothing outside of one.
 */
export function bandFiller(width: number): Uint8Array {
  return new Uint8Array((width / 8) * BAND_ROWS)
}

function lowHigh(value: number): readonly [number, number] {
  return [value & 0xff, value >> 8]
}

function joined(parts: readonly (readonly number[] | Uint8Array)[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
