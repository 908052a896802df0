import { readFile } from 'node:fs/promises'

import type { Result } from '@shared/core/result.ts'

import { namesIn } from '../backup/backupFolder.ts'
import { nodeBackupFiles } from '../backup/backupFiles.ts'
import { KeyNeeded, openDataKeys, openKeysByRecovery } from '../keys/dataKeys.ts'
import { UnreadableKeys } from '../keys/keyFile.ts'
import { sealingOfBackup } from '../keys/keysOfBackup.ts'
import { sealedDisks, type SealedDisks } from '../keys/sealedDisks.ts'
import type { Sealing } from '../keys/sealing.ts'
import { dirname } from 'node:path'
import { BadCall, KEY_FILE_OPTION, type HeadlessIo, type ParsedArgs } from './commandLine.ts'

/** Where the recovery key may stand; plain Node cannot open what was wrapped for a user of Windows. */
const KEY_VARIABLE = 'MERZIM_RECOVERY_KEY'

/** The disk on which a data folder lies, with the key it is sealed under. Throws `BadCall` when that cannot be had. */
export async function sealedData(folder: string, args: ParsedArgs, io: HeadlessIo): Promise<SealedDisks> {
  return opened(folder, async () => {
    const typed = await recoveryKey(args, io)
    if (typed === '') return sealedDisks((await openDataKeys(folder, io.secrets)).sealing)
    return sealedDisks(valueOf(folder, await openKeysByRecovery(folder, typed)).sealing)
  })
}

/** The same for a backup. */
export async function sealedBackup(path: string, args: ParsedArgs, io: HeadlessIo): Promise<Sealing> {
  return opened(path, async () => {
    const siblings = (await namesIn(nodeBackupFiles, dirname(path))).map(({ name }) => name)
    const known = { secrets: io.secrets, recoveryKey: await recoveryKey(args, io) }
    return valueOf(path, await sealingOfBackup(path, siblings, known))
  })
}

async function recoveryKey(args: ParsedArgs, io: HeadlessIo): Promise<string> {
  const file = args.options[KEY_FILE_OPTION]
  if (file === undefined) return io.env?.[KEY_VARIABLE]?.trim() ?? ''
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch {
    throw new BadCall(`--${KEY_FILE_OPTION}: ${file} cannot be read`)
  }
}

function valueOf<T>(folder: string, result: Result<T>): T {
  if (result.ok) return result.value
  const { code, params } = result.error
  const where = params?.['group'] ? ` in group ${params['group']}` : ''
  throw new BadCall(
    code !== 'recovery-key-wrong'
      ? `the recovery key is mistyped${where}`
      : `the recovery key is not the one of ${folder}`,
  )
}

async function opened<T>(folder: string, open: () => Promise<T>): Promise<T> {
  try {
    return await open()
  } catch (error) {
    if (error instanceof UnreadableKeys) throw new BadCall(`keys.json in ${folder} cannot be read`)
    if (!(error instanceof KeyNeeded)) throw error
    throw new BadCall(
      `${folder} is sealed for another user: set ${KEY_VARIABLE} or --${KEY_FILE_OPTION} FILE to its recovery key`,
    )
  }
}
