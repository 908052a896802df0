import { resolve } from 'node:path'

import { ComplaintEvent } from '@shared/complaint/events.ts'
import { parseNumber } from '@shared/complaint/numbers.ts'
import type { Envelope } from '@shared/journal/envelope.ts'
import { Fold } from '@shared/journal/fold.ts'
import type { World } from '@shared/journal/world.ts'

import { readAccessLog, type AccessReading } from '../access/readAccessLog.ts'
import { lockFolder } from '../journal/folderLock.ts'
import { readJournal, type JournalReading } from '../journal/readJournal.ts'
import { noPositionals, requiredOption, type HeadlessCommand } from './commandLine.ts'
import { refuseWithoutJournal } from './refuseWithoutJournal.ts'
import { sealedData } from './sealedData.ts'
import { verifyFiles } from './verifyFiles.ts'

/** A finding of `verify`: its kind, and where it is. */
type Problem = { readonly kind: string } & Readonly<Record<string, string | number | null>>

/** `verify --data DIR`: reads the whole journal and changes nothing; exit code 1 when something is wrong with it. */
export const verifyCommand: HeadlessCommand = {
  name: 'verify',
  summary: 'checks a whole journal: lines, chain, state, numbers without gaps, attached files, access log',
  usage: '--data DIR',
  options: ['data'],
  run: async (args, io) => {
    noPositionals(args)
    const folder = resolve(requiredOption(args, 'data'))
    await refuseWithoutJournal(folder)
    const { files: disk, contents } = await sealedData(folder, args, io)
    const inUse = await isInUse(folder)
    const fold = new Fold()
    const numbers = createNumberCheck()
    const reading = await readJournal(folder, disk, io.clock, {
      apply(envelope) {
        fold.apply(envelope)
        numbers.apply(envelope)
      },
    })
    const files = await verifyFiles(folder, fold, { files: disk, contents })
    const access = await readAccessLog(folder, disk)
    const problems = [
      ...problemsOfFiles(reading, inUse),
      ...reading.chain.map(({ kind, node, seq }) => ({ kind: `chain-${kind}`, node, seq })),
      ...problemsOfWorld(fold),
      ...numbers.problems(),
      ...files.problems,
      ...problemsOfAccess(access, inUse),
    ]
    const summary = {
      ...summaryOf(reading, fold),
      attachments: files.summary,
      access: { entries: access.entries },
    }
    io.out(JSON.stringify({ ok: problems.length === 0, inUse, ...summary, problems }, null, 2))
    if (problems.length === 0) return 0
    io.err(`${folder} is not whole: ${countsOf(problems)}`)
    return 1
  },
}

/** «line-damaged 1, chain-missing 2» */
function countsOf(problems: readonly Problem[]): string {
  const kinds = [...new Set(problems.map(({ kind }) => kind))]
  return kinds.map((kind) => `${kind} ${problems.filter((one) => one.kind === kind).length}`).join(', ')
}

async function isInUse(folder: string): Promise<boolean> {
  const release = await lockFolder(folder)
  await release?.()
  return release === null
}

function summaryOf({ report, files, nodes }: JournalReading, world: World) {
  return {
    events: report.events,
    complaints: world.complaints.size,
    newer: report.newer,
    conflicts: world.conflicts.length,
    files,
    nodes,
  }
}

/** While the program runs, the last line may be half written at this very moment: that is no damage. */
function problemsOfFiles({ report }: JournalReading, inUse: boolean): readonly Problem[] {
  const damages = report.damages.filter(({ kind }) => kind === 'damaged' || !inUse)
  return [
    ...damages.map(({ kind, file, offset, length, node, seq, number }) => ({
      kind: `line-${kind}`,
      file,
      offset,
      length,
      node,
      seq,
      number,
    })),
    ...report.forks.map(({ node, seq }) => ({ kind: 'forked', node, seq })),
    ...report.unreadable.map(({ file, error }) => ({ kind: 'unreadable', file, code: error.code })),
  ]
}

/** The same of the access log, whose lines are like the journal's. */
function problemsOfAccess({ damages, chain }: AccessReading, inUse: boolean): readonly Problem[] {
  const damaged = damages.filter(({ kind }) => kind === 'damaged' || !inUse)
  return [
    ...damaged.map(({ kind, file, offset, length }) => ({ kind: `access-${kind}`, file, offset, length })),
    ...chain.map(({ kind, node, seq }) => ({ kind: `access-chain-${kind}`, node, seq })),
  ]
}

function problemsOfWorld(world: World): readonly Problem[] {
  return world.invalid.map(({ node, seq, data }) => ({ kind: 'not-understood', node, seq, type: data.type }))
}

/** Numbers run 1, 2, 3 … per workstation mark and year; void ones count as given out. */
function createNumberCheck() {
  const given = new Map<string, Map<number, string>>()
  const problems: Problem[] = []

  function seen(number: string, stream: string): void {
    const parts = parseNumber(number)
    if (!parts) return void problems.push({ kind: 'number-malformed', number })
    const series = `${parts.mark}-${parts.year}`
    const places = given.get(series) ?? new Map<number, string>()
    given.set(series, places)
    if ((places.get(parts.place) ?? stream) !== stream) problems.push({ kind: 'number-twice', number })
    places.set(parts.place, stream)
  }

  return {
    apply({ data, stream, v }: Envelope): void {
      if (data.type !== 'complaint.registered' || v !== 1) return
      const event = ComplaintEvent.safeParse(data)
      if (!event.success) problems.push({ kind: 'registration-malformed', stream })
      else if (event.data.type === 'complaint.registered') seen(event.data.number, stream)
    },
    problems: (): readonly Problem[] => [...problems, ...[...given].flatMap(gapsOf)],
  }
}

function gapsOf([series, places]: readonly [string, ReadonlyMap<number, string>]): readonly Problem[] {
  const last = Math.max(...places.keys())
  return Array.from({ length: last }, (_, n) => n + 1)
    .filter((place) => !places.has(place))
    .map((place) => ({ kind: 'number-missing', series, place }))
}
