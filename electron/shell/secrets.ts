import { safeStorage } from 'electron'

import type { Secrets } from '../platform/secrets.ts'

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

/** Without a keyring Linux "encrypts" with a password everybody knows. */
function isPlain(): boolean {
  return process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text'
}
