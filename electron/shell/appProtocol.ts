import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, isAbsolute, join, relative } from 'node:path'

import { protocol, type Session } from 'electron'

import { attachmentKey, serveFile, type FindView } from './serveFile.ts'

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

/** Must run before the app is ready. `codeCache` saves some 100 ms of every start on a slow PC. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/**
 * Serves the built window from `folder` to one session: `app://ui` and `app://print`, read only, and the attachments
 * that were given an address. Nothing else.
 */
export function serveApp(session: Session, folder: string, findView?: FindView): void {
  session.protocol.handle(SCHEME, async (request) => {
    const key = findView && attachmentKey(request, UI_ORIGIN)
    if (key) return serveFile(request, await findView(key))
    const file = fileOf(request, folder)
    if (typeof file === 'number') return new Response(null, { status: file })
    const type = MIME[extname(file).toLowerCase()]
    if (!type) return new Response(null, { status: 404 })
    try {
      const nonce = randomBytes(16).toString('base64')
      const body = await readFile(file)
      const content = type.startsWith('text/html') ? body.toString('utf8').replaceAll('%NONCE%', nonce) : body
      return new Response(content, { headers: headersFor(type, nonce) })
    } catch {
      return new Response(null, { status: 404 })
    }
  })
}

/** The file a request means, or the HTTP status that refuses it. */
function fileOf(request: Request, folder: string): string | number {
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
    "trusted-types 'none'",
  ].join('; ')
}
