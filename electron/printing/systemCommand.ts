import { execFile } from 'node:child_process'

/** Runs a program of the system and gives what it wrote; null when it failed, is missing or took too long. */
export type SystemCommand = (
  file: string,
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
) => Promise<string | null>

const LIMIT_MS = 8000

/** The real one. Arguments never pass through a shell. */
export const systemCommand: SystemCommand = (file, args, env = {}) =>
  new Promise((resolve) => {
    const options = { timeout: LIMIT_MS, windowsHide: true, env: { ...process.env, ...env } }
    execFile(file, [...args], options, (error, stdout) => resolve(error ? null : stdout))
  })
