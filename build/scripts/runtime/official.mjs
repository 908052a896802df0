// The Electron that the package `electron` names: downloaded by that package's own install script, which checks it
// against the checksums that came with the package and honours ELECTRON_MIRROR.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { say } from '../messages.mjs'
import { capture } from '../processes.mjs'
import { inProject, installedVersion } from '../project.mjs'
import { hasExecutable } from './executable.mjs'

const DOWNLOAD_LIMIT_MS = 15 * 60_000

const packageFolder = () => inProject('node_modules', 'electron')

/** The folder of the official Electron when it is completely unpacked, else undefined. */
export function installedOfficial() {
  const dist = join(packageFolder(), 'dist')
  // path.txt is what the install script writes last: without it the unpacking was interrupted.
  if (!hasExecutable(dist) || !existsSync(join(packageFolder(), 'path.txt'))) return undefined
  const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
  return version === installedVersion('electron') ? dist : undefined
}

/** Downloads the official Electron; undefined when that fails. The reason has been said then. */
export function downloadOfficial() {
  const mirror = process.env.ELECTRON_MIRROR
  say(`downloading Electron ${installedVersion('electron')} from ${mirror ?? 'github.com'}`)
  const { status, stderr } = capture(process.execPath, [join(packageFolder(), 'install.js')], {
    timeout: DOWNLOAD_LIMIT_MS,
  })
  const dist = status === 0 ? installedOfficial() : undefined
  if (dist === undefined) say(`the download did not succeed: ${reasonIn(stderr)}`)
  return dist
}

function reasonIn(stderr) {
  const cause = /\b(E[A-Z]{4,}|UND_ERR_\w+|ERR_\w+)\b|[Cc]hecksum[^\n]*|\b[45]\d\d\b/.exec(stderr)?.[0]
  return cause ?? stderr.split('\n').find((line) => line.trim() !== '') ?? 'no answer'
}
