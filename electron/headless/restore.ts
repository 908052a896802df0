import { resolve } from 'node:path'

import { restoreFailure } from '../backup/backupFailure.ts'
import { nodeBackupFiles } from '../backup/backupFiles.ts'
import { checkBackup, type BackupFault } from '../backup/checkBackup.ts'
import { restoreBackup } from '../backup/restoreBackup.ts'
import type { Sealing } from '../keys/sealing.ts'
import { createWork } from '../backup/work.ts'
import {
  BadCall,
  noPositionals,
  requiredOption,
  type ExitCode,
  type HeadlessCommand,
  type HeadlessIo,
  type ParsedArgs,
} from './commandLine.ts'
import { sealedBackup } from './sealedData.ts'
import { verifyCommand } from './verify.ts'

/**
 * `restore --from BACKUP --data NEWDIR [--mark К2] [--check]`: opens a backup into a new data folder; with `--check` what
 * is there then is verified like any data folder. Without `--data` it only reads everything in the backup.
 */
export const restoreCommand: HeadlessCommand = {
  name: 'restore',
  summary: 'opens a backup into a new data folder; without one only reads all of the backup',
  usage: '--from BACKUP [--data NEWDIR [--mark К2]] [--check]',
  options: ['from', 'data', 'mark'],
  flags: ['check'],
  run: async (args, io) => {
    noPositionals(args)
    const from = resolve(requiredOption(args, 'from'))
    const { data, mark } = args.options
    const isCheck = args.flags.includes('check')
    if (data === undefined && !isCheck) throw new BadCall('--data, --check or both')
    if (!(await nodeBackupFiles.isFolder(from))) throw new BadCall(`no backup in ${from}`)
    try {
      const sealing = await sealedBackup(from, args, io)
      if (data === undefined) return await check(from, sealing, io)
      const code = await restore({ from, to: resolve(data), mark, sealing }, io)
      return isCheck && code === 0 ? await verify(resolve(data), args, io) : code
    } catch (error) {
      if (error instanceof BadCall) throw error
      const failure = restoreFailure(error)
      if (failure.ok) return 1
      io.out(JSON.stringify({ ok: false, code: failure.error.code }))
      io.err(`nothing was restored: ${failure.error.message}`)
      return 1
    }
  },
}

async function check(from: string, sealing: Sealing, io: HeadlessIo): Promise<ExitCode> {
  const { manifest, faults } = await checkBackup(nodeBackupFiles, from, createWork(), sealing)
  return tell(io, from, { ...manifest?.summary, backupFaults: faults }, faults)
}

type Order = {
  readonly from: string
  readonly to: string
  readonly mark: string | undefined
  readonly sealing: Sealing
}

async function restore({ from, to, mark, sealing }: Order, io: HeadlessIo): Promise<ExitCode> {
  const { clock } = io
  const restored = await restoreBackup({
    from,
    to,
    clock,
    work: createWork(),
    sealing,
    ...(mark !== undefined && { mark }),
  })
  const { summary, workstation, faults } = restored
  return tell(io, from, { data: to, workstation, ...summary, backupFaults: faults }, faults)
}

/** The answer of `verify` stays off stdout, which has one JSON value already. */
function verify(data: string, { options }: ParsedArgs, io: HeadlessIo): Promise<ExitCode> {
  return verifyCommand.run(
    { positionals: [], options: { ...options, data }, flags: [] },
    { ...io, out: io.err },
  )
}

function tell(io: HeadlessIo, from: string, answer: object, faults: readonly BackupFault[]): ExitCode {
  io.out(JSON.stringify({ ok: faults.length === 0, ...answer }, null, 2))
  if (faults.length === 0) return 0
  io.err(`${from} is not whole: ${faults.length} of its files are missing or changed`)
  return 1
}
