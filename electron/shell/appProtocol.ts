import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, isAbsolute, join, relative } from 'node:path'
import { Readable } from 'node:stream'

import { protocol, type ProtocolRequest, type ProtocolResponse, type Session } from 'electron'

import { attachmentKey } from '../attachments/viewAddress.ts'
import type { FindView } from './serveFile.ts'

const SCHEME = 'app'
export const UI_ORIGIN = `${SCHEME}://ui`
export const PRINT_ORIGIN = `${SCHEME}://print`

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

const FONT_LINK = /\s*<link rel="preload" as="font"[^>]*>/g

/** Must run before the app is ready. `codeCache` saves some 100 ms of every start on a slow PC. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/**
 * Serves the built window from `folder` to one session: `app://ui` and `app://print`, read only, and the attachments
 * that were given an address. Nothing else.
 *
 * `protocol.handle` would be the newer way, but its requests and answers are those of `fetch`, whose implementation
 * takes Node some 40 ms to load before the very first file is answered.
 */
export function serveApp(session: Session, folder: string, findView?: FindView): void {
  session.protocol.registerStreamProtocol(SCHEME, (request, answer) => {
    const key = findView && attachmentKey(request, UI_ORIGIN)
    void (key ? attachmentFor(request, findView(key)) : fileFor(request, folder)).then(answer)
  })
}

async function fileFor(request: ProtocolRequest, folder: string): Promise<ProtocolResponse> {
  const file = fileOf(request, folder)
  if (typeof file === 'number') return refusal(file)
  const type = MIME[extname(file).toLowerCase()]
  if (!type) return refusal(404)
  try {
    const nonce = randomBytes(16).toString('base64')
    const body = await readFile(file)
    const content = type.startsWith('text/html') ? pageOf(body.toString('utf8'), nonce) : body
    return { statusCode: 200, headers: headersFor(type, nonce), data: streamOf(content) }
  } catch {
    return refusal(404)
  }
}

/** The page for this answer and this system: Windows has the window's font, elsewhere our copy is fetched with the page. */
function pageOf(html: string, nonce: string): string {
  const page = html.replaceAll('%NONCE%', nonce)
  return process.platform === 'win32' ? page.replaceAll(FONT_LINK, '') : page
}

async function attachmentFor(
  { url, method, headers }: ProtocolRequest,
  view: ReturnType<FindView>,
): Promise<ProtocolResponse> {
  const { serveFile } = await import('./serveFile.ts')
  const answer = await serveFile(new Request(url, { method, headers }), await view)
  const { status, body } = answer
  const data = body ? Readable.fromWeb(body) : streamOf('')
  return { statusCode: status, headers: Object.fromEntries(answer.headers), data }
}

const refusal = (statusCode: number): ProtocolResponse => ({ statusCode, data: streamOf('') })

/** All of it in one piece. */
function streamOf(content: string | Buffer): Readable {
  const stream = new Readable({ read: () => undefined })
  stream.push(content)
  stream.push(null)
  return stream
}

/** The file a request means, or the HTTP status that refuses it. */
function fileOf(request: Pick<ProtocolRequest, 'method' | 'url'>, folder: string): string | number {
  if (request.method !== 'GET' && request.method !== 'HEAD') return 405
  const name = pathOf(request.url)
  if (name === null) return 400
  const file = join(folder, name)
  const inside = relative(folder, file)
  return inside.startsWith('..') || isAbsolute(inside) ? 403 : file
}

function pathOf(text: string): string | null {
  try {
    const url = new URL(text)
    if (url.host !== 'ui' && url.host !== 'print') return null
    const name = decodeURIComponent(url.pathname)
    if (name.includes('\0') || name.includes('\\')) return null
    return name === '/' ? (url.host === 'ui' ? '/index.html' : '/print.html') : name
  } catch {
    return null
  }
}

function headersFor(type: string, nonce: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': policy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-cache',
  }
}

/** No remote content, no inline script, no HTML from strings; the component library's styles carry the nonce. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // One, for the program that reads PDF: it runs apart, and only its own file may be started so.
    'trusted-types merzim-pdf',
  ].join('; ')
}
