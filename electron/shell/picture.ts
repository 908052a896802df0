import { open } from 'node:fs/promises'

import type { BrowserWindow } from 'electron'

/** Resolves in the page once its first screen is painted and nothing in it is still being read. */
const SETTLED = `window.firstScreen.then(() => new Promise((resolve) => {
  const isBusy = () => document.querySelector('.skel, .td-progress') || !document.querySelector('#root *')
  const painted = () => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))
  const wait = () => (isBusy() ? setTimeout(wait, 50) : painted())
  if (isBusy()) wait()
  else resolve(true)
}))`

/**
 * Writes what the window shows as a PNG, once its first screen is there. The file appears when the screen has been
 * seen, before its picture is compressed: the start is measured by that moment.
 */
export async function writePicture(window: BrowserWindow, path: string): Promise<void> {
  await window.webContents.executeJavaScript(SETTLED)
  const image = await window.webContents.capturePage()
  const file = await open(path, 'w')
  await file.writeFile(image.toPNG())
  await file.close()
}
