import type { BrowserWindow } from 'electron'

import type { Parts } from '../parts.ts'
import { createNetworkPrinters } from '../printing/networkPrinter.ts'
import type { Printing } from '../printing/printing.ts'
import { createRollPrinting } from '../printing/rollPrinting.ts'
import { createSpooler } from '../printing/spooler.ts'
import { systemCommand, systemFeed } from '../printing/systemCommand.ts'
import { paintPicture } from './pictures.ts'
import type { PageSource } from './printPage.ts'
import { createPrintWindows } from './printWindow.ts'

/** The printing part over Electron's own print windows, the system's spooler and printers in the network. */
export function createPrinting(
  source: PageSource,
  window: () => BrowserWindow | null,
): (parts: () => Parts) => Printing {
  const windows = createPrintWindows(source)
  const spooler = createSpooler(process.platform, systemCommand, systemFeed)
  const driver: Printing = {
    async printers() {
      const names = (await window()?.webContents.getPrintersAsync()) ?? []
      if (names.length === 0) return []
      const states = await spooler.states()
      return names.map(({ name, displayName }) => ({
        name,
        displayName: displayName || name,
        isDefault: states.get(name)?.isDefault ?? false,
        state: states.get(name)?.state ?? 'unknown',
        way: 'driver' as const,
      }))
    },
    print: (request, printer) => windows.print(request, printer),
    toPdf: (document) => windows.toPdf({ document, offsetX: 0, offsetY: 0 }),
    spoolJobs: (printer) => spooler.jobs(printer),
    cancelJobs: (printer, ids) => spooler.cancel(printer, ids),
  }
  return (parts) =>
    createRollPrinting({
      driver,
      rollPrinters: () => parts().settings.read().rollPrinters,
      paint: (request, head) => paintPicture(source, request, head),
      network: createNetworkPrinters(),
      spoolRaw: (printer, title, data) => spooler.raw(printer, title, data),
      warn: (message) => parts().log.warn(message),
      nowMs: () => performance.now(),
    })
}
