import { resolve } from 'node:path'

import { officeTime } from '@shared/time/clock.ts'

import { backupFailure } from '../backup/backupFailure.ts'
import { changeRecords } from '../backup/backupRecords.ts'
import { makeAndRecord, pruneReplaced } from '../backup/makeAndPrune.ts'
import { createWork } from '../backup/work.ts'
import { storedIdentity } from '../journal/nodeIdentity.ts'
import { nodeFileSystem } from '../platform/nodeFileSystem.ts'
import { BadCall, noPositionals, requiredOption, type HeadlessCommand } from './commandLine.ts'
import { refuseWithoutJournal } from './refuseWithoutJournal.ts'
import { sealedData } from './sealedData.ts'

/** `backup --data DIR --to DIR`: a verified backup, also while the program is running; older ones give way to it. */
export const backupCommand: HeadlessCommand = {
  name: 'backup',
  summary: 'makes a backup and reads it back; works while the program is running',
  usage: '--data DIR --to DIR',
  options: ['data', 'to'],
  run: async (args, io) => {
    noPositionals(args)
    const data = resolve(requiredOption(args, 'data'))
    const to = resolve(requiredOption(args, 'to'))
    const node = await nodeOf(data)
    const { clock } = io
    const { sealing } = await sealedData(data, args, io)
    try {
      const order = { data, to, node, program: 'headless', clock, work: createWork(), sealing }
      const { name, path, summary } = await makeAndRecord(order)
      const removed = await pruneReplaced(order)
      io.out(JSON.stringify({ ok: summary.faults === 0, name, path, ...summary, removed }, null, 2))
      if (summary.faults === 0) return 0
      io.err(`the backup is whole, the data themselves have ${summary.faults} faults: run verify`)
      return 1
    } catch (error) {
      const failure = backupFailure(error)
      const code = failure.ok ? 'backup-failed' : failure.error.code
      await changeRecords(data, { failure: { code, at: officeTime(clock) } }).catch(() => undefined)
      io.out(JSON.stringify({ ok: false, code }))
      io.err(`no backup was made: ${failure.ok ? code : failure.error.message}`)
      return 1
    }
  },
}

async function nodeOf(data: string): Promise<string> {
  await refuseWithoutJournal(data)
  const identity = await storedIdentity(nodeFileSystem, data)
  if (!identity) throw new BadCall(`no node.json in ${data}`)
  return identity.node
}
