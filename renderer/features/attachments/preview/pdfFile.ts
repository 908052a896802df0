import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Where the build puts the program that reads PDF; see `vite.config.ts`. */
const WORKER_PATH = 'pdf/pdf.worker.js'
const DECODERS_PATH = 'pdf/'

/** How much is asked for at a time: the disk is near, the trips cost more than the bytes. */
const RANGE_BYTES = 512 * 1024

/** An opened PDF. `close` ends the program that reads it. */
export type PdfFile = { readonly document: PDFDocumentProxy; close(): void }

export type PdfProblem = 'password' | 'broken'

export class PdfUnreadable extends Error {
  override readonly name = 'PdfUnreadable'
  readonly problem: PdfProblem

  constructor(problem: PdfProblem) {
    super(problem)
    this.problem = problem
  }
}

/**
 * Opens a PDF by its address. A citizen's file is read by a program of its own, apart from the window: it has no bridge
 * and no page, and of the file it gets only the parts it asks for. Throws `PdfUnreadable`.
 */
export async function openPdf(url: string, size: number): Promise<PdfFile> {
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const port = startReader()
  const range = new pdf.PDFDataRangeTransport(size, null)
  const task = pdf.getDocument({
    range,
    worker: pdf.PDFWorker.create({ port }),
    rangeChunkSize: RANGE_BYTES,
    disableAutoFetch: true,
    disableStream: true,
    // The policy of the page lets nothing compile code, so pictures are decoded by plain programs.
    useWasm: false,
    wasmUrl: new URL(DECODERS_PATH, document.baseURI).href,
    enableXfa: false,
    useSystemFonts: true,
    verbosity: pdf.VerbosityLevel.ERRORS,
  })
  const close = (): void => {
    void task.destroy().finally(() => port.terminate())
  }
  range.requestDataRange = (begin: number, end: number): void => {
    void fetchRange(url, begin, end).then(
      (bytes) => range.onDataRange(begin, bytes),
      () => close(),
    )
  }
  try {
    return { document: await task.promise, close }
  } catch (error) {
    close()
    throw new PdfUnreadable(
      error instanceof Error && error.name === 'PasswordException' ? 'password' : 'broken',
    )
  }
}

async function fetchRange(url: string, begin: number, end: number): Promise<Uint8Array> {
  const response = await fetch(url, { headers: { range: `bytes=${begin}-${end - 1}` } })
  if (!response.ok) throw new Error(`status ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

declare global {
  interface Window {
    /** Of the browser; the compiler does not know it yet. */
    readonly trustedTypes?: { createPolicy(name: string, rules: Policy): Policy }
  }
}

type Policy = { createScriptURL(url: string): string }
let policy: Policy | null = null

/** The page may start no program but this one: the policy of the page knows one name, and the name one address. */
function startReader(): Worker {
  const address = new URL(WORKER_PATH, document.baseURI).href
  policy ??= createPolicy(address)
  return new Worker(policy.createScriptURL(address), { type: 'module' })
}

function createPolicy(allowed: string): Policy {
  const rules: Policy = {
    createScriptURL(url) {
      if (url !== allowed) throw new TypeError('only the reader of PDF may be started')
      return url
    },
  }
  return window.trustedTypes?.createPolicy('merzim-pdf', rules) ?? rules
}
