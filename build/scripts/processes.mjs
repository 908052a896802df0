// Starting other programs, the same on Windows and elsewhere: never through a shell where a path or an argument
// with a space could be torn apart.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

import { inProject, isWindows, readJson, ROOT } from './project.mjs'

/**
 * Runs a program in the project folder with its output shown.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, quietStdout?: boolean, limitMs?: number, stdio?: import('node:child_process').StdioOptions }} [options]
 *   quietStdout sends the program's stdout to our stderr and gives it no stdin; after limitMs the program is ended
 * @returns {Promise<number>} the exit code; 1 when a signal ended it or it could not start
 */
export function run(command, args, { env, quietStdout = false, limitMs, stdio } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: stdio ?? (quietStdout ? ['ignore', 2, 'inherit'] : 'inherit'),
      windowsHide: true,
      ...(limitMs === undefined ? {} : { timeout: limitMs }),
    })
    child.once('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`)
      done(1)
    })
    child.once('close', (code) => done(code ?? 1))
  })
}

/** Runs a program and returns what it printed; status is null when it could not start. */
export function capture(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', windowsHide: true, ...options })
  return {
    status: result.status,
    stdout: result.stdout ?? '',
    stderr: result.stderr ?? String(result.error ?? ''),
  }
}

/** Command and arguments that run an installed package's own program with this Node. */
export function tool(packageName, args, binName = packageName) {
  const bin = readJson(inProject('node_modules', packageName, 'package.json')).bin
  const file = typeof bin === 'string' ? bin : bin[binName]
  return [process.execPath, [inProject('node_modules', packageName, file), ...args]]
}

/**
 * Command and arguments that run npm. Under `npm run` npm tells where its own script lies, which spares the shell that
 * `npm.cmd` would need on Windows.
 */
export function npm(args) {
  const script = process.env.npm_execpath
  if (script !== undefined && /npm-cli\.c?js$/.test(script) && existsSync(script)) {
    return [process.execPath, [script, ...args]]
  }
  return isWindows ? [process.env.ComSpec ?? 'cmd.exe', ['/d', '/s', '/c', 'npm', ...args]] : ['npm', args]
}
