/** A picture of black and white dots: rows of whole bytes, the leftmost dot in the highest bit, 1 is black. */
export type Bitmap = {
  /** Dots across: a multiple of eight. */
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** A picture as the browser paints it: four bytes a dot, blue, green, red, opacity. */
export type Pixels = { readonly width: number; readonly height: number; readonly bgra: Uint8Array }

/** Darker than this of 255 becomes black: half-covered edges of letters keep their weight, nothing is dithered. */
const BLACK_BELOW = 160

/** Brightness of a dot as the eye sees it, 0…255, in whole numbers. */
const BLUE = 29
const GREEN = 150
const RED = 77

/** The left upper part of a painted picture in black and white. Throws when the picture is smaller than that. */
export function toBitmap(pixels: Pixels, width: number, height: number): Bitmap {
  if (width % 8 !== 0 || pixels.width < width || pixels.height < height) {
    throw new Error(`a picture of ${pixels.width}×${pixels.height} is no ${width}×${height}`)
  }
  const { bgra } = pixels
  const rowBytes = width / 8
  const data = new Uint8Array(rowBytes * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * pixels.width + x) * 4
      const light = ((bgra[at] ?? 0) * BLUE + (bgra[at + 1] ?? 0) * GREEN + (bgra[at + 2] ?? 0) * RED) >> 8
      if (light < BLACK_BELOW)
        data[y * rowBytes + (x >> 3)] = (data[y * rowBytes + (x >> 3)] ?? 0) | (0x80 >> (x & 7))
    }
  }
  return { width, height, data }
}

/** The picture with so many blank rows below. */
export function withBlankRows(bitmap: Bitmap, rows: number): Bitmap {
  const data = new Uint8Array(bitmap.data.length + (bitmap.width / 8) * rows)
  data.set(bitmap.data)
  return { width: bitmap.width, height: bitmap.height + rows, data }
}
