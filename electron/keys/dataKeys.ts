import { mkdir } from 'node:fs/promises'

import { fail, ok, type Result } from '@shared/core/result.ts'

import { noSecrets, type Secrets } from '../platform/secrets.ts'
import {
  newKeyFile,
  openByRecovery,
  openForUser,
  readKeyFile,
  withRecovery,
  withUser,
  writeKeyFile,
  type KeyFile,
} from './keyFile.ts'
import { isLastGroup, newRecoveryKey, readRecoveryKey, RECOVERY_GROUPS } from './recoveryKey.ts'
import { createSealing, type Sealing } from './sealing.ts'

/**
 * How a data folder is protected. `off`: nothing is sealed. `sealing`: everything new is sealed, what was there before is
 * being sealed. `on`: everything is.
 */
export type ProtectionState = 'off' | 'sealing' | 'on'

/** The keys of a data folder while the program runs. */
export type DataKeys = {
  readonly sealing: Sealing
  state(): ProtectionState
  /** Whether the system opens the key at every start by itself; else the recovery key is asked for. */
  canKeep(): boolean
  /** A new recovery key to be printed. Nothing has changed until it is confirmed; it is never told again. */
  prepare(): string
  /** The recovery key that was made last and waits to be confirmed. */
  prepared(): string | null
  /**
   * Takes the prepared recovery key, once somebody has typed its last group off the paper. Switches sealing on, or lets
   * the recovery key before open this data folder no more. Fails with `recovery-key-typo`.
   * @param isEmpty nothing that would have to be sealed lies there yet
   */
  confirm(lastGroup: string, isEmpty: boolean): Promise<Result<void>>
  /** Whether this is the recovery key. Fails with `recovery-key-typo`, `-length` or `-wrong`. */
  isRecoveryKey(typed: string): Result<void>
  /** The data key, if it is the one of another file of keys too, such as a backup's. */
  opens(other: Pick<KeyFile, 'keyId'>): Buffer | null
  /** Everything that was there before is sealed now. */
  allSealed(): Promise<void>
}

/** The key is there, but not for this user: the recovery key is needed. */
export class KeyNeeded extends Error {
  override readonly name = 'KeyNeeded'
}

/** Opens the keys of a data folder. Throws `KeyNeeded` when they are for somebody else, `UnreadableKeys` when damaged. */
export async function openDataKeys(folder: string, secrets: Secrets = noSecrets): Promise<DataKeys> {
  const file = await readKeyFile(folder)
  if (file === null) return assemble(folder, secrets, null, null)
  const key = openForUser(file, secrets)
  if (key === null) throw new KeyNeeded('the data key is not wrapped for this user')
  return assemble(folder, secrets, file, key)
}

/** The same by the recovery key, without changing anything: for commands. */
export async function openKeysByRecovery(folder: string, typed: string): Promise<Result<DataKeys>> {
  const file = await readKeyFile(folder)
  if (file === null) return ok(assemble(folder, noSecrets, null, null))
  const key = keyByRecovery(file, typed)
  return key.ok ? ok(assemble(folder, noSecrets, file, key.value)) : key
}

/** Wraps the data key for this user, by the recovery key: the next start needs it no more. */
export async function recoverForUser(folder: string, typed: string, secrets: Secrets): Promise<Result<void>> {
  const file = await readKeyFile(folder)
  if (file === null) return ok(undefined)
  const key = keyByRecovery(file, typed)
  if (!key.ok) return key
  if (!secrets.isAvailable()) return fail('not-possible', 'this system keeps no keys')
  await writeKeyFile(folder, withUser(file, key.value, secrets))
  return ok(undefined)
}

function assemble(folder: string, secrets: Secrets, found: KeyFile | null, key: Buffer | null): DataKeys {
  const sealing = createSealing()
  let file = found
  let known = key
  let waiting: string | null = null
  if (known) sealing.use(known, true)

  async function store(next: KeyFile): Promise<void> {
    await writeKeyFile(folder, next)
    file = next
  }

  return {
    sealing,
    state() {
      if (file === null) return 'off'
      return file.allSealed ? 'on' : 'sealing'
    },
    canKeep: () => secrets.isAvailable(),
    prepare: () => (waiting = newRecoveryKey()),
    prepared: () => waiting,
    async confirm(lastGroup, isEmpty) {
      if (waiting === null || !isLastGroup(waiting, lastGroup)) {
        return fail('recovery-key-typo', 'not the last group', { params: { group: RECOVERY_GROUPS } })
      }
      const secret = secretOf(waiting)
      if (file && known) await store(withRecovery(file, known, secret))
      else {
        const made = newKeyFile(secret, isEmpty)
        await mkdir(folder, { recursive: true })
        // On the disk before anything is sealed with it.
        await store(withUser(made.file, made.key, secrets))
        known = made.key
        sealing.use(made.key, true)
      }
      waiting = null
      return ok(undefined)
    },
    isRecoveryKey(typed) {
      if (!file) return fail('not-possible', 'nothing is sealed here')
      const opened = keyByRecovery(file, typed)
      return opened.ok ? ok(undefined) : opened
    },
    opens: ({ keyId }) => (known && file?.keyId === keyId ? known : null),
    async allSealed() {
      if (file) await store({ ...file, allSealed: true })
    },
  }
}

/** The data key by a recovery key as it was typed. Fails with `recovery-key-typo`, `-length` or `-wrong`. */
export function keyByRecovery(file: KeyFile, typed: string): Result<Buffer> {
  const read = readRecoveryKey(typed)
  if (read.kind === 'typo') {
    return read.group === null
      ? fail('recovery-key-length', 'too few or too many signs')
      : fail('recovery-key-typo', 'not as it was printed', { params: { group: read.group } })
  }
  const key = openByRecovery(file, read.secret)
  return key ? ok(key) : fail('recovery-key-wrong', 'another recovery key')
}

function secretOf(shown: string): string {
  const read = readRecoveryKey(shown)
  if (read.kind === 'typo') throw new Error('a recovery key that cannot be read')
  return read.secret
}
