import { text } from 'node:stream/consumers'

import { runHeadless } from './headless/commandLine.ts'
import { HEADLESS_COMMANDS } from './headless/registry.ts'

/**
 * The commands for the office's IT, in plain Node: `node headless.js <command>`. The exit code is set, not forced,
 * so that a long answer is written to its end.
 */
try {
  process.exitCode = await runHeadless(process.argv.slice(2), HEADLESS_COMMANDS, {
    readStdin: () => text(process.stdin),
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    clock: { nowMs: () => Date.now() },
  })
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
