/** A square picture of `size` pixels: blue, green, red, alpha of each, the colours already multiplied by alpha. */
export type IconPixels = { readonly size: number; readonly pixels: Buffer }

type Colour = readonly [red: number, green: number, blue: number]
/** The colour at a point of the unit square; null where nothing is drawn. */
type Drawing = (x: number, y: number) => Colour | null

const RED: Colour = [0xb5, 0x15, 0x1d]
const WHITE: Colour = [0xff, 0xff, 0xff]
const TEAL: Colour = [0x00, 0x69, 0x7f]
const PALE: Colour = [0x90, 0xcc, 0xda]

/** Rows of three dots, from the top. */
const GLYPHS: Readonly<Record<string, readonly string[]>> = {
  '0': ['###', '#.#', '#.#', '#.#', '###'],
  '1': ['.#.', '##.', '.#.', '.#.', '###'],
  '2': ['###', '..#', '###', '#..', '###'],
  '3': ['###', '..#', '.##', '..#', '###'],
  '4': ['#.#', '#.#', '###', '..#', '..#'],
  '5': ['###', '#..', '###', '..#', '###'],
  '6': ['###', '#..', '###', '#.#', '###'],
  '7': ['###', '..#', '.#.', '.#.', '.#.'],
  '8': ['###', '#.#', '###', '#.#', '###'],
  '9': ['###', '#.#', '###', '..#', '###'],
  '+': ['...', '.#.', '###', '.#.', '...'],
}

/** Points looked at across and down each pixel, so that edges come out smooth. */
const SAMPLES = 4

/** A count on a red ground, for the corner of the program's button on the taskbar; more than 99 is `99+`. */
export function badgePixels(count: number, size: number): IconPixels {
  const text = count > 99 ? '99+' : String(count)
  return paint(size, (x, y) => {
    if (!isInRounded(x, y, 0.3)) return null
    return isInText(text, x, y) ? WHITE : RED
  })
}

/** The mark of the program: four working days, the last of them the due one. */
export function brandPixels(size: number): IconPixels {
  return paint(size, (x, y) => {
    if (!isInRounded(x, y, 6 / 26)) return null
    const [u, v] = [x * 26, y * 26]
    const isDay = [5, 9.2, 13.4].some((left) => u >= left && u < left + 3.4 && v >= 9 && v < 17)
    if (isDay) return WHITE
    return u >= 17.6 && u < 21 && v >= 6 && v < 20 ? PALE : TEAL
  })
}

function paint(size: number, drawing: Drawing): IconPixels {
  const pixels = Buffer.alloc(size * size * 4)
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) pixels.set(pixelAt(x, y, size, drawing), (y * size + x) * 4)
  }
  return { size, pixels }
}

function pixelAt(x: number, y: number, size: number, drawing: Drawing): readonly number[] {
  const sums = [0, 0, 0, 0]
  for (let n = 0; n < SAMPLES * SAMPLES; n += 1) {
    const dx = ((n % SAMPLES) + 0.5) / SAMPLES
    const dy = (Math.floor(n / SAMPLES) + 0.5) / SAMPLES
    const colour = drawing((x + dx) / size, (y + dy) / size)
    if (!colour) continue
    const [red, green, blue] = colour
    for (const [at, value] of [blue, green, red, 0xff].entries()) sums[at] = (sums[at] ?? 0) + value
  }
  return sums.map((sum) => Math.round(sum / (SAMPLES * SAMPLES)))
}

function isInRounded(x: number, y: number, radius: number): boolean {
  const dx = Math.max(radius - x, x - (1 - radius), 0)
  const dy = Math.max(radius - y, y - (1 - radius), 0)
  return dx * dx + dy * dy <= radius * radius
}

/** Whether a point belongs to the text in the middle of the square, which is as large as there is room for. */
function isInText(text: string, x: number, y: number): boolean {
  const columns = text.length * 4 - 1
  const width = Math.min(0.125, 0.82 / columns)
  const height = 0.125
  const column = Math.floor((x - 0.5) / width + columns / 2)
  const row = Math.floor((y - 0.5) / height + 2.5)
  if (column < 0 || column >= columns || row < 0 || row > 4) return false
  return GLYPHS[text[Math.floor(column / 4)] ?? '']?.[row]?.[column % 4] === '#'
}
