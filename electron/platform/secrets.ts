/** Seals texts so that only this user of this computer can open them again. */
export type Secrets = {
  /** False where the system has no safe place for a key: then nothing is sealed. */
  isAvailable(): boolean
  seal(text: string): string
  /** Null for what was sealed elsewhere, or is damaged. */
  open(sealed: string): string | null
}

/** Where there is no Electron, or the system keeps no keys. */
export const noSecrets: Secrets = {
  isAvailable: () => false,
  seal: () => {
    throw new Error('nothing can be sealed here')
  },
  open: () => null,
}
