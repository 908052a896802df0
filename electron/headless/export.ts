import { resolve } from 'node:path'

import type { AppError } from '@shared/core/result.ts'
import type { Envelope } from '@shared/journal/envelope.ts'
import { byHlc } from '@shared/journal/envelope.ts'
import { Fold } from '@shared/journal/fold.ts'
import { officeTime } from '@shared/time/clock.ts'

import { recordHeadless } from '../access/headlessAccess.ts'
import { createWork } from '../backup/work.ts'
import { readJournal, type JournalReading } from '../journal/readJournal.ts'
import { exportFailure } from '../openExport/exportFailure.ts'
import { makeExport } from '../openExport/makeExport.ts'
import {
  noPositionals,
  requiredOption,
  type ExitCode,
  type HeadlessCommand,
  type HeadlessIo,
} from './commandLine.ts'
import { refuseWithoutJournal } from './refuseWithoutJournal.ts'
import { sealedData } from './sealedData.ts'

/** `export --data DIR --to DIR`: everything as JSON and csv in a new folder; recorded in the access log, also while the program is running. */
export const exportCommand: HeadlessCommand = {
  name: 'export',
  summary: 'writes everything as JSON and csv with its description into a new folder',
  usage: '--data DIR --to DIR',
  options: ['data', 'to'],
  run: async (args, io) => {
    noPositionals(args)
    const data = resolve(requiredOption(args, 'data'))
    const to = resolve(requiredOption(args, 'to'))
    await refuseWithoutJournal(data)
    const disks = await sealedData(data, args, io)
    const fold = new Fold()
    const events: Envelope[] = []
    const reading = await readJournal(data, disks.files, io.clock, {
      apply(envelope) {
        events.push(envelope)
        fold.apply(envelope)
      },
    })
    const { directory, calendar, complaints } = fold
    const oldComplaints = [...fold.oldComplaints.values()]
    const source = {
      complaints: [...complaints.values()],
      oldComplaints,
      events: events.sort(byHlc),
      directory,
      calendar,
    }
    const madeAt = officeTime(io.clock)
    const recorded = await recordHeadless({ data, files: disks.files, clock: io.clock }, 'export')
    if (!recorded.ok) return refuse(io, recorded.error)
    try {
      const { sealing } = disks
      const order = { source, data, to, program: 'headless', madeAt, work: createWork(), sealing }
      const made = await makeExport({ ...order, tell: () => undefined })
      const problems = problemsOf(reading)
      const isWhole = problems === 0 && made.faults.length === 0
      io.out(JSON.stringify({ ok: isWhole, ...made, journalProblems: problems }, null, 2))
      if (isWhole) return 0
      io.err(
        `exported, but ${problems} places of the journal and ${made.faults.length} files could not be read: run verify`,
      )
      return 1
    } catch (error) {
      const failure = exportFailure(error)
      return failure.ok ? 1 : refuse(io, failure.error)
    }
  },
}

function refuse(io: HeadlessIo, { code, message }: AppError): ExitCode {
  io.out(JSON.stringify({ ok: false, code }))
  io.err(`nothing was exported: ${message}`)
  return 1
}

function problemsOf({ report, chain }: JournalReading): number {
  const damaged = report.damages.filter(({ kind }) => kind === 'damaged')
  return damaged.length + report.forks.length + report.unreadable.length + chain.length
}
