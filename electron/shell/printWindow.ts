import { BrowserWindow, session as electronSession, type Session, type WebContents } from 'electron'

import { pageHeightMm, type Paper } from '@shared/documents/paper.ts'
import { paperOf, type PrintRequest } from '@shared/documents/printDocument.ts'

import { createSerialQueue } from '../journal/serialQueue.ts'
import type { PrintOutcome } from '../printing/printing.ts'
import { PRINT_ORIGIN, serveApp } from './appProtocol.ts'
import { lockSession } from './guards.ts'
import { confinedPreferences } from './window.ts'

const LOAD_LIMIT_MS = 8000
const READY_LIMIT_MS = 8000
const CALLBACK_LIMIT_MS = 20_000

const MICROMETRES_PER_MM = 1000
const MM_PER_INCH = 25.4
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 } as const

/** Lays documents out in a hidden, sandboxed window of its own and hands them to the system, one at a time. */
export type PrintWindows = {
  print(request: PrintRequest, printer: string): Promise<PrintOutcome>
  toPdf(request: PrintRequest): Promise<Buffer>
}

type Size = { readonly widthMm: number; readonly heightMm: number }

export function createPrintWindows(preload: string, folder: string): PrintWindows {
  // A second print on a busy page fails without a reason: one after the other.
  const queue = createSerialQueue()
  return {
    print: (request, printer) =>
      queue.run(async () => {
        try {
          return await withPage(preload, folder, request, (contents, size) =>
            printPage(contents, size, printer),
          )
        } catch {
          // Whatever failed before `print` was called, nothing has reached the system.
          return { kind: 'refused', problem: 'TIMEOUT' }
        }
      }),
    toPdf: (request) =>
      queue.run(() =>
        withPage(preload, folder, request, (contents, { widthMm, heightMm }) =>
          contents.printToPDF({
            printBackground: true,
            pageSize: { width: widthMm / MM_PER_INCH, height: heightMm / MM_PER_INCH },
            margins: NO_MARGINS,
            preferCSSPageSize: paperOf(request.document).pages === 'many',
            generateTaggedPDF: true,
          }),
        ),
      ),
  }
}

async function withPage<T>(
  preload: string,
  folder: string,
  request: PrintRequest,
  use: (contents: WebContents, size: Size) => Promise<T>,
): Promise<T> {
  const window = new BrowserWindow({
    show: false,
    width: 1200,
    height: 1200,
    webPreferences: {
      ...confinedPreferences(preload),
      session: printSession(folder),
      backgroundThrottling: false,
    },
  })
  try {
    const contents = window.webContents
    contents.ipc.handle('print:document', (event) =>
      event.senderFrame?.url.startsWith(`${PRINT_ORIGIN}/`) ? request : null,
    )
    await within(LOAD_LIMIT_MS, window.loadURL(`${PRINT_ORIGIN}/print.html`))
    const ready: unknown = await within(READY_LIMIT_MS, contents.executeJavaScript('window.ready'))
    return await use(contents, sizeOf(paperOf(request.document), heightOf(ready)))
  } finally {
    window.destroy()
  }
}

let served: Session | null = null

/** In memory only, and apart from the register's window: a printed page keeps nothing and sees nothing else. */
function printSession(folder: string): Session {
  if (served) return served
  served = electronSession.fromPartition('print')
  serveApp(served, folder)
  lockSession(served)
  return served
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

function heightOf(ready: unknown): number {
  if (typeof ready === 'object' && ready !== null && 'heightMm' in ready) {
    return Number(ready.heightMm)
  }
  throw new Error('the print page gave no height')
}

async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`the print page took more than ${limitMs} ms`)), limitMs)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
