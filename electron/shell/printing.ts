import type { BrowserWindow } from 'electron'

import type { Parts } from '../parts.ts'
import { noPrinting, type Printing } from '../printing/printing.ts'

/** The printing part over Electron's own print window. */
export function createPrinting(
  _preload: string,
  _folder: string,
  _window: () => BrowserWindow | null,
): (parts: () => Parts) => Printing {
  return () => noPrinting
}
