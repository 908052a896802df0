import { dirname, join } from 'node:path'

import { ok, type Result } from '@shared/core/result.ts'

import { noSecrets, type Secrets } from '../platform/secrets.ts'
import { openForUser, readKeyFile, type KeyFile } from './keyFile.ts'
import { keyByRecovery, KeyNeeded, type DataKeys } from './dataKeys.ts'
import { createSealing, type Sealing } from './sealing.ts'

type Known = {
  /** The keys of the data in use. */
  readonly current?: Pick<DataKeys, 'opens'>
  readonly secrets?: Secrets | undefined
  /** As it was typed; empty when nobody has yet. */
  readonly recoveryKey: string
}

/**
 * How a backup is sealed: it has its own file of keys, opened by the keys in use, by this user, or by its recovery key.
 * A backup made before sealing was switched on has none, but its contents may be sealed by now: then a later backup
 * beside it says how, and what is restored stays plain. Throws `KeyNeeded` when nothing opens it.
 * @param siblings names of the backups beside it, the latest first
 */
export async function sealingOfBackup(
  path: string,
  siblings: readonly string[],
  known: Known,
): Promise<Result<Sealing>> {
  const sealing = createSealing()
  const own = await readKeyFile(path)
  const file = own ?? (await firstKeyFile(dirname(path), siblings))
  if (!file) return ok(sealing)
  const key = keyOf(file, known)
  if (!key.ok) return key
  sealing.use(key.value, own !== null)
  return ok(sealing)
}

function keyOf(file: KeyFile, { current, secrets = noSecrets, recoveryKey }: Known): Result<Buffer> {
  const key = current?.opens(file) ?? openForUser(file, secrets)
  if (key) return ok(key)
  if (recoveryKey === '') throw new KeyNeeded('the backup is sealed')
  return keyByRecovery(file, recoveryKey)
}

async function firstKeyFile(folder: string, names: readonly string[]): Promise<KeyFile | null> {
  for (const name of names) {
    const file = await readKeyFile(join(folder, name)).catch(() => null)
    if (file) return file
  }
  return null
}
