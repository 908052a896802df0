import type { WebContents } from 'electron'

import { pageHeightMm, type Paper } from '@shared/documents/paper.ts'
import { paperOf, type PrintRequest } from '@shared/documents/printDocument.ts'

import { createSerialQueue } from '../journal/serialQueue.ts'
import type { PrintOutcome } from '../printing/printing.ts'
import { within, withPrintPage, type PageSource } from './printPage.ts'

const CALLBACK_LIMIT_MS = 20_000

const MICROMETRES_PER_MM = 1000
const MM_PER_INCH = 25.4
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 } as const
const WINDOW = { width: 1200, height: 1200, offscreen: false } as const

/** Lays documents out in a hidden, sandboxed window of its own and hands them to the system, one at a time. */
export type PrintWindows = {
  print(request: PrintRequest, printer: string): Promise<PrintOutcome>
  toPdf(request: PrintRequest): Promise<Buffer>
}

type Size = { readonly widthMm: number; readonly heightMm: number }

export function createPrintWindows(source: PageSource): PrintWindows {
  // A second print on a busy page fails without a reason: one after the other.
  const queue = createSerialQueue()
  return {
    print: (request, printer) =>
      queue.run(async () => {
        try {
          return await withPrintPage(source, WINDOW, request, ({ webContents }, heightMm) =>
            printPage(webContents, sizeOf(paperOf(request.document), heightMm), printer),
          )
        } catch {
          // Whatever failed before `print` was called, nothing has reached the system.
          return { kind: 'refused', problem: 'TIMEOUT' }
        }
      }),
    toPdf: (request) =>
      queue.run(() =>
        withPrintPage(source, WINDOW, request, ({ webContents }, contentMm) => {
          const paper = paperOf(request.document)
          const { widthMm, heightMm } = sizeOf(paper, contentMm)
          return webContents.printToPDF({
            printBackground: true,
            pageSize: { width: widthMm / MM_PER_INCH, height: heightMm / MM_PER_INCH },
            margins: NO_MARGINS,
            preferCSSPageSize: paper.pages === 'many',
            generateTaggedPDF: true,
          })
        }),
      ),
  }
}

/** `true` of the callback means spooled, also for a printer without paper. A callback that never comes proves nothing. */
async function printPage(contents: WebContents, size: Size, deviceName: string): Promise<PrintOutcome> {
  const printers = await contents.getPrintersAsync()
  if (!printers.some((printer) => printer.name === deviceName)) {
    return { kind: 'refused', problem: 'NO_PRINTER' }
  }
  const answer = new Promise<PrintOutcome>((resolve) => {
    contents.print(
      {
        silent: true,
        deviceName,
        printBackground: true,
        color: false,
        margins: { marginType: 'none' },
        scaleFactor: 100,
        ...pageOf(size),
      },
      (taken) => resolve(taken ? { kind: 'taken' } : { kind: 'refused', problem: 'SPOOL_FAILED' }),
    )
  })
  try {
    return await within(CALLBACK_LIMIT_MS, answer)
  } catch {
    return { kind: 'doubted', problem: 'TIMEOUT' }
  }
}

/** Micrometres. Paper lies in printers on its short side; a wider page is turned, as drivers expect. */
function pageOf({ widthMm, heightMm }: Size): {
  readonly pageSize: { readonly width: number; readonly height: number }
  readonly landscape: boolean
} {
  const landscape = widthMm > heightMm
  const [width, height] = landscape ? [heightMm, widthMm] : [widthMm, heightMm]
  return {
    pageSize: { width: width * MICROMETRES_PER_MM, height: height * MICROMETRES_PER_MM },
    landscape,
  }
}

function sizeOf(paper: Paper, contentMm: number): Size {
  return { widthMm: paper.widthMm, heightMm: pageHeightMm(paper, contentMm) }
}
