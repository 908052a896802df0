import { contextBridge, ipcRenderer } from 'electron'

/** Channel of one print window: only that window's page can ask, and it gets only the document it shows. */
const DOCUMENT = 'print:document'

contextBridge.exposeInMainWorld(
  'printBridge',
  Object.freeze({ document: (): Promise<unknown> => ipcRenderer.invoke(DOCUMENT) }),
)
