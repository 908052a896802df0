import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { kazakhCalendar } from '@shared/calendar/kazakhstan.ts'
import { addWorkingDays, isWorkingDay } from '@shared/calendar/workCalendar.ts'
import type { Complaint } from '@shared/complaint/complaint.ts'
import type { ComplaintCommand } from '@shared/complaint/commands.ts'
import { openObligations } from '@shared/complaint/obligations.ts'
import { dueDatesOf, recountDueDates } from '@shared/complaint/runningDates.ts'
import type { CalendarImpact, CalendarProposal } from '@shared/recalculation/impact.ts'
import { DATE_OF } from '@shared/queries/obligationView.ts'
import {
  addDays,
  addMonths,
  monthOf,
  parseLocalDate as date,
  type LocalDate,
} from '@shared/time/localDate.ts'
import { parseLocalDateTime } from '@shared/time/localDateTime.ts'

import { aForm, anApplicant } from '../support/builders.ts'
import { REVISIONS } from '../support/calendarRevisions.ts'
import { openTestOffice, setUpTestOffice, type OfficeUnderTest } from '../support/officeUnderTest.ts'
import { extend, forward } from '../support/steps.ts'

const OPEN = 200
/** They come over the two weeks before a day. */
const PER_DAY = 15
let folder: string
let under: OfficeUnderTest

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merzim-revisions-'))
  under = await openTestOffice(folder, '2022-01-10T09:00')
  await setUpTestOffice(under)
})

afterAll(async () => {
  await under.office.close()
  await rm(folder, { recursive: true, force: true })
})

const complaint = (id: string): Complaint => {
  const found = under.office.parts.world.complaints.get(id)
  if (!found) throw new Error(`no complaint ${id}`)
  return found
}

async function accepted(proposal: CalendarProposal): Promise<{ impact: CalendarImpact; changeId: string }> {
  const impact = await under.ask('work-calendar.preview', proposal)
  const { changeId } = await under.ask('work-calendar.accept', { proposal, code: impact.code })
  return { impact, changeId }
}

/** Complaints of every kind, registered over the two weeks before a day: forwarded, extended and untouched ones. */
async function twoHundredOpen(revision: number, before: LocalDate): Promise<readonly string[]> {
  const ids: string[] = []
  for (let n = 0; n < OPEN; n += 1) {
    const id = `0000000${revision}-0000-4000-8000-${String(n).padStart(12, '0')}`
    const day = addDays(before, -14 + Math.floor(n / PER_DAY))
    under.at(`${day}T10:${String(n % PER_DAY).padStart(2, '0')}`)
    const form = aForm({
      receivedAt: parseLocalDateTime(`${day}T09:30`),
      addressee: (['provider_head', 'akim', 'authorised_body'] as const)[n % 3] ?? 'akim',
      applicant: anApplicant({ surname: `Сынақов${n}` }),
    })
    await under.ask('intake.register', { id, form, receivedNow: false })
    ids.push(id)
  }
  under.at(`${before}T15:00`)
  for (const [n, id] of ids.entries()) {
    for (const command of stepsOf(n, before)) await act(id, command)
  }
  return ids
}

function stepsOf(n: number, on: LocalDate): readonly ComplaintCommand[] {
  const today = String(on)
  if (n % 3 === 0 && n % 4 === 0) {
    return [
      forward(today, { lateReason: 'поздно' }),
      { type: 'register-review', on, incomingNumber: String(n) },
    ]
  }
  if (n % 3 === 2 && n % 2 === 0) return [extend(today, { days: 1 + (n % 10) })]
  return []
}

async function act(id: string, command: ComplaintCommand): Promise<void> {
  await under.ask('card.act', { id, version: complaint(id).version, command })
}

/** Everything that a calendar can move. */
type State = ReturnType<typeof stateOf>
const stateOf = (ids: readonly string[]) => ({
  version: under.office.parts.calendar().version,
  dates: datesOf(ids),
  obligations: ids.flatMap((id) => openObligations(complaint(id))),
})

/** The report of the month that was over when the change came. */
const monthBefore = (day: LocalDate): Promise<unknown> =>
  under.ask('report.month', { month: addMonths(monthOf(day), -1), language: 'kk' })

const datesOf = (ids: readonly string[]) => new Map(ids.map((id) => [id, dueDatesOf(complaint(id))]))

/**
 * The four times the official calendar was changed after it had been published, replayed in a whole office with two
 * hundred open complaints each.
 */
describe.each(REVISIONS.map((revision, n) => [revision.name, revision, n] as const))(
  '%s',
  (_name, revision, n) => {
    let ids: readonly string[]
    let beforeTheLast: ReturnType<typeof datesOf>
    let first: State
    let lastMonth: unknown

    beforeAll(async () => {
      const announced = date(revision.announcedOn)
      under.at(`${addDays(announced, -30)}T09:00`)
      for (const edit of revision.before) await accepted({ kind: 'edit', edit })
      ids = await twoHundredOpen(n, addDays(announced, -1))
      under.at(`${announced}T10:00`)
      first = stateOf(ids)
      lastMonth = await monthBefore(announced)
    }, 120_000)

    it('the preview is what happens, and every date is the one the law gives', async () => {
      for (const edit of revision.change) {
        beforeTheLast = datesOf(ids)
        const before = new Map(
          [...under.office.parts.world.active.keys()].map((id) => [id, dueDatesOf(complaint(id))]),
        )
        const { impact } = await accepted({ kind: 'edit', edit })
        const moves = new Map(impact.moves.map((move) => [move.complaintId, move]))
        for (const [id, dates] of before) {
          const expected = { ...dates }
          for (const { kind, from, to } of moves.get(id)?.clocks ?? []) {
            expect(dates[DATE_OF[kind]]).toBe(from)
            expected[DATE_OF[kind]] = to
          }
          const { firstReviewBy: _first, ...now } = dueDatesOf(complaint(id))
          expect(now).toEqual((({ firstReviewBy: _was, ...rest }) => rest)(expected))
        }
        expect(impact.counts.moved).toBe(impact.moves.filter(({ clocks }) => clocks.length > 0).length)
      }
      const calendar = kazakhCalendar(5)
      for (const id of ids) {
        const dates = dueDatesOf(complaint(id))
        expect(recountDueDates(complaint(id), calendar).dates).toEqual(dates)
        const { registration, review, extension } = complaint(id)
        if (!review || !dates.reviewBy || extension) continue
        const days = review.authority === 'authorised_body' ? 15 : 5
        expect(dates.reviewBy).toBe(addWorkingDays(calendar, review.registeredOn, days))
        expect(registration.reviewBy, 'the promise stays').toBe(complaint(id).original.reviewBy)
      }
    })

    it('undoing restores every date and the very calendar, and undoing that brings the change back', async () => {
      const changes = await under.ask('work-calendar.changes', undefined)
      const last = changes[0]
      if (!last) throw new Error('no change')
      const changed = datesOf(ids)
      const version = under.office.parts.calendar().version
      const { impact, changeId } = await accepted({ kind: 'undo', changeId: last.id })
      expect(impact.counts.moved).toBe(last.moved)
      expect(under.office.parts.calendar().version).not.toBe(version)
      expect(datesOf(ids)).toEqual(beforeTheLast)
      const back = await accepted({ kind: 'undo', changeId })
      expect(back.impact.counts.moved).toBe(impact.counts.moved)
      expect(datesOf(ids)).toEqual(changed)
      expect(under.office.parts.calendar().version).toBe(version)
    })

    it('what the ticket promised stays readable on the card, and a duplicate of the ticket says it again', async () => {
      const changes = await under.ask('work-calendar.changes', undefined)
      const changed = new Set(
        (
          await Promise.all(
            changes
              .filter(({ counts, at }) => counts && at.startsWith(revision.announcedOn))
              .map(({ id }) => under.ask('work-calendar.change', { changeId: id })),
          )
        )
          .flat()
          .filter(({ promised }) => promised !== null)
          .map(({ complaintId }) => complaintId),
      )
      const told = [...changed].map(complaint).filter(({ review, extension, original }) => {
        return review?.elsewhere === false && !extension && review.reviewBy !== original.reviewBy
      })
      expect(told.length).toBeGreaterThan(20)
      for (const { id, original } of told) {
        const card = await under.ask('card.get', { id })
        expect(card.obligations.find(({ kind }) => kind === 'review')?.promisedOn).toBe(original.reviewBy)
        expect((await under.ask('printing.ticket', { complaintId: id })).reviewBy).toBe(original.reviewBy)
      }
    })

    it('leaves the month that is over as it was reported', async () => {
      expect(await monthBefore(date(revision.announcedOn))).toEqual(lastMonth)
    })

    it('undone change by change, the last first, it never happened; undone again, it did', async () => {
      const outcome = stateOf(ids)
      const own = (await under.ask('work-calendar.changes', undefined)).filter(
        ({ counts, undoes, at }) => counts && undoes === null && at.startsWith(revision.announcedOn),
      )
      expect(own).toHaveLength(revision.change.length)
      const undone: string[] = []
      for (const { id } of own) undone.push((await accepted({ kind: 'undo', changeId: id })).changeId)
      expect(stateOf(ids)).toEqual(first)
      for (const changeId of undone.toReversed()) await accepted({ kind: 'undo', changeId })
      expect(stateOf(ids)).toEqual(outcome)
      expect(await monthBefore(date(revision.announcedOn))).toEqual(lastMonth)
    })

    it('moves somebody, and some of them were promised another date on their tickets', async () => {
      const changes = (await under.ask('work-calendar.changes', undefined)).filter(
        ({ undoes }) => undoes === null,
      )
      const own = changes.slice(0, revision.change.length)
      const moved = (
        await Promise.all(own.map(({ id }) => under.ask('work-calendar.change', { changeId: id })))
      ).flat()
      expect(moved.length).toBeGreaterThan(20)
      expect(own.reduce((sum, change) => sum + change.moved, 0)).toBe(moved.length)
      expect(moved.some(({ tell }) => tell.includes('applicant'))).toBe(true)
    })
  },
)

it('opened again the office has the same calendar and the same dates', async () => {
  const { world } = under.office.parts
  const before = [...world.active.values()].map((one) => [one.id, one.version, dueDatesOf(one)])
  const version = under.office.parts.calendar().version
  const now = under.now()
  await under.office.close()
  under = await openTestOffice(folder, now)
  const after = [...under.office.parts.world.active.values()].map((one) => [
    one.id,
    one.version,
    dueDatesOf(one),
  ])
  expect(new Map(after.map((one) => [one[0], one]))).toEqual(new Map(before.map((one) => [one[0], one])))
  expect(under.office.parts.calendar().version).toBe(version)
  expect(isWorkingDay(under.office.parts.calendar(), date('2026-08-31'))).toBe(true)
})
