import { execFile } from 'node:child_process'
import { chmod, chown, cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'

import { AS_NOBODY, NOBODY } from './confinement.ts'

const run = promisify(execFile)

/** A program to start in place of another one, and what removes it again. */
export interface UnprivilegedProgram {
  readonly path: string
  readonly remove: () => Promise<void>
}

/**
 * Makes a program that runs a packaged app as an ordinary user: Chromium sets up its sandbox only then. The app is
 * copied to a place that user may read, since a checkout often lies in root's own folder.
 * @param program the packaged app's program
 * @param userData the app's data folder, given to that user
 */
export async function unprivilegedProgram(program: string, userData: string): Promise<UnprivilegedProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'merzim-user-'))
  await chmod(folder, 0o755)
  const app = join(folder, 'app')
  await cp(dirname(program), app, { recursive: true })
  // Where user namespaces are forbidden, Chromium's sandbox is set up by this helper, if it has root's rights.
  await chmod(join(app, 'chrome-sandbox'), 0o4755)
  const home = join(folder, 'home')
  await run('install', ['-d', '-o', String(NOBODY.uid), '-g', String(NOBODY.gid), home])
  await chown(userData, NOBODY.uid, NOBODY.gid)
  const path = join(folder, 'start')
  await writeFile(path, startScript(join(app, basename(program)), home), { mode: 0o755 })
  return { path, remove: () => rm(folder, { recursive: true, force: true }) }
}

function startScript(program: string, home: string): string {
  const folders = `HOME='${home}' XDG_CONFIG_HOME='${home}' XDG_CACHE_HOME='${home}'`
  return `#!/bin/sh\nexport ${folders}\nexec ${AS_NOBODY.join(' ')} '${program}' "$@"\n`
}
