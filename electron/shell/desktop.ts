import { app, clipboard, dialog, shell, type BrowserWindow } from 'electron'

import type { Desktop } from '../platform/desktop.ts'

/** The native dialogs of the window; `window` is asked anew each time, since it may not exist yet. */
export function createDesktop(window: () => BrowserWindow | null): Desktop {
  return {
    async askSavePath(suggestedName, filter) {
      const options = {
        defaultPath: suggestedName,
        filters: [{ ...filter, extensions: [...filter.extensions] }],
      }
      const parent = window()
      const answer = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options))
      return answer.canceled || !answer.filePath ? null : answer.filePath
    },
    async askOpenPath(filters) {
      const options = {
        properties: ['openFile' as const],
        filters: filters.map((filter) => ({ ...filter, extensions: [...filter.extensions] })),
      }
      const parent = window()
      const answer = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options))
      return answer.canceled ? null : (answer.filePaths[0] ?? null)
    },
    async askFiles(folder) {
      const options = {
        properties: ['openFile' as const, 'multiSelections' as const, 'dontAddToRecent' as const],
        ...(folder !== null && { defaultPath: folder }),
      }
      const parent = window()
      const answer = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options))
      return answer.canceled ? [] : answer.filePaths
    },
    async askFolder(folder) {
      const options = {
        properties: ['openDirectory' as const],
        ...(folder !== null && { defaultPath: folder }),
      }
      const parent = window()
      const answer = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options))
      return answer.canceled ? null : (answer.filePaths[0] ?? null)
    },
    openPath: async (path) => (await shell.openPath(path)) === '',
    restart: () => {
      // The portable program is unpacked anew each time: what must start again is the file it came from.
      const portable = process.env['PORTABLE_EXECUTABLE_FILE']
      app.relaunch(portable === undefined ? {} : { execPath: portable })
      // Not closed: that may only hide it. The last window gone is what ends the program in order.
      window()?.destroy()
    },
    showInFolder: (path) => shell.showItemInFolder(path),
    copyText: (text) => void clipboard.writeText(text),
  }
}
