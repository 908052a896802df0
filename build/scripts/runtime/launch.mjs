import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { say } from '../messages.mjs'
import { run } from '../processes.mjs'
import { isRoot } from '../project.mjs'
import { executableIn } from './executable.mjs'

/**
 * Runs Electron on an app with its output shown.
 * @param {string} dist folder of the runtime
 * @param {string[]} args app and its arguments
 * @param {{ env?: Record<string, string | undefined>, limitMs?: number }} [options]
 * @returns {Promise<number>} exit code
 */
export function launchElectron(dist, args, { env, limitMs } = {}) {
  return run(executableIn(dist), [...sandboxArguments(dist), ...args], {
    // An Electron told to be Node, or Node's own options, would not open a window.
    env: { ...env, ELECTRON_RUN_AS_NODE: undefined, NODE_OPTIONS: undefined },
    limitMs,
  })
}

/**
 * Chromium refuses to run as root, and cannot confine its processes where the system forbids user namespaces and its
 * helper is not set up: then, in development only, the sandbox is left off.
 */
function sandboxArguments(dist) {
  if (process.platform !== 'linux') return []
  if (isRoot) return ['--no-sandbox']
  if (userNamespacesAllowed() || hasSetuidHelper(dist)) return []
  say(
    'this system does not let programs confine themselves (user namespaces): running without Chromium’s sandbox',
  )
  return ['--no-sandbox']
}

function userNamespacesAllowed() {
  const settings = [
    ['/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'],
    ['/proc/sys/kernel/unprivileged_userns_clone', '0'],
    ['/proc/sys/user/max_user_namespaces', '0'],
  ]
  return settings.every(
    ([file, forbidding]) => !existsSync(file) || readFileSync(file, 'utf8').trim() !== forbidding,
  )
}

function hasSetuidHelper(dist) {
  const helper = join(dist, 'chrome-sandbox')
  if (!existsSync(helper)) return false
  const { uid, mode } = statSync(helper)
  return uid === 0 && (mode & 0o4000) !== 0
}
