import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'

import { openObligations } from '@shared/complaint/obligations.ts'
import { applicantName } from '@shared/complaint/form.ts'
import { MonthIndex } from '@shared/report/monthIndex.ts'
import { monthlyReport } from '@shared/report/monthlyReport.ts'
import { kazakhCalendar } from '@shared/calendar/kazakhstan.ts'
import { emptyOfficeCalendar } from '@shared/calendar/officeCalendar.ts'
import { fixedClock } from '@shared/time/clock.ts'
import { addMonths, monthOf, type YearMonth } from '@shared/time/localDate.ts'
import { parseLocalDateTime } from '@shared/time/localDateTime.ts'
import { officeWorkCalendar } from '@shared/calendar/officeWorkCalendar.ts'
import type { World } from '@shared/journal/world.ts'

import { createPublishing } from '../../../../electron/exchange/database/publishing.ts'
import { OFFICE_LOGIN, OTHER_LOGIN, STEPS_BACK, withoutStepsFrom } from '../../../support/centralDatabase.ts'
import { officeOn, today } from '../../../support/demoWorld.ts'
import { openRegion, type Region } from './region.ts'

const clock = fixedClock(parseLocalDateTime(`${today}T12:00`))

let region: Region
beforeAll(async () => void (region = await openRegion()), 60_000)
beforeEach(() => region.empty())
afterAll(() => region.close())

const publishing = (
  world: Pick<World, 'complaints' | 'oldComplaints' | 'directory' | 'calendar'>,
  login = OFFICE_LOGIN,
  events = 1,
) =>
  createPublishing({ connection: region.as(login), world, clock, events: () => events, eventAt: () => null })

async function read(sql: string): Promise<readonly Record<string, unknown>[]> {
  const { rows } = await region.as('bi_region').query(sql, [])
  return rows as readonly Record<string, unknown>[]
}

function reportOf(world: World, month: YearMonth) {
  return monthlyReport({
    index: new MonthIndex(world.complaints),
    directory: world.directory,
    calendarOn: () => officeWorkCalendar(5, emptyOfficeCalendar.marks),
    month,
    today,
    language: 'ru',
  })
}

it('every figure of every provider and month is the one of the office’s own report', async () => {
  const { world } = officeOn(7)
  await publishing(world).publish(() => undefined)
  const seen: string[] = []
  for (let back = 0; back < 4; back += 1) {
    const month = addMonths(monthOf(today), -back)
    const there = await read(
      `select provider, figure, value from merzim.monthly_figures where month = '${month}'`,
    )
    const report = reportOf(world, month)
    const expected = report.rows.flatMap(({ providerId, tally }) =>
      Object.entries({ ...tally.figures, review_days: tally.reviewDays })
        .filter(([, value]) => value !== 0)
        .map(([figure, value]) => ({ provider: providerId, figure, value })),
    )
    const key = ({ provider, figure }: Record<string, unknown>): string =>
      `${String(provider)} ${String(figure)}`
    const sorted = (rows: readonly Record<string, unknown>[]) =>
      rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
    expect(sorted(there)).toEqual(sorted(expected))
    seen.push(...there.map(({ figure }) => String(figure)))
    const [totals] = await read(
      `select sum(received)::int as received, sum(closing)::int as closing from merzim.monthly_report where month = '${month}'`,
    )
    const { received, closing } = report.totals.figures
    expect(totals).toEqual({ received, closing })
  }
  expect(new Set(seen).size).toBeGreaterThan(20)
})

it('complaints and duties are those of the office, and nobody can be made out of them', async () => {
  const { world } = officeOn(8)
  await publishing(world).publish(() => undefined)
  const open = [...world.complaints.values()].flatMap((one) => openObligations(one))
  const duties = await read(
    `select number, kind, due_on::text as due_on from merzim.obligations where state = 'open'`,
  )
  expect(duties).toHaveLength(open.length)
  const complaints = await read('select * from merzim.complaints')
  expect(complaints).toHaveLength(world.complaints.size)
  const statuses = new Map([...world.complaints.values()].map((one) => [one.registration.number, one.status]))
  expect(complaints.every(({ number, status }) => statuses.get(String(number)) === status)).toBe(true)
  const text = JSON.stringify(complaints)
  for (const { registration } of world.complaints.values()) {
    const { applicant } = registration.form
    for (const word of [applicantName(applicant), applicant.iin, applicant.phone]) {
      expect(word !== '' && text.includes(word)).toBe(false)
    }
  }
})

it('is brought up to date, sends only what has changed, and never what an office knew before', async () => {
  const { world } = officeOn(9, 30)
  const complaints = new Map(world.complaints)
  const [[id, complaint] = []] = complaints
  if (!id || !complaint) throw new Error('no complaint')
  const sent: string[] = []
  const connection = region.as(OFFICE_LOGIN)
  const office = createPublishing({
    connection: {
      query: (sql, values) => {
        if (sql.includes('insert into merzim.complaint_fact')) sent.push(...(values[0] as readonly string[]))
        return connection.query(sql, values)
      },
    },
    world: { ...world, complaints },
    clock,
    events: () => 10,
    eventAt: () => null,
  })
  await office.publish(() => undefined)
  expect(sent).toHaveLength(30)
  await office.publish(() => undefined)
  expect(sent).toHaveLength(30)
  complaints.set(id, { ...complaint, status: 'void' })
  await office.publish(() => undefined)
  expect(sent.slice(30)).toEqual([id])
  await publishing(world, OFFICE_LOGIN, 9).publish(() => undefined)
  const [row] = await read(`select status from merzim.complaints where complaint = '${id}'`)
  expect(row).toEqual({ status: 'void' })
})

it('offices are kept apart, readers get the views and nothing else, and an older database is left alone', async () => {
  const { world } = officeOn(10, 20)
  await publishing(world).publish(() => undefined)
  await publishing(world, OTHER_LOGIN).publish(() => undefined)
  expect(
    await read(
      'select office, count(*)::int as count from merzim.complaints group by office order by office',
    ),
  ).toEqual([
    { office: 'karasu', count: 20 },
    { office: 'zhetisu', count: 20 },
  ])
  const own = await region.as(OFFICE_LOGIN).query('select distinct office from merzim.complaint_fact', [])
  expect(own.rows).toHaveLength(1)
  for (const table of ['journal', 'entry', 'complaint_fact', 'month_fact', 'sign']) {
    await expect(region.as('bi_region').query(`select from merzim.${table}`, [])).rejects.toMatchObject({
      code: '42501',
    })
  }
  await expect(region.as(OFFICE_LOGIN).query('select from merzim.complaints', [])).rejects.toMatchObject({
    code: '42501',
  })
  await region.database.exec(`${withoutStepsFrom(2)}; truncate merzim.complaint_fact`)
  await publishing(world).publish(() => undefined)
  expect(await read('select from merzim.complaints')).toEqual([])
  await region.database.exec(STEPS_BACK)
})

it('the calendar of these tests is the one the office counts with', () => {
  expect(officeWorkCalendar(5, emptyOfficeCalendar.marks).version).toBe(kazakhCalendar(5).version)
})

it('people are seen as the office has chosen, from the next exchange on, and the figures stay', async () => {
  const { world } = officeOn(7, 40)
  const office = { ...world }
  const desk = publishing(office)
  const shown: string[] = []
  const figures: string[] = []
  const chosen: unknown[] = []
  for (const regionView of [null, 'full', 'masked', 'none'] as const) {
    office.directory = { ...world.directory, regionView }
    await desk.publish(() => undefined)
    shown.push(JSON.stringify(await read('select * from merzim.complaints')))
    chosen.push((await region.database.query('select code, people from merzim.office order by code')).rows)
    figures.push(
      JSON.stringify(
        await read(
          'select office, month, provider, figure, value from merzim.monthly_figures order by 2, 3, 4',
        ),
      ),
    )
  }
  const applicants = [...world.complaints.values()].map(({ registration }) => registration.form.applicant)
  const words = applicants.flatMap((one) => [
    one.surname,
    one.entityName,
    one.iin,
    one.bin,
    one.street,
    one.phone,
  ])
  const said = words.filter((word) => word.length > 4)
  const seen = shown.map((text) => said.filter((word) => text.includes(word)).length)
  expect(seen[1]).toBeGreaterThan(80)
  expect([seen[0], seen[2], seen[3]]).toEqual([0, 0, 0])
  expect(shown[2]).toContain('********')
  expect(shown[3]).not.toContain('********')
  expect(new Set(figures).size).toBe(1)
  // The database itself keeps the region to it, and no office chooses for another.
  const both = (people: string) => [
    { code: 'karasu', people },
    { code: 'zhetisu', people: 'none' },
  ]
  expect(chosen).toEqual(['none', 'full', 'masked', 'none'].map(both))
})
