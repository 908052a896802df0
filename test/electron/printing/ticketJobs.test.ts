import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { PrintJob } from '@shared/tickets/printJob.ts'
import { fixedClock } from '@shared/time/clock.ts'
import { parseLocalDateTime } from '@shared/time/localDateTime.ts'

import { composeOffice, type Office } from '../../../electron/compose.ts'
import { createFakePrinting, type FakePrinting } from '../../../electron/printing/fakePrinting.ts'
import { openJobStore, type JobStore } from '../../../electron/printing/jobStore.ts'
import { createTicketJobs, type TicketJobs } from '../../../electron/printing/ticketJobs.ts'
import { aForm, anOffice, anOperator, aProvider, aRegistration } from '../../support/builders.ts'
import { surroundingsOf } from '../../support/surroundings.ts'

const ID = '00000000-0000-4000-8000-000000000001'
const ROLL = { name: 'ROLL', displayName: 'Roll', isDefault: true, way: 'driver' } as const
const ORDER = { complaintId: ID, format: '80mm', printer: 'ROLL', copies: 1 } as const

let folder: string
let office: Office
let printing: FakePrinting
let store: JobStore
let jobs: TicketJobs
let pauses: number[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merzim-jobs-'))
  printing = createFakePrinting()
  office = await composeOffice(
    surroundingsOf({
      dataFolder: folder,
      clock: fixedClock(parseLocalDateTime('2026-03-17T10:45')),
      printing: () => printing,
    }),
  )
  const { journal, session } = office.parts
  await journal.loaded
  await journal.append('directory', 'operator-1', () => ({
    ok: true,
    value: [
      { type: 'office.saved', office: anOffice() },
      { type: 'directory.provider-saved', provider: aProvider() },
      { type: 'directory.operator-saved', operator: anOperator() },
    ],
  }))
  await journal.append(ID, 'operator-1', () => ({ ok: true, value: [aRegistration(aForm())] }))
  session.enter(anOperator())
  await openJobs()
})

afterEach(async () => {
  await office.close()
  await rm(folder, { recursive: true, force: true })
})

/** As after a restart of the program. */
async function openJobs(): Promise<void> {
  pauses = []
  store = await openJobStore(folder)
  jobs = createTicketJobs(office.parts, store, async (ms) => void pauses.push(ms))
}

async function print(copies = 1): Promise<PrintJob> {
  const result = await jobs.print({ ...ORDER, copies })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const tickets = (): readonly { copy: number; way: string }[] =>
  (office.parts.world.complaints.get(ID)?.tickets ?? []).map(({ copy, way }) => ({ copy, way }))

const marks = (): readonly (string | undefined)[] =>
  printing.printed.map(({ request: { document } }) =>
    document.kind === 'ticket' ? document.model.duplicate?.mark.ru : 'no ticket',
  )

describe('printing a ticket', () => {
  it('is sent, not printed, until the clerk says so; then the journal has it', async () => {
    expect((await print()).state).toBe('sent')
    expect(tickets()).toEqual([])
    await jobs.close(ID, 'printed', '80mm')
    expect(tickets()).toEqual([{ copy: 0, way: 'printed' }])
    expect(jobs.open()).toEqual([])
  })

  it('writes one ticket, however often the clerk answers', async () => {
    await print()
    await jobs.close(ID, 'printed', '80mm')
    await jobs.close(ID, 'printed', '80mm')
    expect(tickets()).toHaveLength(1)
  })

  it('numbers every later copy as a duplicate', async () => {
    for (let n = 0; n < 3; n += 1) {
      await print()
      await jobs.close(ID, 'printed', '80mm')
    }
    expect(marks()).toEqual([undefined, 'ДУБЛИКАТ № 1', 'ДУБЛИКАТ № 2'])
    expect(tickets().map(({ copy }) => copy)).toEqual([0, 1, 2])
  })

  it('prints several copies as an original and duplicates', async () => {
    expect((await print(2)).sent).toBe(2)
    await jobs.close(ID, 'printed', '80mm')
    expect(marks()).toEqual([undefined, 'ДУБЛИКАТ № 1'])
    expect(tickets().map(({ copy }) => copy)).toEqual([0, 1])
  })

  it('prints no second original while nobody knows what became of the first', async () => {
    const first = await print()
    expect((await print()).id).toBe(first.id)
    expect(printing.printed).toHaveLength(1)
  })
})

describe('when printing fails', () => {
  it('tries again by itself only what surely did not reach the system', async () => {
    printing.outcomes.push(
      { kind: 'refused', problem: 'SPOOL_FAILED' },
      { kind: 'refused', problem: 'NO_PRINTER' },
    )
    expect((await print()).state).toBe('sent')
    expect(pauses.slice(0, 2)).toEqual([500, 2000])
  })

  it('gives up after three tries, and says why', async () => {
    for (let n = 0; n < 3; n += 1) printing.outcomes.push({ kind: 'refused', problem: 'NO_PRINTER' })
    expect(await print()).toMatchObject({ state: 'failed', problem: 'NO_PRINTER' })
  })

  it('never repeats by itself what may have reached the system', async () => {
    printing.outcomes.push({ kind: 'doubted', problem: 'TIMEOUT' })
    expect(await print()).toMatchObject({ state: 'unknown', problem: 'TIMEOUT' })
    expect(pauses).toEqual([])
    expect(printing.printed).toEqual([])
  })

  it('gives nothing to a queue that takes no jobs', async () => {
    printing.list.splice(0, 1, { ...ROLL, state: 'rejecting' })
    expect(await print()).toMatchObject({ state: 'failed', problem: 'REJECTED' })
    expect(printing.printed).toEqual([])
  })

  it('notices a job that the system took and lost', async () => {
    printing.queue = () => ({ waiting: [], known: [] })
    expect(await print()).toMatchObject({ state: 'unknown', problem: 'LOST' })
  })

  it('notices a printer without paper, and takes the job out of its queue before it prints elsewhere', async () => {
    printing.list.splice(0, 1, { ...ROLL, state: 'no_paper' })
    printing.queue = () => ({
      waiting: printing.printed.map((_, n) => `ROLL-${n}`),
      known: printing.printed.map((_, n) => `ROLL-${n}`),
    })
    const job = await print()
    expect(job).toMatchObject({ state: 'stuck', problem: 'NO_PAPER' })
    await jobs.again(job.id, 'SHEET', 'a5')
    expect(printing.cancelled).toEqual(['ROLL-0'])
  })

  it('says so when a job only waits', async () => {
    printing.queue = () => ({
      waiting: printing.printed.map((_, n) => `ROLL-${n}`),
      known: printing.printed.map((_, n) => `ROLL-${n}`),
    })
    const job = await print()
    expect(job).toMatchObject({ state: 'stuck', problem: 'WAITING' })
    printing.queue = () => ({ waiting: [], known: ['ROLL-0'] })
    expect(await jobs.check(job.id)).toMatchObject({ ok: true, value: { state: 'sent' } })
  })

  it('asks the clerk where the system says nothing of its queue', async () => {
    printing.queue = () => null
    expect((await print()).state).toBe('sent')
  })

  it('prints the original again when nothing came out', async () => {
    const job = await print()
    expect(await jobs.nothingCame(job.id)).toMatchObject({
      value: { state: 'failed', problem: 'NOTHING_CAME' },
    })
    await jobs.again(job.id, 'ROLL', '80mm')
    expect(marks()).toEqual([undefined, undefined])
  })

  it.each(['by_hand', 'pdf', 'not_needed'] as const)('ends with a ticket given %s', async (way) => {
    for (let n = 0; n < 3; n += 1) printing.outcomes.push({ kind: 'refused', problem: 'NO_PRINTER' })
    await print()
    expect(await jobs.close(ID, way, 'a5')).toEqual({ ok: true, value: null })
    expect(tickets()).toEqual([{ copy: 0, way }])
    expect(jobs.open()).toEqual([])
  })
})

describe('after a restart', () => {
  it('asks again about what nobody has answered', async () => {
    const job = await print()
    await openJobs()
    expect(jobs.open()).toMatchObject([{ id: job.id, state: 'sent' }])
    await jobs.close(ID, 'printed', '80mm')
    await openJobs()
    expect(jobs.open()).toEqual([])
  })

  it('keeps no name on the disk', async () => {
    await print()
    expect(await readFile(join(folder, 'print-jobs.json'), 'utf8')).not.toMatch(/Өтегенова|Жүнісова/)
  })

  it('sets a file aside that cannot be read, and goes on', async () => {
    const path = join(folder, 'print-jobs.json')
    await writeFile(path, '{"jobs": [{"half')
    await openJobs()
    expect(jobs.open()).toEqual([])
    expect(await readFile(`${path}.damaged`, 'utf8')).toContain('half')
  })
})
