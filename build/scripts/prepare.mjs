import { install } from './install.mjs'
import { ensureSystemPackages } from './systemPackages.mjs'

/**
 * Makes a fresh clone able to run: packages, the system's part, Electron.
 * @param {{ forTests: boolean }} purpose
 * @returns {Promise<{ dist: string, source: string, version: string }>} the Electron to run
 */
export async function prepare({ forTests }) {
  await install()
  await ensureSystemPackages({ forTests })
  // Loaded only now: putting a runtime together needs packages that were just installed.
  const { electronRuntime } = await import('./electronRuntime.mjs')
  return electronRuntime()
}
