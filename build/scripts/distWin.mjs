// npm run dist:win: the Windows installer and the portable program in release/, with the official Electron only.
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'

import { ensureBuilt } from './builtApp.mjs'
import { install } from './install.mjs'
import { Refusal, runScript, say } from './messages.mjs'
import { builtFiles } from './packageApp.mjs'
import { inProject, installedVersion, ROOT } from './project.mjs'

const SUBSTITUTES = ['ELECTRON_OVERRIDE_DIST_PATH', 'MERZIM_ELECTRON']

async function distWin() {
  const substitute = SUBSTITUTES.find((name) => (process.env[name] ?? 'official') !== 'official')
  if (substitute !== undefined) {
    throw new Refusal(`A release is made with the official Electron only; please unset ${substitute}.`)
  }
  await install()
  const electronDist = await officialWindowsElectron()
  await ensureBuilt({ always: true })
  const { Arch, build, Platform } = await import('electron-builder')
  const files = await build({
    projectDir: ROOT,
    publish: 'never',
    targets: Platform.WINDOWS.createTarget(['nsis', 'portable'], Arch.x64),
    config: { ...builtFiles(), electronDist },
  })
  for (const file of files) say(`made: ${file}`)
}

/** Downloads the pinned Electron for Windows, checked against the checksums that came with the lockfile's package. */
async function officialWindowsElectron() {
  const require = createRequire(inProject('node_modules', 'electron', 'package.json'))
  const { downloadArtifact } = await import(pathToFileURL(require.resolve('@electron/get')).href)
  const version = installedVersion('electron')
  say(`downloading Electron ${version} for Windows from ${process.env.ELECTRON_MIRROR ?? 'github.com'}`)
  try {
    const checksums = require('./checksums.json')
    const zip = await downloadArtifact({
      version,
      artifactName: 'electron',
      platform: 'win32',
      arch: 'x64',
      checksums,
    })
    return dirname(zip)
  } catch (error) {
    throw new Refusal(
      `The official Electron for Windows could not be had (${error.message}). ` +
        'This command needs the internet or, in ELECTRON_MIRROR, a mirror of Electron’s releases.',
    )
  }
}

await runScript(distWin)
