// npm run dev: the window, opened again after every saved change.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'

import { ensureBuilt } from './builtApp.mjs'
import { runScript, say } from './messages.mjs'
import { prepare } from './prepare.mjs'
import { inProject, isRoot, ROOT } from './project.mjs'
import { executableIn } from './runtime/executable.mjs'

const WATCHED = ['electron', 'renderer', 'shared']
/** An editor saves a file in several steps; they count as one change. */
const QUIET_MS = 200

async function dev() {
  const { dist } = await prepare({ forTests: false })
  let window = await buildAndOpen(dist)
  await new Promise((done) => {
    let timer
    const reopen = async () => {
      window?.kill()
      window = await buildAndOpen(dist)
    }
    const changed = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void reopen(), QUIET_MS)
    }
    for (const folder of WATCHED) watch(inProject(folder), { recursive: true }, changed)
    process.once('SIGINT', () => done(window?.kill()))
  })
}

async function buildAndOpen(dist) {
  try {
    await ensureBuilt()
  } catch (error) {
    say(error.message)
    return undefined
  }
  const args = [...(isRoot ? ['--no-sandbox'] : []), ROOT, ...process.argv.slice(2)]
  return spawn(executableIn(dist), args, { stdio: 'inherit' })
}

await runScript(dev)
