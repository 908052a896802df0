// npm test: every check and test there is, ending with one line of totals.
import { ensureBuilt } from './builtApp.mjs'
import { openDisplays } from './display.mjs'
import { builtAppEnv, E2E_CONFIG, packagedAppEnv, WINDOWS_AT_A_TIME } from './endToEnd.mjs'
import { runScript } from './messages.mjs'
import { packageLinux, TEST_PACKAGE } from './packageApp.mjs'
import { prepare } from './prepare.mjs'
import { tool } from './processes.mjs'
import { createTestRun } from './testRun.mjs'

const LAYERS = ['tsconfig.json', 'shared', 'renderer', 'electron', 'test']

/** Zones that have broken date arithmetic before: a skipped day, half an hour, and a change of the zone itself. */
const TIME_ZONES = ['Pacific/Apia', 'America/St_Johns', 'Asia/Almaty']

async function test() {
  const runtime = await prepare({ forTests: true })
  const testRun = createTestRun()
  try {
    await runStages(stagesOf(testRun, runtime))
  } finally {
    console.log(`\n${testRun.closingLine()}`)
  }
  return testRun.exitCode()
}

async function runStages(stages) {
  for (const stage of stages) if (!(await stage())) return
}

function stagesOf(testRun, runtime) {
  return [
    () => testRun.check('formatting', tool('prettier', ['--check', '--log-level', 'warn', '.'])),
    () => testRun.check('lint', tool('oxlint', ['--type-aware', '--deny-warnings'])),
    ...LAYERS.map(
      (layer) => () => testRun.check(`types: ${layer}`, tool('typescript', ['-p', layer], 'tsc')),
    ),
    () => testRun.tests('unit, property and contract tests', 'unit', []),
    ...TIME_ZONES.map((zone) => () => {
      const name = `unit-${zone.replace('/', '-')}`
      return testRun.tests(`the domain in the time zone ${zone}`, name, ['test/shared'], { TZ: zone })
    }),
    () => testRun.step('build', () => ensureBuilt({ always: true })),
    () => endToEnd(testRun, runtime),
  ]
}

/** The whole set runs against the packaged app where it can be made: that is what the office gets. */
async function endToEnd(testRun, runtime) {
  const display = await openDisplays(WINDOWS_AT_A_TIME)
  const tests = (title, name, filters, env) =>
    testRun.tests(title, name, ['--config', E2E_CONFIG, ...filters], env)
  try {
    const built = builtAppEnv(runtime.dist, display)
    if (process.platform !== 'linux') return await tests('end-to-end tests: built app', 'e2e', [], built)
    if (!(await tests('end-to-end tests: built app', 'e2e', ['smoke', 'security'], built))) return false
    let program = ''
    const makePackage = async () =>
      (program = await packageLinux(runtime, { output: TEST_PACKAGE, forTests: true }))
    if (!(await testRun.step('packaging for the tests', makePackage))) return false
    const packaged = packagedAppEnv(runtime.dist, display, program)
    return await tests('end-to-end tests: packaged app', 'e2e-packaged', [], packaged)
  } finally {
    display.close()
  }
}

await runScript(test)
