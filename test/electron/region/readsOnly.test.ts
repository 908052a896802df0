import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Channel } from '@shared/ipc/protocol.ts'
import { CALL_RIGHTS } from '@shared/ipc/callRights.ts'
import { REGION_ROUTES } from '@shared/ipc/regionRoutes.ts'
import { OFFICE_RIGHTS } from '@shared/roles/rights.ts'
import { ok } from '@shared/core/result.ts'

import { readingPermission } from '../../../electron/region/routeCalls.ts'
import { openDemoOffice, openDesk, REGION_FIRST_RUN, type AskedDesk } from '../../support/region.ts'

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table has the contract's channels and no other
const CHANNELS = Object.keys(REGION_ROUTES) as readonly Channel[]

/** What changes an office's register, directory, calendar or letters; written down once more, to be compared. */
const WRITES: readonly Channel[] = [
  'intake.register',
  'intake.save-draft',
  'intake.discard-draft',
  'attachments.store',
  'printing.print-ticket',
  'printing.print-again',
  'printing.give-ticket',
  'printing.save-ticket',
  'card.act',
  'papers.issue',
  'papers.give',
  'papers.mark-sent',
  'papers.cancel',
  'papers.save-template',
  'papers.save-settings',
  'exchange.settle',
  'exchange.switch',
  'exchange.new-identity',
  'exchange.choose-folder',
  'duties.hand-over',
  'duties.take-back',
  'work-calendar.accept',
  'old-register.confirm',
  'directory.apply-import',
  'join.finish',
]

let folder: string
let office: Awaited<ReturnType<typeof openDemoOffice>>
let region: AskedDesk
const answers: { folder?: string } = {}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'region-'))
  office = await openDemoOffice(join(folder, 'office'), { seed: 3, complaints: 10 })
  region = await openDesk(join(folder, 'region'), answers)
  await region.ask('session.set-up', REGION_FIRST_RUN)
  answers.folder = office.share
  await region.ask('region.add-folder', undefined)
  await region.ask('exchange.now', undefined)
  const [first] = (await region.ask('app.state', undefined)).region?.offices ?? []
  await region.ask('region.choose', { id: first?.id ?? null })
}, 60_000)

afterAll(async () => {
  await office.office.close()
  await region.office.close()
  await rm(folder, { recursive: true, force: true })
})

describe('nothing can be written at the workstation of the region', () => {
  it('has a route for every call of the contract', () => {
    expect([...CHANNELS].toSorted()).toEqual(Object.keys(CALL_RIGHTS).toSorted())
  })

  it.each(WRITES)('%s is refused', (channel) => {
    expect(REGION_ROUTES[channel]).toBe('no')
  })

  it.each(CHANNELS.filter((channel) => REGION_ROUTES[channel] === 'no'))(
    '%s never comes to a handler',
    async (channel) => {
      let answered = false
      const guarded = readingPermission(
        () => region.office.parts.region(),
        (_channel, _input, answer) => answer(),
      )
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- no input of it is looked at
      const result = await guarded(channel, undefined as never, async () => {
        answered = true
        return ok(undefined)
      })
      expect(result).toMatchObject({ ok: false, error: { code: 'region-reads-only' } })
      expect(answered).toBe(false)
    },
  )

  it('lets what reads through: the guard is not simply shut', async () => {
    for (const channel of ['card.get', 'today.view', 'session.lock'] as const) {
      const guarded = readingPermission(
        () => region.office.parts.region(),
        (_channel, _input, answer) => answer(),
      )
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- no input of it is looked at
      expect(await guarded(channel, undefined as never, async () => ok(7))).toEqual(ok(7))
    }
  })

  it('refuses a step over the whole way, and the office stays as it was', async () => {
    const opened = region.office.parts.region().chosen()?.opened
    const before = opened?.journal.vector()
    const [id = ''] = opened?.world.complaints.keys() ?? []
    const version = opened?.world.complaints.get(id)?.version ?? 0
    const step = { id, version, command: { type: 'note', text: 'жазба' } }
    expect(await region.attempt('card.act', step)).toMatchObject({ error: { code: 'region-reads-only' } })
    expect(opened?.journal.vector()).toEqual(before)
  })

  it('has a journal of the office that takes no event of here, whatever code asks it to', async () => {
    const journal = region.office.parts.region().chosen()?.opened.journal
    const refused = { ok: false, error: { code: 'region-reads-only' } }
    expect(await journal?.append('c1', 'x', () => ok([]))).toMatchObject(refused)
    expect(await journal?.appendTogether('x', () => ok([]))).toMatchObject(refused)
  })

  it('asks an office for nothing that any role needs a right to change for', () => {
    const reading = new Set(['look-up', 'export-register', 'export-report'])
    for (const channel of CHANNELS.filter((one) => REGION_ROUTES[one] === 'office')) {
      const right = CALL_RIGHTS[channel]
      expect([channel, reading.has(String(right))]).toEqual([channel, true])
    }
    expect(Object.keys(OFFICE_RIGHTS)).toEqual(expect.arrayContaining([...reading]))
  })
})
