import { text } from 'node:stream/consumers'

import type { Secrets } from '../platform/secrets.ts'
import { systemClock } from '../platform/systemClock.ts'
import { runHeadless, type ExitCode } from './commandLine.ts'
import { HEADLESS_COMMANDS } from './registry.ts'

/** Runs one command with this process's own input and output. A crash is told in one line and counts as a problem. */
export async function runFromProcess(words: readonly string[], secrets?: Secrets): Promise<ExitCode> {
  try {
    return await runHeadless(words, HEADLESS_COMMANDS, {
      readStdin: () => text(process.stdin),
      out: (line) => process.stdout.write(`${line}\n`),
      err: (line) => process.stderr.write(`${line}\n`),
      clock: systemClock,
      secrets,
      env: process.env,
    })
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
}

/** Resolves once everything written so far has left the process: a long answer must not be cut off by an exit. */
export async function outputWritten(): Promise<void> {
  await Promise.all([drained(process.stdout), drained(process.stderr)])
}

function drained(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => resolve())
  })
}
