import { parseJson } from '@shared/core/parseJson.ts'

/** Where a window stands, in pixels of the screen. */
export type Place = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly maximized: boolean
}

/** The least the screens are made for. */
export const LEAST_SIZE = { width: 1280, height: 680 }

/**
 * The place written down by an earlier run; null when it is none. Checked by hand: the place is needed before the window
 * is open, and the schema library is loaded after that.
 */
export function placeFrom(json: string): Place | null {
  const written = parseJson(json)
  if (typeof written !== 'object' || written === null) return null
  const { x, y, width, height, maximized }: Partial<Record<string, unknown>> = { ...written }
  if (!isInteger(x) || !isInteger(y) || !isInteger(width) || !isInteger(height)) return null
  if (width < LEAST_SIZE.width || height < LEAST_SIZE.height || typeof maximized !== 'boolean') return null
  return { x, y, width, height, maximized }
}

function isInteger(value: unknown): value is number {
  return Number.isSafeInteger(value)
}
