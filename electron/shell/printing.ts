import type { BrowserWindow } from 'electron'

import type { Parts } from '../parts.ts'
import type { Printing } from '../printing/printing.ts'
import { createSpooler } from '../printing/spooler.ts'
import { systemCommand } from '../printing/systemCommand.ts'
import { createPrintWindows } from './printWindow.ts'

/** The printing part over Electron's own print window and the system's spooler. */
export function createPrinting(
  preload: string,
  folder: string,
  window: () => BrowserWindow | null,
): (parts: () => Parts) => Printing {
  const windows = createPrintWindows(preload, folder)
  const spooler = createSpooler(process.platform, systemCommand)
  return () => ({
    async printers() {
      const names = (await window()?.webContents.getPrintersAsync()) ?? []
      if (names.length === 0) return []
      const states = await spooler.states()
      return names.map(({ name, displayName }) => ({
        name,
        displayName: displayName || name,
        isDefault: states.get(name)?.isDefault ?? false,
        state: states.get(name)?.state ?? 'unknown',
      }))
    },
    print: (request, printer) => windows.print(request, printer),
    toPdf: (document) => windows.toPdf({ document, offsetX: 0, offsetY: 0 }),
    spoolJobs: (printer) => spooler.jobs(printer),
    cancelJobs: (printer, ids) => spooler.cancel(printer, ids),
  })
}
