import { app, type BrowserWindow } from 'electron'

import { bringForward } from './window.ts'

type Closing = {
  /** Whether closing only takes the window away; asked each time. */
  readonly isTrayOn: () => boolean
  /** The window has gone into the notification area. */
  readonly onHidden: () => void
}

/**
 * Lets the window go into the notification area when it is closed, where the workstation wants that. Answers with how
 * to leave for good: like closing, it may be held up by a form with unsaved changes.
 */
export function closeIntoTray(window: BrowserWindow, { isTrayOn, onHidden }: Closing): () => void {
  let isLeaving = false
  const leave = (): void => {
    isLeaving = true
  }
  // Neither quitting nor the end of the Windows session may find a window that refuses to close.
  app.on('before-quit', leave)
  window.on('query-session-end', leave)
  window.on('session-end', leave)
  window.on('close', (event) => {
    if (isLeaving || !isTrayOn()) return
    event.preventDefault()
    window.hide()
    onHidden()
  })
  return () => {
    leave()
    bringForward(window)
    window.close()
  }
}
