import { describe, expect, it } from 'vitest'

import { ok } from '@shared/core/result.ts'
import { DIRECTORY_STREAM } from '@shared/directory/events.ts'

import type { Office } from '../../../../electron/compose.ts'
import { hashPassword } from '../../../../electron/session/passwords.ts'
import { anOffice } from '../../../support/builders.ts'
import { OTHER_LOGIN, STEPS_BACK, withoutStepsFrom } from '../../../support/centralDatabase.ts'
import { hasPostgres } from '../../../support/postgresServer.ts'
import { atAkim } from '../../../support/steps.ts'
import { HEAD, officesOfRegion } from './officesOfRegion.ts'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const PASSWORD = 'Көктем-2026'
const isThere = hasPostgres()
const without = isThere ? '' : ' (skipped: there is no PostgreSQL here)'

describe.skipIf(!isThere)(`files and new workstations through the database of the region${without}`, () => {
  const region = officesOfRegion()
  const { open, ask, way, setUp, exchangeAll } = region

  it('files come through it as well; before step 3 records do, and the page says what its administrator has to run', async () => {
    const a = await setUp('a', 'К1')
    const b = await setUp('b', 'К2')
    const incoming = await a.parts.attachments.store.begin()
    await incoming.write(PDF)
    const { hash, size } = await incoming.finish()
    const file = { hash, size, name: 'скан.pdf', mediaType: 'application/pdf', note: '' }
    await a.parts.journal.append('c1', HEAD.id, () =>
      ok([atAkim, { type: 'complaint.attached', ...file, at: '2026-03-16T11:00' }]),
    )
    const filesOf = async (office: Office) => (await ask(office, 'exchange.page', undefined)).files
    const statesOf = (office: Office) => ask(office, 'attachments.states', { id: 'c1' })
    await region.server().sql(withoutStepsFrom(3), 'merzim')
    try {
      await exchangeAll(a, b)
      expect(b.parts.exchange.status()).toMatchObject({ state: 'current', failure: null })
      expect(await filesOf(b)).toMatchObject({ noRoom: true })
      expect(await statesOf(b)).toMatchObject([{ state: 'awaited' }])
    } finally {
      await region.server().sql(STEPS_BACK, 'merzim')
    }
    await exchangeAll(a, b)
    expect(await statesOf(b)).toMatchObject([{ state: 'whole' }])
    expect(await filesOf(b)).toEqual({ toSend: 0, toReceive: 0, lacking: 0, noRoom: false })
  })

  it('a new workstation joins its office at the first run, and keeps the way there', async () => {
    const a = await setUp('a', 'К1')
    const hash = await hashPassword(PASSWORD)
    await a.parts.journal.append(DIRECTORY_STREAM, HEAD.id, () =>
      ok([{ type: 'directory.password-set', operatorId: HEAD.id, hash }]),
    )
    await a.parts.journal.append('c1', HEAD.id, () => ok([atAkim]))
    await exchangeAll(a)
    const c = await open('c')
    await expect(ask(c, 'join.look-database', way())).rejects.toThrow('exchange-db-certificate')
    expect(await ask(c, 'join.choose-certificate', undefined)).toBe(true)
    await expect(ask(c, 'join.look-database', way({ password: 'wrong' }))).rejects.toThrow(
      'exchange-db-password',
    )
    const nobody = way({ user: OTHER_LOGIN, password: 'өзен-9' })
    await expect(ask(c, 'join.look-database', nobody)).rejects.toThrow('join-nobody')
    await ask(c, 'join.look-database', way())
    expect(await ask(c, 'join.state', undefined)).toMatchObject({
      certificate: 'centre.crt',
      isRead: false,
      found: { office: anOffice().name, workstations: [{ mark: 'К1' }] },
    })
    expect(c.parts.journal.vector()).toEqual({})
    expect(c.parts.settings.read()).toMatchObject({ exchangeDatabase: null, exchangeOn: false })
    await ask(c, 'join.read', undefined)
    expect(await ask(c, 'join.state', undefined)).toMatchObject({ isRead: true, freeMark: 'К2' })
    const place = { mark: 'К2', workstationName: { kk: '2', ru: '2' }, ticketPrinter: '' }
    const who = { operatorId: HEAD.id, password: PASSWORD, ticketFormat: '80mm' } as const
    await ask(c, 'join.finish', { ...place, ...who })
    await exchangeAll(c, a)
    expect([...a.parts.world.directory.workstations.values()].map(({ mark }) => mark)).toEqual(['К1', 'К2'])
    expect([...c.parts.world.complaints.keys()]).toEqual(['c1'])
    await expect(ask(c, 'join.look-database', way())).rejects.toThrow('not-possible')
    expect(await ask(c, 'exchange.page', undefined)).toMatchObject({ kind: 'database', password: 'kept' })
  })

  it('what was read of one office is not joined with another that was looked at afterwards', async () => {
    await setUp('other', 'К1', { user: OTHER_LOGIN, password: 'өзен-9' })
    const a = await setUp('a', 'К1')
    await exchangeAll(a)
    const c = await open('c')
    await ask(c, 'join.choose-certificate', undefined)
    await ask(c, 'join.look-database', way())
    await ask(c, 'join.read', undefined)
    const other = way({ user: OTHER_LOGIN, password: 'өзен-9' })
    await expect(ask(c, 'join.look-database', other)).rejects.toThrow('exchange-other-office')
    await ask(c, 'join.look-database', way())
  })
})
