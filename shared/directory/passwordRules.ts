/** Why a new password is not taken: `short`, below six characters; `simple`, one character or a plain sequence. */
export type PasswordProblem = 'short' | 'simple'

const MIN_LENGTH = 6
const SEQUENCES = ['0123456789', '9876543210', 'qwertyuiop', 'йцукенгшщзхъ', 'abcdefghijklmnopqrstuvwxyz']

/**
 * The least a password or PIN must have, as five tries a minute are all a guesser gets at the desk. Null when it is
 * good enough.
 */
export function passwordProblem(password: string): PasswordProblem | null {
  if (password.length < MIN_LENGTH) return 'short'
  const text = password.toLowerCase()
  const isOneCharacter = new Set(text).size === 1
  return isOneCharacter || SEQUENCES.some((sequence) => sequence.includes(text)) ? 'simple' : null
}
