import { spawnSync } from 'node:child_process'

/** The user `nobody` of Debian and Ubuntu. */
export const NOBODY = { uid: 65_534, gid: 65_534 }

/** Words before a command that make it run as `nobody`; only root may say them. */
export const AS_NOBODY = ['setpriv', `--reuid=${NOBODY.uid}`, `--regid=${NOBODY.gid}`, '--clear-groups', '--']

export const IS_ROOT = process.getuid?.() === 0

/**
 * True when the system lets an ordinary user's Chromium set up its sandbox: by a user namespace, or by its helper with
 * root's rights, which tests run as root can give it. Some containers allow neither.
 */
export function canConfine(): boolean {
  const ownNamespace = ['unshare', '--user', '--map-root-user', 'true']
  if (!IS_ROOT) return succeeds(ownNamespace)
  return (
    succeeds([...AS_NOBODY, ...ownNamespace]) || succeeds(['unshare', '--pid', '--net', '--fork', 'true'])
  )
}

function succeeds([command = '', ...args]: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}
