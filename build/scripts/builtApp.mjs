import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { Refusal, say } from './messages.mjs'
import { run, tool } from './processes.mjs'
import { inOut, inProject } from './project.mjs'

const SOURCES = ['electron', 'renderer', 'shared', 'vite.config.ts', 'package.json', 'package-lock.json']
const STAMP = '.built'

/**
 * Builds the app when a source file is newer than the last build.
 * @param {{ always?: boolean }} [options]
 */
export async function ensureBuilt({ always = false } = {}) {
  if (!always && !isStale()) return
  say('building')
  const startedAt = new Date()
  // Parts of the last build carry other names; left behind, they would be packaged as well.
  rmSync(inOut('main'), { recursive: true, force: true, maxRetries: 3 })
  const [command, args] = tool('vite', ['build', '--app', '--logLevel', 'error'])
  if ((await run(command, args, { quietStdout: true })) !== 0)
    throw new Refusal('The build failed (see above).')
  mkdirSync(inOut(), { recursive: true })
  // The start of the build, not its end: a file saved meanwhile must count as newer.
  writeFileSync(inOut(STAMP), startedAt.toISOString())
}

function isStale() {
  const built = builtAtMs()
  return built === undefined || SOURCES.some((source) => newestMs(inProject(source)) > built)
}

function builtAtMs() {
  try {
    return Math.min(
      ...['main/main.js', 'main/headless.js', 'renderer/index.html'].map(
        (file) => statSync(inOut(file)).mtimeMs,
      ),
      statSync(inOut(STAMP)).mtimeMs,
    )
  } catch {
    return undefined
  }
}

/** The latest change in a file or a whole folder, in milliseconds; a removed file shows in its folder's own time. */
function newestMs(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestMs(join(path, name))),
    stat.mtimeMs,
  )
}
