import { app, Menu, nativeImage, Notification, Tray, type BrowserWindow, type NativeImage } from 'electron'

import { badgePixels, brandPixels, type IconPixels } from '../platform/iconPixels.ts'
import type { NoticeBoard, TrayWords } from '../platform/noticeBoard.ts'
import { publishTo } from './ipcServer.ts'
import { bringForward } from './window.ts'

/** Pixels of a small icon, at ordinary scale. */
const ICON_SIZE = 16

/** The messages, the taskbar and the notification area of the system the window stands on. */
export function createNoticeBoard(window: BrowserWindow, exit: () => void): NoticeBoard {
  // Kept, since what nobody keeps may be collected, and the click on it is lost.
  let latest: Notification | null = null
  let tray: Tray | null = null
  return {
    isInFront: () => !window.isDestroyed() && window.isFocused(),
    show({ title, text, sound, opens }) {
      if (!Notification.isSupported()) return
      latest = new Notification({ title, body: text, silent: !sound })
      latest.on('click', () => {
        bringForward(window)
        publishTo(window, 'reminder.opened', { place: opens })
      })
      latest.show()
    },
    badge(count, words) {
      if (window.isDestroyed()) return
      const picture = count > 0 ? imageOf((size) => badgePixels(count, size)) : null
      if (process.platform === 'win32') window.setOverlayIcon(picture, words)
      else app.setBadgeCount(count)
    },
    tray(words) {
      if (words) {
        tray ??= createTray(window)
        label(tray, words, window, exit)
      } else {
        tray?.destroy()
        tray = null
      }
    },
  }
}

function createTray(window: BrowserWindow): Tray {
  const tray = new Tray(imageOf(brandPixels))
  tray.on('click', () => bringForward(window))
  return tray
}

function label(
  tray: Tray,
  { tooltip, open, exit: leave }: TrayWords,
  window: BrowserWindow,
  exit: () => void,
): void {
  tray.setToolTip(tooltip)
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: open, click: () => bringForward(window) },
      { type: 'separator' },
      { label: leave, click: exit },
    ]),
  )
}

/** The same picture for ordinary and for fine screens. */
function imageOf(draw: (size: number) => IconPixels): NativeImage {
  const image = nativeImage.createEmpty()
  for (const scaleFactor of [1, 1.5, 2, 3]) {
    const { size, pixels } = draw(ICON_SIZE * scaleFactor)
    image.addRepresentation({ scaleFactor, width: size, height: size, buffer: pixels })
  }
  return image
}
