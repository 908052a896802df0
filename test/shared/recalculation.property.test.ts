import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { CalendarEdit } from '@shared/calendar/edits.ts'
import { officeWorkCalendar } from '@shared/calendar/officeWorkCalendar.ts'
import { DUE_DATES, type DueDates } from '@shared/complaint/dueDates.ts'
import type { ComplaintEvent } from '@shared/complaint/events.ts'
import { dueDatesOf } from '@shared/complaint/runningDates.ts'
import { register } from '@shared/complaint/register.ts'
import type { Envelope, StreamEvent } from '@shared/journal/envelope.ts'
import { Fold } from '@shared/journal/fold.ts'
import { DATE_OF } from '@shared/queries/obligationView.ts'
import type { CalendarProposal } from '@shared/recalculation/impact.ts'
import { codeOf, impactOf } from '@shared/recalculation/impactOf.ts'
import { eventsOf, planChange, type PlanSource } from '@shared/recalculation/plan.ts'
import { countDiffering } from '@shared/recalculation/recounts.ts'
import { addDays, parseLocalDate as date } from '@shared/time/localDate.ts'
import { parseLocalDateTime as at } from '@shared/time/localDateTime.ts'

import { aForm, anAcceptedBy, HOURS } from '../support/builders.ts'
import { envelopeOf } from '../support/envelopes.ts'
import { after, extend, forward } from '../support/steps.ts'

const today = date('2026-03-12')
const basis = { kind: 'document', document: 'ministry_order', number: '1', on: today } as const

/** An office of a fold alone: what is stored is what the fold is told. */
function office() {
  const fold = new Fold()
  let order = 0
  const store = (events: readonly StreamEvent[], node = 'desk-a'): readonly Envelope[] =>
    events.map(({ stream, data }) => {
      const envelope = envelopeOf(stream, data, { order: (order += 1), node })
      fold.apply(envelope)
      return envelope
    })
  const source = (): PlanSource => ({ active: fold.active, office: fold.calendar, week: 5, today })
  const plan = (proposal: CalendarProposal) => planChange(proposal, source())
  const accept = (proposal: CalendarProposal, changeId: string): boolean => {
    const planned = plan(proposal)
    if (!planned.ok) return false
    store(eventsOf(planned.value, { ...source(), changeId }))
    return true
  }
  const dates = (): Map<string, DueDates> =>
    new Map([...fold.complaints.values()].map((complaint) => [complaint.id, dueDatesOf(complaint)]))
  const calendar = () => officeWorkCalendar(5, fold.calendar.marks)
  return { fold, store, plan, accept, dates, calendar }
}

type Office = ReturnType<typeof office>

/** Complaints at the stages a clock can be in, counted under the calendar of the day. */
function registerSome(under: Office, count: number): void {
  const calendar = under.calendar()
  for (let n = 0; n < count; n += 1) {
    const id = `complaint-${n}`
    const on = addDays(date('2026-03-02'), n % 10)
    const made = register(
      aForm({
        receivedAt: at(`${on}T10:00`),
        addressee: (['provider_head', 'akim', 'authorised_body'] as const)[n % 3] ?? 'akim',
      }),
      {
        now: at(`${on}T11:00`),
        calendar,
        hours: HOURS,
        providerKind: 'state_body',
        acceptedBy: anAcceptedBy,
        nextNumber: () => `К1-26-${String(n + 1).padStart(4, '0')}`,
      },
    )
    if (!made.ok) throw new Error(made.error.code)
    under.store(made.value.map((data) => ({ stream: id, data })))
  }
}

const dayArb = fc.integer({ min: 0, max: 45 }).map((n) => addDays(date('2026-03-05'), n))
const editArb: fc.Arbitrary<CalendarEdit> = fc.oneof(
  fc.record({ kind: fc.constant('transfer' as const), from: dayArb, to: dayArb, basis: fc.constant(basis) }),
  fc.record({
    kind: fc.constant('day-off' as const),
    date: dayArb,
    as: fc.constantFrom('holiday' as const, 'religious' as const),
    name: fc.constant({ kk: 'Мереке', ru: 'Праздник' }),
    basis: fc.constant(basis),
  }),
  fc.record({ kind: fc.constant('working' as const), date: dayArb, basis: fc.constant(basis) }),
  fc.record({ kind: fc.constant('restore' as const), date: dayArb, basis: fc.constant(basis) }),
  fc.record({
    kind: fc.constant('year' as const),
    year: fc.constant(2026),
    status: fc.constantFrom('official' as const, 'provisional' as const),
    basis: fc.constant(basis),
  }),
)

describe('whatever the head does to the calendar', () => {
  it('what the preview showed is what happens, and no other date moves', () => {
    fc.assert(
      fc.property(
        fc.array(editArb, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 12 }),
        (edits, count) => {
          const under = office()
          registerSome(under, count)
          for (const [n, edit] of edits.entries()) {
            const before = under.dates()
            const planned = under.plan({ kind: 'edit', edit })
            if (!planned.ok) continue
            const impact = impactOf(planned.value, under.fold.directory)
            expect(codeOf(planned.value)).toBe(impact.code)
            under.accept({ kind: 'edit', edit }, `change-${n}`)
            const moves = new Map(impact.moves.map((move) => [move.complaintId, move.clocks]))
            for (const [id, dates] of under.dates()) {
              for (const key of DUE_DATES.filter((one) => one !== 'firstReviewBy')) {
                const clock = moves.get(id)?.find(({ kind }) => DATE_OF[kind] === key)
                expect(dates[key]).toBe(clock ? clock.to : before.get(id)?.[key])
              }
            }
            expect(countDiffering(under.calendar(), under.fold)).toBe(0)
          }
        },
      ),
    )
  })

  it('undoing the changes one after another, the last first, restores every date and the calendar', () => {
    fc.assert(
      fc.property(fc.array(editArb, { minLength: 1, maxLength: 6 }), (edits) => {
        const under = office()
        registerSome(under, 6)
        const stages: {
          readonly id: string
          readonly dates: Map<string, DueDates>
          readonly version: string
        }[] = []
        for (const [n, edit] of edits.entries()) {
          const stage = { id: `change-${n}`, dates: under.dates(), version: under.calendar().version }
          if (under.accept({ kind: 'edit', edit }, stage.id)) stages.push(stage)
        }
        for (const stage of stages.toReversed()) {
          expect(under.accept({ kind: 'undo', changeId: stage.id }, `undo-${stage.id}`)).toBe(true)
          expect(under.dates()).toEqual(stage.dates)
          expect(under.calendar().version).toBe(stage.version)
        }
      }),
    )
  })

  it('an undone change cannot be undone again, its undoing can', () => {
    const under = office()
    registerSome(under, 3)
    under.accept({ kind: 'edit', edit: { kind: 'working', date: date('2026-03-23'), basis } }, 'a')
    const changed = under.dates()
    expect(under.accept({ kind: 'undo', changeId: 'a' }, 'b')).toBe(true)
    expect(under.plan({ kind: 'undo', changeId: 'a' })).toMatchObject({ ok: false, error: { code: 'stale' } })
    expect(under.plan({ kind: 'undo', changeId: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    })
    expect(under.accept({ kind: 'undo', changeId: 'b' }, 'c')).toBe(true)
    expect(under.dates()).toEqual(changed)
  })
})

describe('two desks apart', () => {
  const dayOff: CalendarEdit = {
    kind: 'day-off',
    date: date('2026-03-13'),
    as: 'holiday',
    name: { kk: 'Мереке', ru: 'Праздник' },
    basis,
  }

  it('a step taken elsewhere before the change is not overwritten by an older count, and the difference is told', () => {
    const under = office()
    const history = after([registered('2026-03-10', 'akim')])
    under.store(history.map((data) => ({ stream: 'c', data })))
    const planned = under.plan({ kind: 'edit', edit: dayOff })
    if (!planned.ok) throw new Error(planned.error.code)
    const events = eventsOf(planned.value, { office: under.fold.calendar, today, changeId: 'a' })
    const extended = after(history, extend('2026-03-12', { days: 3 })).slice(1)
    under.store(
      extended.map((data) => ({ stream: 'c', data })),
      'desk-b',
    )
    under.store(events)
    const complaint = under.fold.complaints.get('c')
    expect(complaint?.review).toMatchObject({ firstReviewBy: '2026-03-18', reviewBy: '2026-03-20' })
    expect(countDiffering(under.calendar(), under.fold)).toBe(1)
    expect(under.accept({ kind: 'recount' }, 'b')).toBe(true)
    expect(under.fold.complaints.get('c')?.review?.reviewBy).toBe('2026-03-26')
    expect(countDiffering(under.calendar(), under.fold)).toBe(0)
  })

  it('what was over already stays as it was', () => {
    const under = office()
    const history = after([registered('2026-03-10', 'provider_head')])
    under.store(history.map((data) => ({ stream: 'c', data })))
    const planned = under.plan({ kind: 'edit', edit: { ...dayOff, date: date('2026-03-11') } })
    if (!planned.ok) throw new Error(planned.error.code)
    const events = eventsOf(planned.value, { office: under.fold.calendar, today, changeId: 'a' })
    under.store(
      after(history, forward('2026-03-12'))
        .slice(1)
        .map((data) => ({ stream: 'c', data })),
      'desk-b',
    )
    under.store(events)
    expect(under.fold.complaints.get('c')).toMatchObject({ forwardBy: '2026-03-13', review: null })
    expect(under.fold.conflicts).toEqual([])
  })
})

function registered(on: string, addressee: 'akim' | 'provider_head'): ComplaintEvent {
  const result = register(aForm({ receivedAt: at(`${on}T10:00`), addressee }), {
    now: at(`${on}T10:00`),
    calendar: officeWorkCalendar(5, new Fold().calendar.marks),
    hours: HOURS,
    providerKind: 'state_body',
    acceptedBy: anAcceptedBy,
    nextNumber: () => 'К1-26-0001',
  })
  if (!result.ok) throw new Error(result.error.code)
  return result.value[0]
}
