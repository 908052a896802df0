import { expect, it } from 'vitest'

import { demoDirectory, demoEvents, type DemoEvent } from '@shared/demo/demoOffice.ts'
import { DEMO_OPERATORS } from '@shared/demo/office.ts'
import type { Complaint } from '@shared/complaint/complaint.ts'
import { evolve } from '@shared/complaint/evolve.ts'
import { parseNumber } from '@shared/complaint/numbers.ts'
import { ComplaintStatus } from '@shared/complaint/status.ts'
import { OBLIGATION_KINDS, openObligations } from '@shared/complaint/obligations.ts'
import { checkIdentityNumber } from '@shared/identity/iin.ts'
import { daysBetween, parseLocalDate } from '@shared/time/localDate.ts'
import { dateOf } from '@shared/time/partsOfTime.ts'

const today = parseLocalDate('2026-11-20')
const request = { complaints: 600, seed: 20_260_317, today }
const events = demoEvents(request)
const complaints = [...folded(events).values()]

function folded(all: readonly DemoEvent[]): Map<string, Complaint> {
  const states = new Map<string, Complaint>()
  for (const { stream, event } of all) {
    const next = evolve(stream, states.get(stream), event)
    if (!next) throw new Error(`${event.type} makes no sense in ${stream}`)
    states.set(stream, next)
  }
  return states
}

it('is the same for the same seed and another for another', () => {
  expect(demoEvents(request)).toEqual(events)
  expect(demoEvents({ ...request, seed: 2 })).not.toEqual(events)
})

it('shows an office of forty providers, a hundred and twenty services, twelve officials and three operators', () => {
  const { providers, services, officials } = demoDirectory(request.seed)
  expect([providers.length, services.length, officials.length, DEMO_OPERATORS.length]).toEqual([
    40, 120, 12, 3,
  ])
  for (const { name } of [...providers, ...services]) {
    expect(name.kk).not.toBe('')
    expect(name.ru).not.toBe('')
  }
})

it('shows every state the program knows, and work for today', () => {
  expect(complaints).toHaveLength(600)
  const states = new Set(complaints.map(({ status }) => status))
  expect([...states].toSorted()).toEqual(ComplaintStatus.options.toSorted())
  const open = complaints.flatMap(openObligations)
  expect(new Set(open.map(({ kind }) => kind))).toEqual(new Set(OBLIGATION_KINDS))
  expect(open.filter(({ dueOn }) => dueOn === today).length).toBeGreaterThan(2)
  expect(open.filter(({ dueOn }) => dueOn < today).length).toBeGreaterThan(2)
  expect(complaints.some(({ extension }) => extension)).toBe(true)
  expect(complaints.some(({ earlier }) => earlier.length > 0)).toBe(true)
  expect(complaints.some(({ redirections }) => redirections.length > 0)).toBe(true)
  expect(complaints.some(({ links }) => links.length > 0)).toBe(true)
  expect(complaints.some(({ correction }) => correction?.madeOn)).toBe(true)
  expect(complaints.some(({ forwarding }) => forwarding?.late)).toBe(true)
})

it.each(['2026-03-17', '2026-05-13', '2026-10-26', '2026-11-20', '2027-01-05'])(
  'leaves little undone and nothing for long, seen on %s',
  (day) => {
    const on = parseLocalDate(day)
    const open = [20_260_317, 1, 2].flatMap((seed) =>
      [...folded(demoEvents({ complaints: 600, seed, today: on })).values()].flatMap(openObligations),
    )
    const daysLate = open.map(({ dueOn }) => daysBetween(dueOn, on)).filter((days) => days > 0)
    expect(daysLate.length).toBeGreaterThan(0)
    expect(daysLate.length).toBeLessThan(open.length / 5)
    expect(Math.max(...daysLate)).toBeLessThanOrEqual(21)
  },
)

it('lies in the past, in order, over fourteen months', () => {
  const times = events.map(({ at }) => at)
  expect(times).toEqual(times.toSorted())
  expect(dateOf(times.at(-1) ?? events[0]?.at ?? never())).toBe(today)
  expect((times[0] ?? '') < '2025-11-01').toBe(true)
  expect((times[0] ?? '') > '2025-09-01').toBe(true)
})

it('gives numbers without gaps', () => {
  const places = complaints
    .map(({ registration }) => parseNumber(registration.number))
    .filter((parts) => parts?.year === '26')
    .map((parts) => parts?.place ?? 0)
    .toSorted((a, b) => a - b)
  expect(places).toEqual(places.map((_, index) => index + 1))
})

it('invents people: every IIN passes the check', () => {
  const numbers = complaints.map(({ registration }) => registration.form.applicant.iin).filter(Boolean)
  expect(numbers.length).toBeGreaterThan(300)
  expect(numbers.filter((iin) => !checkIdentityNumber(iin).valid)).toEqual([])
})

function never(): never {
  throw new Error('no events')
}
