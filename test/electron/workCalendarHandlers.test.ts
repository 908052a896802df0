import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { CalendarBasis } from '@shared/calendar/basis.ts'
import type { CalendarEdit } from '@shared/calendar/edits.ts'
import { kazakhCalendar } from '@shared/calendar/kazakhstan.ts'
import { yearFileOf } from '@shared/calendar/yearFile.ts'
import { createWorkCalendar } from '@shared/calendar/workCalendar.ts'
import { register } from '@shared/complaint/register.ts'
import { ok } from '@shared/core/result.ts'
import type { CalendarProposal } from '@shared/recalculation/impact.ts'
import { parseLocalDate as date, parseYearMonth } from '@shared/time/localDate.ts'
import { parseLocalDateTime } from '@shared/time/localDateTime.ts'

import { aForm, anAcceptedBy, anOperator, HOURS } from '../support/builders.ts'
import { openTestOffice, setUpTestOffice, type OfficeUnderTest } from '../support/officeUnderTest.ts'

const ID = '00000000-0000-4000-8000-000000000001'
const basis: CalendarBasis = {
  kind: 'document',
  document: 'ministry_order',
  number: '157',
  on: date('2026-03-16'),
}
const dayOff: CalendarEdit = {
  kind: 'day-off',
  date: date('2026-03-19'),
  as: 'transfer_off',
  name: { kk: 'Демалыс', ru: 'Выходной' },
  basis,
}
const proposal: CalendarProposal = { kind: 'edit', edit: dayOff }

let folder: string
let under: OfficeUnderTest

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merzim-calendar-'))
  under = await openTestOffice(folder, '2026-03-17T10:42', { open: join(folder, 'year.json') })
  await setUpTestOffice(under)
  const form = aForm({ addressee: 'akim', receivedAt: parseLocalDateTime('2026-03-17T10:00') })
  await under.ask('intake.register', { id: ID, form, receivedNow: false })
})

afterEach(async () => {
  await under.office.close()
  await rm(folder, { recursive: true, force: true })
})

const reviewBy = (): string | undefined => under.office.parts.world.complaints.get(ID)?.review?.reviewBy

async function accept(edit: CalendarEdit = dayOff): Promise<string> {
  const { code } = await under.ask('work-calendar.preview', { kind: 'edit', edit })
  return (await under.ask('work-calendar.accept', { proposal: { kind: 'edit', edit }, code })).changeId
}

describe('a change of the calendar', () => {
  it('is looked at before it is made, moves what runs, and keeps what the ticket promised', async () => {
    expect(reviewBy()).toBe('2026-03-27')
    const impact = await under.ask('work-calendar.preview', proposal)
    expect(reviewBy()).toBe('2026-03-27')
    expect(impact.counts).toMatchObject({ moved: 1, promised: 1, tell: { applicant: 1 } })
    expect(impact.moves[0]).toMatchObject({
      clocks: [{ kind: 'review', from: '2026-03-27', to: '2026-03-30' }],
      promised: '2026-03-27',
      contact: '+77010000000',
    })
    await accept()
    expect(reviewBy()).toBe('2026-03-30')
    const card = await under.ask('card.get', { id: ID })
    expect(card.complaint.original.reviewBy).toBe('2026-03-27')
    expect(card.obligations.find(({ kind }) => kind === 'review')).toMatchObject({
      dueOn: '2026-03-30',
      promisedOn: '2026-03-27',
    })
    expect((await under.ask('app.state', undefined)).calendar.days.map((day) => day.date)).toEqual([
      '2026-03-19',
    ])
  })

  it('counts for what is registered afterwards', async () => {
    await accept()
    const form = aForm({ addressee: 'akim', receivedAt: parseLocalDateTime('2026-03-17T10:00') })
    const id = ID.replace(/1$/, '2')
    const registered = await under.ask('intake.register', { id, form, receivedNow: false })
    expect(registered.reviewBy).toBe('2026-03-30')
  })

  it('is refused when it would do something else than the preview showed, and nothing is stored', async () => {
    const { code } = await under.ask('work-calendar.preview', proposal)
    await under.ask('card.act', {
      id: ID,
      version: 1,
      command: {
        type: 'extend',
        on: date('2026-03-17'),
        days: 2,
        ground: 'additional_information',
        siteVisit: false,
      },
    })
    const refused = await under.attempt('work-calendar.accept', { proposal, code })
    expect(refused).toMatchObject({ ok: false, error: { code: 'stale' } })
    expect((await under.ask('app.state', undefined)).calendar.days).toEqual([])
    expect(reviewBy()).toBe('2026-03-31')
  })

  it('is for the head alone; the others see what was changed', async () => {
    await accept()
    const { code } = await under.ask('work-calendar.preview', { kind: 'recount' })
    under.office.parts.session.enter(anOperator())
    const notAllowed = { ok: false, error: { code: 'not-allowed' } }
    expect(await under.attempt('work-calendar.preview', proposal)).toMatchObject(notAllowed)
    expect(
      await under.attempt('work-calendar.accept', { proposal: { kind: 'recount' }, code }),
    ).toMatchObject(notAllowed)
    expect(await under.attempt('work-calendar.read-file', { year: 2026 })).toMatchObject(notAllowed)
    expect(await under.ask('work-calendar.changes', undefined)).toMatchObject([{ moved: 1, counts: true }])
  })

  it('and its undoing stand in the history with whom they moved', async () => {
    const changeId = await accept()
    const undo: CalendarProposal = { kind: 'undo', changeId }
    const { code } = await under.ask('work-calendar.preview', undo)
    await under.ask('work-calendar.accept', { proposal: undo, code })
    expect(reviewBy()).toBe('2026-03-27')
    const card = await under.ask('card.get', { id: ID })
    expect(card.obligations.find(({ kind }) => kind === 'review')?.promisedOn).toBeNull()
    const changes = await under.ask('work-calendar.changes', undefined)
    expect(changes).toMatchObject([
      { undoes: changeId, counts: true, moved: 1, by: 'Жүнісова А. Қ.' },
      { id: changeId, counts: false, moved: 1, days: [{ date: '2026-03-19', kind: 'transfer_off' }] },
    ])
    expect(await under.ask('work-calendar.change', { changeId })).toMatchObject([{ complaintId: ID }])
  })

  it('leaves a month that is over as it was reported', async () => {
    under.at('2026-04-02T10:00')
    const month = parseYearMonth('2026-03')
    const before = await under.ask('report.month', { month, language: 'ru' })
    expect(before.totals.figures.closing_overdue).toBe(1)
    for (const day of ['2026-04-03', '2026-03-19', '2026-03-31', '2026-03-30', '2026-03-27']) {
      await accept({ ...dayOff, date: date(day) })
    }
    expect(reviewBy()).toBe('2026-04-02')
    expect(await under.ask('report.month', { month, language: 'ru' })).toEqual(before)
  })
})

describe('new data of the program', () => {
  /** A complaint of before an update: the older data had another day off. */
  async function registeredBefore(): Promise<string> {
    const { week, years, marks } = kazakhCalendar(5)
    const extra = { date: date('2026-03-18'), kind: 'holiday', name: null, basis: null } as const
    const older = createWorkCalendar({
      week,
      version: 'kz-2025-12-01',
      years,
      marks: [...marks.values(), extra],
    })
    const id = ID.replace(/1$/, '3')
    const registered = register(
      aForm({ addressee: 'akim', receivedAt: parseLocalDateTime('2026-03-17T09:30') }),
      {
        now: parseLocalDateTime('2026-03-17T10:00'),
        calendar: older,
        hours: HOURS,
        providerKind: 'state_body',
        acceptedBy: anAcceptedBy,
        nextNumber: () => 'К1-26-0002',
      },
    )
    if (!registered.ok) throw new Error(registered.error.code)
    await under.office.parts.journal.append(id, 'operator-1', () => ok(registered.value))
    return id
  }

  it('move nothing by themselves: the head is told, looks, and accepts', async () => {
    expect(await under.ask('work-calendar.pending', undefined)).toEqual({ complaints: 0, newData: false })
    const id = await registeredBefore()
    const due = () => under.office.parts.world.complaints.get(id)?.review?.reviewBy
    expect(due()).toBe('2026-03-30')
    expect(await under.ask('work-calendar.pending', undefined)).toEqual({ complaints: 1, newData: true })
    const recount: CalendarProposal = { kind: 'recount' }
    const { code, moves } = await under.ask('work-calendar.preview', recount)
    expect(moves.map(({ complaintId }) => complaintId)).toEqual([id])
    await under.ask('work-calendar.accept', { proposal: recount, code })
    expect(due()).toBe('2026-03-27')
    expect(await under.ask('work-calendar.pending', undefined)).toEqual({ complaints: 0, newData: false })
    expect(await under.ask('work-calendar.changes', undefined)).toMatchObject([
      { acceptedData: kazakhCalendar(5).version, moved: 1 },
    ])
  })

  it('once accepted cannot be undone: the older data are gone', async () => {
    const recount: CalendarProposal = { kind: 'recount' }
    const { code } = await under.ask('work-calendar.preview', recount)
    const { changeId } = await under.ask('work-calendar.accept', { proposal: recount, code })
    expect(await under.attempt('work-calendar.preview', { kind: 'undo', changeId })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    })
  })
})

describe('a year from a file', () => {
  const written = (json: unknown): Promise<void> =>
    writeFile(join(folder, 'year.json'), typeof json === 'string' ? json : JSON.stringify(json))

  it('is compared with the calendar of the office', async () => {
    await written(yearFileOf(kazakhCalendar(5), 2026))
    await accept()
    const file = await under.ask('work-calendar.read-file', { year: 2026 })
    expect(file).toMatchObject({ fileName: 'year.json', year: 2026, status: 'official' })
    expect(file.rows).toMatchObject([{ listed: true, day: { date: '2026-03-19', kind: 'working' } }])
    const words: CalendarBasis = { kind: 'words', text: { kk: 'файл', ru: 'файл' } }
    const days = file.rows.map(({ day }) => day)
    await accept({ kind: 'import', year: 2026, status: null, days, basis: words })
    expect((await under.ask('app.state', undefined)).calendar.days).toEqual([])
    expect(reviewBy()).toBe('2026-03-27')
  })

  it('is refused when it is none', async () => {
    await written('{"a": 1}')
    expect(await under.attempt('work-calendar.read-file', { year: 2026 })).toMatchObject({
      ok: false,
      error: { code: 'unreadable-file', fields: { file: 'shape' } },
    })
  })
})
