import { isRollDocument, type PrintDocument } from '@shared/documents/printDocument.ts'

import type { Settings } from '../platform/settings.ts'

const MICROMETRES_PER_MM = 1000

/** How far a printer's image is moved, in millimetres: a roll printed without a driver has its own measure. */
export function shiftFor(
  settings: Pick<Settings, 'offsetX' | 'offsetY' | 'rollPrinters'>,
  document: PrintDocument,
  printer: string,
): { readonly offsetX: number; readonly offsetY: number } {
  const roll = isRollDocument(document)
    ? settings.rollPrinters.find(({ name }) => name === printer)
    : undefined
  const { offsetX, offsetY } = roll ?? settings
  return { offsetX: offsetX / MICROMETRES_PER_MM, offsetY: offsetY / MICROMETRES_PER_MM }
}
