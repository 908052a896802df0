import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'

import { z } from 'zod'

import { foldText } from '@shared/i18n/fold.ts'
import { resources } from '@shared/i18n/resources.ts'
import { Fold } from '@shared/journal/fold.ts'
import { ColumnTarget, guessTargets } from '@shared/oldRegister/columnTargets.ts'
import { today } from '@shared/time/clock.ts'

import { createWork } from '../backup/work.ts'
import { JournalUnavailable, openJournal } from '../journal/journal.ts'
import { readOldTable } from '../oldRegister/oldTable.ts'
import { stageImport, type Staged } from '../oldRegister/staging.ts'
import { storeImport } from '../oldRegister/storeImport.ts'
import type { FileSystem } from '../platform/fileSystem.ts'
import { silentLog } from '../platform/log.ts'
import {
  BadCall,
  noPositionals,
  requiredOption,
  type ExitCode,
  type HeadlessCommand,
  type HeadlessIo,
} from './commandLine.ts'
import { refuseWithoutJournal } from './refuseWithoutJournal.ts'
import { sealedData } from './sealedData.ts'

type Order = {
  readonly data: string
  readonly file: string
  readonly map: TargetsByName
  readonly isDry: boolean
  readonly files: FileSystem
}
type TargetsByName = Readonly<Record<string, ColumnTarget>>

/**
 * `import --data DIR --file F [--map M] --dry-run|--confirm`: the office's old register from xlsx or csv. Needs the
 * program closed. Rejected rows make the exit code 1; the others are stored all the same.
 */
export const importCommand: HeadlessCommand = {
  name: 'import',
  summary: 'brings the office’s old register in from xlsx or csv, or only says what it would take',
  usage: '--data DIR --file FILE [--map MAP.json] --dry-run|--confirm',
  options: ['data', 'file', 'map'],
  flags: ['dry-run', 'confirm'],
  run: async (args, io) => {
    noPositionals(args)
    const data = resolve(requiredOption(args, 'data'))
    const file = resolve(requiredOption(args, 'file'))
    const isDry = args.flags.includes('dry-run')
    if (isDry === args.flags.includes('confirm')) throw new BadCall('either --dry-run or --confirm')
    const map = await mapFrom(args.options['map'])
    await refuseWithoutJournal(data)
    const { files } = await sealedData(data, args, io)
    try {
      return await bringIn({ data, file, map, isDry, files }, io)
    } catch (error) {
      if (!(error instanceof JournalUnavailable)) throw error
      return refuse(io, error.failure.code, 'the data folder is in use or cannot be opened')
    }
  },
}

async function bringIn({ data, file, map, isDry, files }: Order, io: HeadlessIo): Promise<ExitCode> {
  const work = createWork()
  const table = await readOldTable(file, work)
  if (!table.ok) return refuse(io, table.error.code, table.error.message)
  const targets = guessTargets(table.value.header, map)
  const fold = new Fold()
  const journal = await openJournal({ folder: data, clock: io.clock, sink: fold, log: silentLog, files })
  try {
    await journal.loaded
    const tell = (): void => undefined
    const staging = { table: table.value, targets, world: fold, today: today(io.clock), work, tell }
    const staged = await stageImport(staging)
    const columns = table.value.header.map((name, n) => ({ name, target: targets[n] }))
    const summary = { columns, ...summaryOf(staged) }
    if (isDry) io.out(JSON.stringify({ ok: staged.rejected.length === 0, dryRun: true, ...summary }, null, 2))
    else {
      const stored = await storeImport({ staged, journal, world: fold, actor: 'headless', work, tell })
      if (!stored.ok) return refuse(io, stored.error.code, stored.error.message)
      io.out(JSON.stringify({ ok: staged.rejected.length === 0, ...stored.value, ...summary }, null, 2))
    }
    if (staged.rejected.length === 0) return 0
    io.err(`${staged.rejected.length} rows were not taken`)
    return 1
  } finally {
    await journal.close()
  }
}

function summaryOf({ table, take, known, rejected }: Staged) {
  return {
    rows: table.rows.length,
    take: take.length,
    known,
    mergedCells: table.hasMerges,
    rejected: rejected.map(({ row, reason, column }) => ({
      row,
      reason,
      column,
      kk: resources.kk.oldRegister.rejected[reason],
      ru: resources.ru.oldRegister.rejected[reason],
    })),
  }
}

async function mapFrom(path: string | undefined): Promise<TargetsByName> {
  if (path === undefined) return {}
  try {
    const map = z.record(z.string(), ColumnTarget).parse(JSON.parse(await readFile(path, 'utf8')))
    return Object.fromEntries(Object.entries(map).map(([name, target]) => [foldText(name), target]))
  } catch {
    const known = ColumnTarget.options.join(', ')
    throw new BadCall(`--map must be a JSON object of column names with one of ${known}`)
  }
}

function refuse(io: HeadlessIo, code: string, message: string): ExitCode {
  io.out(JSON.stringify({ ok: false, code }))
  io.err(`nothing was brought in: ${message}`)
  return 1
}
