import { BrowserWindow, session as electronSession, type Session } from 'electron'

import type { PrintRequest } from '@shared/documents/printDocument.ts'

import { PRINT_ORIGIN, serveApp } from './appProtocol.ts'
import { lockSession } from './guards.ts'
import { confinedPreferences } from './window.ts'

const LOAD_LIMIT_MS = 8000
export const READY_LIMIT_MS = 8000

/** Where the built print page lies, and the script that hands it its document. */
export type PageSource = { readonly preload: string; readonly folder: string }

/** The hidden window of a page. `offscreen`: it is painted into memory, dot for dot, instead of for a screen. */
export type PageWindow = { readonly width: number; readonly height: number; readonly offscreen: boolean }

/** Lays a document out in a sandboxed window of its own and gives it, with the height of its content, to `use`. */
export async function withPrintPage<T>(
  { preload, folder }: PageSource,
  { width, height, offscreen }: PageWindow,
  request: PrintRequest,
  use: (window: BrowserWindow, heightMm: number) => Promise<T>,
): Promise<T> {
  const window = new BrowserWindow({
    show: false,
    width,
    height,
    ...(offscreen && { frame: false, useContentSize: true, enableLargerThanScreen: true }),
    webPreferences: {
      ...confinedPreferences(preload),
      session: printSession(folder),
      backgroundThrottling: false,
      offscreen,
    },
  })
  try {
    const contents = window.webContents
    contents.ipc.handle('print:document', (event) =>
      event.senderFrame?.url.startsWith(`${PRINT_ORIGIN}/`) ? request : null,
    )
    await within(LOAD_LIMIT_MS, window.loadURL(`${PRINT_ORIGIN}/print.html`))
    const ready: unknown = await within(READY_LIMIT_MS, contents.executeJavaScript('window.ready'))
    return await use(window, heightOf(ready))
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

function heightOf(ready: unknown): number {
  if (typeof ready === 'object' && ready !== null && 'heightMm' in ready) {
    return Number(ready.heightMm)
  }
  throw new Error('the print page gave no height')
}

/** Fails when the work takes longer. */
export async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
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
