import { app, shell, type Session, type WebContents } from 'electron'

import { PRINT_ORIGIN, UI_ORIGIN } from './appProtocol.ts'

/** The only outside pages the program may open, in the system's browser. */
const OPENABLE = new Set(['https://egov.kz', 'https://eotinish.kz'])

/** Denies a session everything a register of complaints does not need: permissions, devices, network, downloads. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwn(url) }))
  session.on('will-download', (event) => event.preventDefault())
}

/** Keeps every window on our own pages, whoever creates it. */
export function lockAllWindows(): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents))
}

function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    // Loading the same page anew is the way out of a screen that broke.
    if (pageOf(event.url) !== pageOf(contents.getURL())) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!isOwn(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url)
    return { action: 'deny' }
  })
}

/** An address without the place in the page. */
function pageOf(url: string): string {
  return url.replace(/#.*$/, '')
}

function openOutside(text: string): void {
  if (!URL.canParse(text)) return
  const url = new URL(text)
  if (url.protocol === 'https:' && OPENABLE.has(url.origin)) void shell.openExternal(url.href)
}

function isOwn(url: string): boolean {
  return (
    url.startsWith(`${UI_ORIGIN}/`) ||
    url.startsWith(`${PRINT_ORIGIN}/`) ||
    url.startsWith('data:image/') ||
    url.startsWith('devtools://')
  )
}
