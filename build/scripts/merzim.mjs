// npm run -s merzim -- <command>: the headless commands on plain Node. stdout belongs to the command alone.
import { install } from './install.mjs'
import { ensureBuilt } from './builtApp.mjs'
import { runScript } from './messages.mjs'
import { run } from './processes.mjs'
import { inOut } from './project.mjs'

async function merzim() {
  await install()
  await ensureBuilt()
  return run(process.execPath, [inOut('main', 'headless.js'), ...process.argv.slice(2)])
}

await runScript(merzim)
