// npm run dist:dir: the unpacked Linux app in release/linux-unpacked.
import { ensureBuilt } from './builtApp.mjs'
import { runScript, say } from './messages.mjs'
import { packageLinux } from './packageApp.mjs'
import { prepare } from './prepare.mjs'
import { inProject } from './project.mjs'

async function distDir() {
  const runtime = await prepare({ forTests: false })
  await ensureBuilt({ always: true })
  const program = await packageLinux(runtime, { output: inProject('release') })
  say(`the unpacked app: ${program}`)
  if (runtime.source !== 'official') {
    say(`NOT FOR RELEASE: made with Electron ${runtime.version} (${runtime.source}), not the official one`)
  }
}

await runScript(distDir)
