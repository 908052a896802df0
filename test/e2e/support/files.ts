// Bringing files into the window and finding them again, as no hand can in a test.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Locator } from 'playwright-core'

import type { Desk } from './flow.ts'

/** Answers the next dialogs that ask for files; nobody can press a button of the system's own. */
export async function choose({ electron }: Desk, paths: readonly string[]): Promise<void> {
  await electron.evaluate(({ dialog }, filePaths) => {
    Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths }) })
  }, paths)
}

/** Gives the page a file of the disk, as dropping would: only a file input can get one without a hand. */
export async function bringToPage({ window }: Desk, path: string): Promise<void> {
  await window.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.id = 'from-disk'
    document.body.append(input)
  })
  await window.locator('#from-disk').setInputFiles(path)
  await window.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#from-disk')
    Object.assign(window, { fromDisk: input?.files?.[0] })
    input?.remove()
  })
}

export async function drop(desk: Desk, path: string, overlay: string): Promise<void> {
  await bringToPage(desk, path)
  const send = (kind: string): Promise<void> =>
    desk.window.evaluate((type) => {
      const { fromDisk } = window as unknown as { fromDisk: File }
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(fromDisk)
      document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))
    }, kind)
  await send('dragenter')
  await desk.window.getByText(overlay).waitFor()
  await send('drop')
}

/** Pastes a picture as the clipboard holds it after a screen was copied: it has no path. */
export async function paste({ window }: Desk, png: Buffer): Promise<void> {
  await window.evaluate((text) => {
    const bytes = Uint8Array.from(atob(text), (character) => character.codePointAt(0) ?? 0)
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }))
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }),
    )
  }, png.toString('base64'))
}

/** Catches what would be opened by other programs. */
export async function collectOpened({ electron }: Desk): Promise<() => Promise<readonly string[]>> {
  await electron.evaluate(({ shell }) => {
    const paths: string[] = []
    Object.assign(globalThis, { openedPaths: paths })
    Object.assign(shell, {
      openPath: async (path: string) => {
        paths.push(path)
        return ''
      },
    })
  })
  return () => electron.evaluate(() => (globalThis as unknown as { openedPaths: string[] }).openedPaths)
}

/** The brightness of the darkest dot of a canvas, 0…255: a page that was not drawn has none. */
export function darkest(canvas: Locator): Promise<number> {
  return canvas.evaluate((element: HTMLCanvasElement) => {
    const { data } = element.getContext('2d')?.getImageData(0, 0, element.width, element.height) ?? {
      data: [],
    }
    let least = 255
    for (let n = 0; n < data.length; n += 4) least = Math.min(least, data[n] ?? 255)
    return least
  })
}

/** Where the store keeps a content. */
export async function placeOf({ userData }: Desk, content: Buffer): Promise<string> {
  const root = join(userData, 'data', 'attachments')
  for (const name of await readdir(root, { recursive: true })) {
    const path = join(root, name)
    const bytes = await readFile(path).catch(() => Buffer.alloc(0))
    if (bytes.equals(content)) return path
  }
  throw new Error('not in the store')
}
