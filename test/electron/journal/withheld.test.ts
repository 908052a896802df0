import { expect, it } from 'vitest'

import type { ComplaintEvent } from '@shared/complaint/events.ts'
import { ok } from '@shared/core/result.ts'
import type { SealedEnvelope } from '@shared/journal/envelope.ts'
import { Fold } from '@shared/journal/fold.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'
import { ERASING_METHOD } from '@shared/personalData/withhold.ts'

import { createErasingOwnFiles } from '../../../electron/exchange/eraseOwnFiles.ts'
import type { Journal } from '../../../electron/journal/journal.ts'
import { rememberErasures } from '../../../electron/journal/rememberedErasures.ts'
import { silentLog } from '../../../electron/platform/log.ts'
import { readJournal } from '../../../electron/journal/readJournal.ts'
import { surveyJournal } from '../../../electron/backup/journalSurvey.ts'
import { digestOf, forRegion, withheldCopy } from '../../../electron/journal/withheldCopy.ts'
import { createMemoryDisk, type MemoryDisk } from '../../../electron/platform/memoryFileSystem.ts'
import { chunksOn, exchange, openShare, targetOn } from '../exchange/exchanging.ts'
import { aForm, aRegistration } from '../../support/builders.ts'
import { contentOf, linesOf, MONTH_PATH, openDesk, testClock, valueOf, type Desk } from './desk.ts'

const day = parseLocalDate('2026-11-15')
const NAMES = /Өтегенова|900101300007|77010000000|Васильковский|ответа нет|Сосед/

async function register(journal: Journal, stream: string): Promise<void> {
  const events: readonly ComplaintEvent[] = [
    aRegistration(aForm(), `К1-26-${stream}`),
    { type: 'complaint.noted', text: 'Сосед Ахметов звонил' },
    { type: 'complaint.voided', on: day, reason: 'Сосед Ахметов ошибся' },
  ]
  for (const event of events) valueOf(await journal.append(stream, 'op-1', () => ok([event])))
}

const eventsOf = (journal: Journal, stream: string): readonly SealedEnvelope[] =>
  journal.since(journal.node, 1).filter((event) => event.stream === stream)

function erasureOf(events: readonly SealedEnvelope[]): ComplaintEvent {
  return {
    type: 'complaint.personal-data-erased',
    on: day,
    reason: 'Истёк срок хранения',
    term: { kind: 'void', years: 5, from: parseLocalDate('2020-01-01'), over: parseLocalDate('2025-01-01') },
    method: ERASING_METHOD,
    lines: events.flatMap((event) => {
      const copy = withheldCopy(event, 'erased')
      return copy ? [{ node: event.node, seq: event.seq, digest: digestOf(copy) }] : []
    }),
    files: [],
  }
}

const erase = async (journal: Journal, stream: string): Promise<void> => {
  const said = erasureOf(eventsOf(journal, stream))
  valueOf(await journal.append(stream, 'head', () => ok([said])))
}

async function twoComplaints(): Promise<Desk & { readonly fold: Fold }> {
  const fold = new Fold()
  const desk = await openDesk(undefined, { sink: fold })
  await register(desk.journal, 'c1')
  await register(desk.journal, 'c2')
  return { ...desk, fold }
}

const read = (disk: MemoryDisk) => readJournal('/data', disk, testClock(), new Fold())

it('an erasing takes the data out of the file, and everything else stays: number, dates, state, chain', async () => {
  const { journal, disk, fold } = await twoComplaints()
  const before = fold.complaints.get('c1')
  const whole = linesOf(disk, MONTH_PATH)
  await erase(journal, 'c1')
  const lines = linesOf(disk, MONTH_PATH)
  expect(lines).toHaveLength(whole.length + 1)
  expect(lines.filter((line) => line.includes('"stream":"c1"')).join()).not.toMatch(NAMES)
  expect(lines.filter((line) => line.includes('"stream":"c2"'))).toEqual(
    whole.filter((line) => line.includes('"stream":"c2"')),
  )
  const after = fold.complaints.get('c1')
  expect(after).toMatchObject({ status: 'void', dataErased: { on: day }, forwardBy: before?.forwardBy })
  expect(after?.registration).toMatchObject({ number: 'К1-26-c1', reviewBy: before?.registration.reviewBy })
  expect(JSON.stringify([after, fold.history('c1')])).not.toMatch(NAMES)
  expect(await journal.checkChain()).toEqual([])
  const survey = await surveyJournal(
    { list: disk.list, openForReading: openForReading(disk) },
    '/data/journal',
    { step: async () => undefined, tell: () => undefined },
  )
  expect(survey.faults).toBe(0)
  const reading = await read(disk)
  expect([reading.report.damages, reading.chain]).toEqual([[], []])
  await journal.append('c2', 'op-1', () => ok([{ type: 'complaint.noted', text: 'weiter' }]))
  expect(contentOf(disk, MONTH_PATH).toString()).toContain('weiter')
  await journal.close()
})

const openForReading = (disk: MemoryDisk) => async (path: string) => {
  const bytes = await disk.read(path)
  if (!bytes) return null
  return {
    size: bytes.length,
    stamp: '',
    read: async (into: Buffer, at: number) => bytes.copy(into, 0, at),
    close: async () => undefined,
  }
}

it('what a crash left undone is done at the next start, because the event says so', async () => {
  const { journal, disk } = await twoComplaints()
  disk.hook = (step) => {
    if (step === 'replace') throw Object.assign(new Error('no power'), { code: 'EIO' })
  }
  await erase(journal, 'c1')
  expect(contentOf(disk, MONTH_PATH).toString()).toMatch(NAMES)

  const next = await openDesk(disk.afterPowerCut(0))
  valueOf(await next.journal.carryOutErasures())
  const lines = linesOf(next.disk, MONTH_PATH)
  expect(lines.filter((line) => line.includes('"stream":"c1"')).join()).not.toMatch(NAMES)
  expect(lines.join()).toContain('personal-data-erased')
  expect(await next.journal.checkChain()).toEqual([])
})

it('damage to a withheld line is told, and another rest than the event names, and an erasing nobody told of', async () => {
  const { journal, disk } = await twoComplaints()
  await erase(journal, 'c1')
  await journal.close()
  const intact = contentOf(disk, MONTH_PATH)
  disk.content.set(MONTH_PATH, Buffer.from(intact.toString().replace('"text":"—"', '"text":"?"')))
  expect((await read(disk)).report.damages).toHaveLength(1)

  const [first] = eventsOf(journal, 'c2')
  const copy = first && withheldCopy(first, 'erased')
  const line =
    intact
      .toString()
      .split('\n')
      .find((one) => one.includes('К1-26-c2')) ?? ''
  disk.content.set(MONTH_PATH, Buffer.from(intact.toString().replace(line, JSON.stringify(copy))))
  expect((await read(disk)).chain).toMatchObject([{ kind: 'unexplained', seq: first?.seq }])
})

it('whole lines do not come back: not by exchange, before or after the event that tells of the erasing', async () => {
  const { journal } = await twoComplaints()
  const whole = journal.since(journal.node, 1)
  await erase(journal, 'c1')
  const told = journal.since(journal.node, 1)

  valueOf(await journal.accept(whole))
  expect(JSON.stringify(eventsOf(journal, 'c1'))).not.toMatch(NAMES)

  const other = await openDesk()
  valueOf(await other.journal.accept(whole))
  expect(contentOf(other.disk, MONTH_PATH).toString()).toMatch(NAMES)
  valueOf(await other.journal.accept(told))
  const kept = contentOf(other.disk, MONTH_PATH).toString().split('\n')
  expect(kept.filter((line) => line.includes('"stream":"c1"')).join()).not.toMatch(NAMES)
  expect(await other.journal.checkChain()).toEqual([])

  // The erasing lies there already; the rest of the node comes whole, from somebody who was away.
  const third = await openDesk()
  valueOf(await third.journal.accept([...told.slice(0, 2), ...whole.slice(2)]))
  valueOf(await third.journal.accept(told))
  expect(third.journal.since(journal.node, 1)).toEqual(told)
})

it('masked copies are taken by a workstation of the region alone, and keep their place in the chain', async () => {
  const { journal } = await twoComplaints()
  const masked = journal.since(journal.node, 1).map((event) => forRegion(event, 'masked'))
  expect(JSON.stringify(masked)).not.toMatch(NAMES)
  const desk = await openDesk()
  const refused = valueOf(await desk.journal.accept(masked)).refused
  expect(refused[0]).toMatchObject({ reason: 'withheld' })
  const region = await openDesk(undefined, { takesMasked: true })
  expect(valueOf(await region.journal.accept(masked)).refused).toEqual([])
  expect(await region.journal.checkChain()).toEqual([])
  expect(forRegion(masked[0] ?? never(), 'none')).toMatchObject({ withheld: 'emptied' })
})

it('the region never gets what signing in needs, whatever the office lets it see', async () => {
  const { journal } = await openDesk()
  const hash = { salt: 'c2FsdA==', key: 'a2V5', cost: 2, blockSize: 8, parallelization: 1 }
  const set = { type: 'directory.password-set', operatorId: 'op-1', hash }
  const [event] = valueOf(await journal.append('directory', 'op-1', () => ok([set])))
  const [sealed = never()] = journal.since(journal.node, event?.seq ?? 1)
  expect(JSON.stringify(forRegion(sealed, 'full'))).not.toMatch(/c2FsdA|a2V5/)
  expect(withheldCopy(sealed, 'erased')).toBeNull()
})

function never(): never {
  throw new Error('an event is missing')
}

it('an older backup that takes the place of the data is erased again when it is opened', async () => {
  const { journal, disk } = await twoComplaints()
  const before = new Map(disk.content)
  await erase(journal, 'c1')
  await journal.close()
  const restored = createMemoryDisk(
    new Map([...before].map(([path, bytes]) => [path.replace('/data/', '/restored/'), bytes])),
  )
  for (const [path, bytes] of disk.content) restored.content.set(path, bytes)
  await rememberErasures(restored, '/data', '/restored')
  const next = await openDesk(restored, { folder: '/restored' })
  valueOf(await next.journal.carryOutErasures())
  const lines = linesOf(restored, MONTH_PATH.replace('/data/', '/restored/'))
  expect(lines.filter((line) => line.includes('"stream":"c1"')).join()).not.toMatch(NAMES)
  expect(lines.join()).toMatch(NAMES)
  expect(await next.journal.checkChain()).toEqual([])
})

it('a desk’s own files at the folder of the exchange lose what was erased', async () => {
  const { journal, fold } = await twoComplaints()
  const share = await openShare()
  await exchange(journal, share)
  const texts = (): string =>
    chunksOn(share)
      .map((path) => contentOf(share, path).toString())
      .join()
  await erase(journal, 'c1')
  await exchange(journal, share)
  const [names, before] = [chunksOn(share), texts()]
  const own = createErasingOwnFiles({
    journal,
    world: fold,
    target: () => targetOn(share, journal),
    log: silentLog,
  })
  await own(() => undefined)
  expect(chunksOn(share)).toEqual(names)
  expect(before.split('Өтегенова')).toHaveLength(3)
  expect(texts().split('Өтегенова')).toHaveLength(2)
  const other = await openDesk()
  expect((await exchange(other.journal, share)).refused).toEqual([])
  expect(other.journal.since(journal.node, 1)).toEqual(journal.since(journal.node, 1))
  expect(await other.journal.checkChain()).toEqual([])
})
