import type { NativeImage, WebContents } from 'electron'

import type { PrintRequest } from '@shared/documents/printDocument.ts'
import { toBitmap, type Bitmap, type Pixels } from '@shared/rollPrinter/bitmap.ts'
import { PRINT_HEADS, type PrintHead } from '@shared/rollPrinter/rollPrinter.ts'

import { READY_LIMIT_MS, within, withPrintPage, type PageSource } from './printPage.ts'

/** Most tickets fit as they are; a longer one makes the window grow. */
const USUAL_ROWS = 2000
/** A metre of paper: no ticket is that long, and no graphics driver fails at it. */
const ROWS_AT_MOST = 8000

/** Resolves in the page when the browser has painted twice. */
const PAINTED = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))'

/** Paints a page of a roll as the dots a print head burns. Throws when that fails; nothing has been printed then. */
export function paintPicture(source: PageSource, request: PrintRequest, head: PrintHead): Promise<Bitmap> {
  const { dots, dotsPerMm } = PRINT_HEADS[head]
  const page = { width: dots, height: USUAL_ROWS, offscreen: true }
  return withPrintPage(source, page, { ...request, head }, async (window, heightMm) => {
    const rows = Math.ceil(heightMm * dotsPerMm)
    if (!(rows > 0 && rows <= ROWS_AT_MOST)) throw new Error(`a roll of ${rows} rows`)
    // As many points as dots: where the screen is magnified the picture is larger, and its corner is ours.
    if (rows > USUAL_ROWS) window.setContentSize(dots, rows)
    const pixels = await within(READY_LIMIT_MS, settledPixels(window.webContents, dots, rows))
    const bitmap = toBitmap(pixels, dots, rows)
    if (!bitmap.data.some((byte) => byte !== 0)) throw new Error('an empty picture')
    return bitmap
  })
}

/** The page once it is large enough and painted twice alike: the first pictures may be half done or of the old size. */
async function settledPixels(contents: WebContents, width: number, height: number): Promise<Pixels> {
  let before: Pixels | null = null
  for (;;) {
    await contents.executeJavaScript(PAINTED)
    const now = pixelsOf(await currentFrame(contents))
    const isLarge = now.width >= width && now.height >= height
    if (isLarge && before && Buffer.compare(before.bgra, now.bgra) === 0) return now
    before = isLarge ? now : null
  }
}

function currentFrame(contents: WebContents): Promise<NativeImage> {
  return new Promise((resolve) => {
    contents.once('paint', (_event, _dirty, image) => resolve(image))
    contents.invalidate()
  })
}

/** In real pixels, whatever scale the image says it has. */
function pixelsOf(image: NativeImage): Pixels {
  const bgra = image.toBitmap()
  const size = image.getSize()
  const scale = Math.sqrt(bgra.length / 4 / (size.width * size.height || 1))
  return { width: Math.round(size.width * scale), height: Math.round(size.height * scale), bgra }
}
