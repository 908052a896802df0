// The part of the operating system that Electron and the tests stand on. Debian and Ubuntu only: elsewhere Electron
// brings everything along (Windows) or the names differ (other Linux systems).
import { existsSync, readFileSync } from 'node:fs'

import { Refusal, say } from './messages.mjs'
import { capture, run } from './processes.mjs'
import { isRoot } from './project.mjs'

/** Packages by what they are for. A name with t64 belongs to systems with 64-bit time (Debian 13, Ubuntu 24.04). */
const GROUPS = {
  run: {
    essential: true,
    packages: [
      'libgtk-3-0|libgtk-3-0t64',
      'libnss3',
      'libasound2|libasound2t64',
      'libgbm1',
      'libxkbcommon0',
      'libxcomposite1',
      'libxdamage1',
      'libxrandr2',
      'libatspi2.0-0|libatspi2.0-0t64',
      'libcups2|libcups2t64',
    ],
  },
  display: { essential: true, packages: ['xvfb', 'xauth', 'fonts-dejavu-core'] },
  test: {
    essential: false,
    packages: [
      'cups',
      'cups-client',
      'cups-filters',
      'poppler-utils',
      'fonts-dejavu-core',
      'postgresql',
      'openssl',
    ],
  },
}

/** True when a window can be shown without an X server of our own. */
export const hasDisplay = () =>
  process.platform !== 'linux' ||
  (process.env.DISPLAY ?? '') !== '' ||
  (process.env.WAYLAND_DISPLAY ?? '') !== ''

/**
 * Sees to the system's part: installs it when run as root, otherwise says which command does.
 * @param {{ forTests: boolean }} purpose tests also need a print server, tools to read PDF files and a database server
 */
export async function ensureSystemPackages({ forTests }) {
  if (process.platform !== 'linux' || !isDebianLike()) return
  const groups = ['run', ...(hasDisplay() ? [] : ['display']), ...(forTests ? ['test'] : [])]
  const missing = missingOf(groups)
  if (missing.length === 0) return
  const names = missing.map(({ name }) => name)
  if (isRoot) return installPackages(names)

  say(
    `this system lacks packages. Please run:\n\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}\n`,
  )
  if (missing.some(({ essential }) => essential))
    throw new Refusal('Without them the window cannot be opened.')
  say('going on without them: the tests of printing or of the database are skipped')
}

function isDebianLike() {
  if (!existsSync('/usr/bin/dpkg-query')) return false
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(osRelease())
}

const osRelease = () => (existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '')

function missingOf(groups) {
  const wanted = groups.flatMap((group) =>
    GROUPS[group].packages.map((entry) => ({ names: entry.split('|'), essential: GROUPS[group].essential })),
  )
  const installed = installedPackages(wanted.flatMap(({ names }) => names))
  const missing = wanted.filter(({ names }) => !names.some((name) => installed.has(name)))
  const seen = new Set()
  return missing
    .map(({ names, essential }) => ({
      name: names.length > 1 && has64BitTime() ? names[1] : names[0],
      essential,
    }))
    .filter(({ name }) => !seen.has(name) && seen.add(name))
}

function installedPackages(names) {
  const { stdout } = capture('dpkg-query', ['-W', '-f=${db:Status-Status} ${Package}\n', ...names])
  const lines = stdout.split('\n').filter((line) => line.startsWith('installed '))
  return new Set(lines.map((line) => line.slice('installed '.length)))
}

function has64BitTime() {
  const text = osRelease()
  const version = Number(/^VERSION_ID="?([\d.]+)/m.exec(text)?.[1] ?? Infinity)
  if (/^ID="?debian/m.test(text)) return version >= 13
  if (/^ID="?ubuntu/m.test(text)) return version >= 24.04
  return capture('apt-cache', ['show', 'libgtk-3-0t64']).status === 0
}

async function installPackages(names) {
  say(`this system lacks packages; installing them: ${names.join(' ')}`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const update = await run('apt-get', ['update', '-q'], { env, quietStdout: true })
  if (update !== 0) say('apt-get update failed; trying with the package lists that are there')
  const args = ['install', '-y', '-q', '--no-install-recommends', ...names]
  if ((await run('apt-get', args, { env, quietStdout: true })) !== 0) {
    throw new Refusal(`apt-get could not install: ${names.join(' ')}`)
  }
}
