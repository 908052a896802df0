import { readFileSync, writeFileSync } from 'node:fs'

import { screen, type BrowserWindow, type Rectangle } from 'electron'

import { placeFrom, type Place } from '../platform/place.ts'

const USUAL = { width: 1366, height: 768 }

/** Where the window stood last time; the usual size when that is unknown or lies on a screen that is gone. */
export function placeOfWindow(file: string): Partial<Rectangle> & { readonly maximized: boolean } {
  const place = readPlace(file)
  if (!place) return { ...USUAL, maximized: false }
  const { maximized, ...bounds } = place
  return isOnScreen(bounds) ? place : { ...USUAL, maximized }
}

/** Remembers where the window stands when it closes. Losing this costs nobody anything, so failures are silent. */
export function rememberPlace(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const place: Place = { ...window.getNormalBounds(), maximized: window.isMaximized() }
    try {
      writeFileSync(file, JSON.stringify(place))
    } catch {
      // The next start uses the usual size.
    }
  })
}

function readPlace(file: string): Place | null {
  try {
    return placeFrom(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** Enough of the title bar must be within reach of the mouse. */
function isOnScreen({ x, y, width }: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const reach = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x)
    return reach >= 200 && y >= workArea.y && y < workArea.y + workArea.height - 44
  })
}
