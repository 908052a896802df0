import { safeStorage } from 'electron'

import type { Secrets } from '../platform/secrets.ts'
import { isTestRun } from './startOptions.ts'

/** The system's own keys: DPAPI on Windows, the keyring on Linux. Only after the app is ready. */
export const systemSecrets: Secrets = {
  isAvailable: () => safeStorage.isEncryptionAvailable() && !isPlain(),
  seal: (text) => safeStorage.encryptString(text).toString('base64'),
  open(sealed) {
    try {
      return safeStorage.decryptString(Buffer.from(sealed, 'base64'))
    } catch {
      return null
    }
  },
}

/**
 * The system's keys; a test may name a user of its own (`MERZIM_SECRETS`), whose secrets nobody else of that test opens:
 * an invisible display has no keyring.
 */
export function chooseSecrets(): Secrets {
  const user = process.env['MERZIM_SECRETS']
  return user && isTestRun() ? secretsOfTest(user) : systemSecrets
}

function secretsOfTest(user: string): Secrets {
  const mark = `${user}:`
  return {
    isAvailable: () => true,
    seal: (text) => Buffer.from(mark + text).toString('base64'),
    open(sealed) {
      const text = Buffer.from(sealed, 'base64').toString()
      return text.startsWith(mark) ? text.slice(mark.length) : null
    },
  }
}

/** Without a keyring Linux "encrypts" with a password everybody knows. */
function isPlain(): boolean {
  return process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text'
}
