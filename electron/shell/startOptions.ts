import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { app } from 'electron'

/**
 * Whether the automated tests run the program: they may set the clock and the data folder. A packaged program believes
 * only the mark that was packed into it (`forTests`, build/scripts/packageApp.mjs), nothing from its surroundings.
 */
export function isTestRun(): boolean {
  return !app.isPackaged || isMarkedForTests()
}

function isMarkedForTests(): boolean {
  const about: unknown = JSON.parse(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8'))
  return typeof about === 'object' && about !== null && 'forTests' in about && about.forTests === true
}

/** Where this run keeps its data. The demo office never touches the real one. */
export function dataFolderOf(demo: boolean): string {
  const chosen = process.env['MERZIM_USER_DATA']
  if (chosen && isTestRun()) return chosen
  return join(app.getPath('appData'), demo ? 'Merzim Demo' : 'Merzim')
}

const DEBUGGING = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'js-flags',
  'disable-web-security',
]

/** The released program cannot be opened up from the command line: there is no fuse for these switches. */
export function refuseDebugging(): void {
  if (isTestRun()) return
  if (DEBUGGING.some((name) => app.commandLine.hasSwitch(name))) app.exit(3)
}
