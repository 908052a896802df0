import { BrowserWindow, type WebPreferences } from 'electron'

import { LEAST_SIZE } from '../platform/place.ts'
import { UI_ORIGIN } from './appProtocol.ts'
import { placeOfWindow, rememberPlace } from './windowPlace.ts'

/** How every window of the program is confined; only the preload script differs. */
export function confinedPreferences(preload: string): WebPreferences {
  return {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    disableDialogs: true,
  }
}

/** Shows the window and gives it the focus, from wherever it was put. */
export function bringForward(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  window.show()
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** The one window of the program, where it stood last time (`placeFile`), shown when its first screen is painted. */
export function openWindow(preload: string, placeFile: string): BrowserWindow {
  const { maximized, ...bounds } = placeOfWindow(placeFile)
  const window = new BrowserWindow({
    show: false,
    ...bounds,
    minWidth: LEAST_SIZE.width,
    minHeight: LEAST_SIZE.height,
    backgroundColor: '#f1f5f6',
    titleBarStyle: 'hidden',
    titleBarOverlay: { color: '#ffffff', symbolColor: '#38474e', height: 43 },
    webPreferences: confinedPreferences(preload),
  })
  window.removeMenu()
  rememberPlace(window, placeFile)
  window.once('ready-to-show', () => (maximized ? window.maximize() : window.show()))
  void window.loadURL(`${UI_ORIGIN}/index.html`)
  return window
}
