import { execFile } from 'node:child_process'

/** Runs a program of the system and gives what it wrote; null when it failed, is missing or took too long. */
export type SystemCommand = (
  file: string,
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
) => Promise<string | null>

/** Runs a program of the system with something to read. */
export type SystemFeed = (
  file: string,
  args: readonly string[],
  input: Uint8Array | string,
  env?: Readonly<Record<string, string>>,
) => Promise<Fed>

/** How a program ended that was given something. */
export type Fed = {
  /** Null: it could not be started, or was ended because it took too long. */
  readonly code: number | null
  /** Whether it ran at all. */
  readonly started: boolean
  readonly output: string
  readonly complaints: string
}

const LIMIT_MS = 8000
/** A slow computer compiles for some seconds before it prints without a driver. */
const FEED_LIMIT_MS = 20_000

/** The real one. Arguments never pass through a shell. */
export const systemCommand: SystemCommand = (file, args, env = {}) =>
  new Promise((resolve) => {
    const options = { timeout: LIMIT_MS, windowsHide: true, env: { ...process.env, ...env } }
    execFile(file, [...args], options, (error, stdout) => resolve(error ? null : stdout))
  })

/** The real one. What it reads goes through a pipe: nothing of a ticket lies in a file or on a command line. */
export const systemFeed: SystemFeed = (file, args, input, env = {}) =>
  new Promise((resolve) => {
    const options = { timeout: FEED_LIMIT_MS, windowsHide: true, env: { ...process.env, ...env } }
    const child = execFile(file, [...args], options, (_error, output, complaints) => {
      const started = child.pid !== undefined
      resolve({ code: started ? child.exitCode : null, started, output, complaints })
    })
    // A program that ends before it has read everything says why by its exit code.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
