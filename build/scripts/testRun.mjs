// Runs the stages of the test command and keeps the count of what passed.
import { mkdirSync, rmSync } from 'node:fs'
import { relative } from 'node:path'

import { say } from './messages.mjs'
import { run, tool } from './processes.mjs'
import { inOut, readJson, ROOT } from './project.mjs'

/**
 * A run of several stages. Each stage answers whether the next one may follow; the totals are those of all stages so
 * far. A check (formatting, lint, types, build) counts as one test.
 */
export function createTestRun() {
  const totals = { passed: 0, failed: 0, skipped: 0 }
  const add = ({ passed = 0, failed = 0, skipped = 0 }) => {
    totals.passed += passed
    totals.failed += failed
    totals.skipped += skipped
    return failed === 0
  }
  return {
    /** Runs a tool whose exit code is its whole answer. */
    async check(title, [command, args]) {
      say(title)
      return add((await run(command, args)) === 0 ? { passed: 1 } : { failed: 1 })
    },
    /** Runs a step of our own that throws when it fails. */
    async step(title, work) {
      say(title)
      try {
        await work()
        return add({ passed: 1 })
      } catch (error) {
        say(error.stack ?? String(error))
        return add({ failed: 1 })
      }
    },
    /** Runs vitest with its output shown, and counts its tests. */
    async tests(title, name, args, env) {
      say(title)
      return add(await runVitest(name, args, env))
    },
    closingLine: () =>
      `${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''}`,
    exitCode: () => (totals.failed === 0 && totals.passed > 0 ? 0 : 1),
  }
}

/**
 * Runs vitest once.
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>} failed is at least 1 when vitest itself failed
 */
export async function runVitest(name, args, env) {
  const report = inOut('test', `${name}.json`)
  mkdirSync(inOut('test'), { recursive: true })
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${relative(ROOT, report)}`]
  const [command, toolArgs] = tool('vitest', ['run', ...args, ...reporters])
  const code = await run(command, toolArgs, { env })
  const counted = countTests(readJson(report))
  return code === 0 ? counted : { ...counted, failed: Math.max(1, counted.failed) }
}

function countTests(report) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 }
  // A file that could not even be loaded has no tests to fail, yet it must not be lost.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
