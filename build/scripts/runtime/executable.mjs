import { existsSync } from 'node:fs'
import { join } from 'node:path'

const NAMES = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }

/** Electron's program inside an unpacked Electron folder. */
export const executableIn = (dist) => join(dist, NAMES[process.platform] ?? 'electron')

/** True when the folder holds an Electron program. */
export const hasExecutable = (dist) => existsSync(executableIn(dist))
