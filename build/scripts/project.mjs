// Where things lie in the project. Only Node builtins here: the scripts run before anything is installed.
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** The folder of everything built; MERZIM_OUT moves it, as in vite.config.ts. */
export const OUT = resolve(ROOT, process.env.MERZIM_OUT ?? 'out')

/** @param {string[]} parts path below the project folder */
export const inProject = (...parts) => join(ROOT, ...parts)

/** @param {string[]} parts path below the folder of built files */
export const inOut = (...parts) => join(OUT, ...parts)

export const isWindows = process.platform === 'win32'

/** True for the superuser of a Unix system. */
export const isRoot = process.getuid?.() === 0

/** Parses a JSON file; undefined when there is none. */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

/** The version of an installed package. */
export const installedVersion = (name) => readJson(inProject('node_modules', name, 'package.json'))?.version
