// npm start [-- --demo]: from a fresh clone to the open window.
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { relative } from 'node:path'

import { ensureBuilt } from './builtApp.mjs'
import { openDisplay } from './display.mjs'
import { Refusal, runScript, say } from './messages.mjs'
import { prepare } from './prepare.mjs'
import { inOut, inProject, OUT, ROOT } from './project.mjs'
import { launchElectron } from './runtime/launch.mjs'

const SCREENSHOT = inOut('start.png')
const PICTURE_LIMIT_MS = 180_000

/** The folder names the app to Electron; an app built elsewhere is named by its main file. */
const appPath = () => (OUT === inProject('out') ? ROOT : inOut('main', 'main.js'))

async function start() {
  const { dist } = await prepare({ forTests: false })
  await ensureBuilt()
  const display = await openDisplay()
  const args = [appPath(), ...process.argv.slice(2)]
  try {
    return display.isVirtual ? await photograph(dist, args, display.env) : await launchElectron(dist, args)
  } finally {
    display.close()
  }
}

/** Opens the window where nobody can see it, and keeps a picture of it instead. */
async function photograph(dist, args, env) {
  mkdirSync(OUT, { recursive: true })
  rmSync(SCREENSHOT, { force: true })
  // Chromium's complaints about a missing desktop (D-Bus, graphics) would only worry the reader.
  const code = await launchElectron(dist, ['--log-level=3', ...args], {
    env: { ...env, MERZIM_SCREENSHOT: SCREENSHOT },
    limitMs: PICTURE_LIMIT_MS,
  })
  const bytes = statSync(SCREENSHOT, { throwIfNoEntry: false })?.size ?? 0
  if (bytes === 0) throw new Refusal('The window did not open: there is no picture of it.')
  say(`a picture of the opened window: ${relative(process.cwd(), SCREENSHOT) || SCREENSHOT}`)
  return code
}

await runScript(start)
