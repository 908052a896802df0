// npm run e2e [-- [--packaged] file...]: the end-to-end tests alone, of the built or of the packaged app.
import { ensureBuilt } from './builtApp.mjs'
import { openDisplays } from './display.mjs'
import { builtAppEnv, E2E_CONFIG, packagedAppEnv, WINDOWS_AT_A_TIME } from './endToEnd.mjs'
import { runScript } from './messages.mjs'
import { packageLinux, TEST_PACKAGE } from './packageApp.mjs'
import { prepare } from './prepare.mjs'
import { runVitest } from './testRun.mjs'

async function endToEnd() {
  const runtime = await prepare({ forTests: true })
  await ensureBuilt()
  const args = process.argv.slice(2)
  const filters = args.filter((arg) => arg !== '--packaged')
  const program = args.includes('--packaged')
    ? await packageLinux(runtime, { output: TEST_PACKAGE, forTests: true })
    : undefined
  const display = await openDisplays(WINDOWS_AT_A_TIME)
  try {
    const env =
      program === undefined
        ? builtAppEnv(runtime.dist, display)
        : packagedAppEnv(runtime.dist, display, program)
    const { failed } = await runVitest('e2e', ['--config', E2E_CONFIG, ...filters], env)
    return failed === 0 ? 0 : 1
  } finally {
    display.close()
  }
}

await runScript(endToEnd)
