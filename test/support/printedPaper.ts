import decodeQr from 'qr/decode.js'

import { isBlack, type Printed } from './escPosDecoder.ts'

/** A paper as a scanner sees it: the tickets and slips a roll printer cut off, one by one. */
export function papersOf(printed: Printed): readonly Printed[] {
  const ends = printed.cuts.map(({ afterRows }) => afterRows)
  return printed.cuts.map(({ kind }, n) => {
    const rows = printed.rows.slice(ends[n - 1] ?? 0, ends[n])
    return { width: printed.width, rows, cuts: [{ afterRows: rows.length, kind }] }
  })
}

/** The text of the code on a paper. Throws where there is none that can be read. */
export function readQr(paper: Printed): string {
  const { width, rows } = paper
  const data = new Uint8ClampedArray(width * rows.length * 4).fill(255)
  for (let y = 0; y < rows.length; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (isBlack(paper, x, y)) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
    }
  }
  return decodeQr({ width, height: rows.length, data })
}

/** The share of black dots in some rows, 0…1. */
export function blackness({ width, rows }: Printed, from = 0, to = rows.length): number {
  let black = 0
  for (const row of rows.slice(from, to)) for (const byte of row) black += bitsOf(byte)
  return black / (width * Math.max(1, to - from))
}

/** The longest run of black dots in each row. */
export function runsOf(paper: Printed): readonly number[] {
  return paper.rows.map((_row, y) => {
    let longest = 0
    let run = 0
    for (let x = 0; x < paper.width; x += 1) {
      run = isBlack(paper, x, y) ? run + 1 : 0
      longest = Math.max(longest, run)
    }
    return longest
  })
}

/** The paper without the white above its first black dot. */
export function fromFirstDot(paper: Printed): Printed {
  const first = paper.rows.findIndex((row) => row.some((byte) => byte !== 0))
  return { ...paper, rows: paper.rows.slice(Math.max(0, first)) }
}

/** The share of black dots of one paper that have a black dot of the other near, up to so many dots away: 0…1. */
export function covered(paper: Printed, by: Printed, reach: number): number {
  let black = 0
  let near = 0
  for (let y = 0; y < paper.rows.length; y += 1) {
    for (let x = 0; x < paper.width; x += 1) {
      if (!isBlack(paper, x, y)) continue
      black += 1
      if (isNear(by, x, y, reach)) near += 1
    }
  }
  return near / Math.max(1, black)
}

function isNear(paper: Printed, x: number, y: number, reach: number): boolean {
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) if (isBlack(paper, x + dx, y + dy)) return true
  }
  return false
}

function bitsOf(byte: number): number {
  let bits = 0
  for (let rest = byte; rest > 0; rest >>= 1) bits += rest & 1
  return bits
}
