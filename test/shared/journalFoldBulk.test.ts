import { array, assert, integer, property } from 'fast-check'
import { expect, it } from 'vitest'

import { DEMO_OPERATORS } from '@shared/demo/office.ts'
import { demoEvents } from '@shared/demo/demoOffice.ts'
import { DIRECTORY_STREAM } from '@shared/directory/events.ts'
import type { Envelope } from '@shared/journal/envelope.ts'
import { Fold } from '@shared/journal/fold.ts'
import { formatHlc } from '@shared/time/hlc.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'

const START_MS = Date.parse('2026-01-05T05:00:00Z')

const envelopeOf = (stream: string, data: Envelope['data'], n: number): Envelope => ({
  v: 1,
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  stream,
  node: 'pc-1',
  seq: n + 1,
  hlc: formatHlc({ millis: START_MS + n, counter: 0 }, 'pc-1'),
  actor: 'operator-1',
  data,
})

/** A small invented office, an operator, a fact of a newer program and one nobody knows. */
const events: readonly Envelope[] = [
  ...DEMO_OPERATORS.map((operator) => ({
    stream: DIRECTORY_STREAM,
    data: { type: 'directory.operator-saved', operator },
  })),
  ...demoEvents({ complaints: 40, seed: 7, today: parseLocalDate('2026-11-20') }).map(
    ({ stream, event }) => ({
      stream,
      data: event,
    }),
  ),
  { stream: 'complaint-x', data: { type: 'weather.changed' } },
].map(({ stream, data }, n) => envelopeOf(stream, data, n))

/** A fold with what its observers were left with. */
function watched() {
  const fold = new Fold()
  const seen = new Map<string, unknown>()
  let calls = 0
  fold.observe({
    complaintChanged(before, after) {
      calls += 1
      if (after) seen.set(after.id, after)
      else if (before) seen.delete(before.id)
    },
  })
  return { fold, seen, calls: () => calls }
}

const stateOf = ({ fold, seen }: ReturnType<typeof watched>) => ({
  complaints: new Map(fold.complaints),
  active: new Set(fold.active.keys()),
  numbers: new Map(fold.byNumber),
  directory: fold.directory,
  conflicts: new Set(fold.conflicts.map(({ id }) => id)),
  invalid: new Set(fold.invalid.map(({ id }) => id)),
  histories: [...fold.complaints.keys()].toSorted().map((id) => fold.history(id).map((event) => event.id)),
  seen,
})

it('invariant 3: a register folded as a whole is the register folded event by event, in any order', () => {
  assert(
    property(array(integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 50 }), (keys) => {
      const keyOf = ({ seq }: Envelope): number =>
        (keys[seq % keys.length] ?? 0) * 1000 + ((seq * 7919) % 1000)
      const shuffled = events.toSorted((a, b) => keyOf(a) - keyOf(b))
      const one = watched()
      for (const event of shuffled) one.fold.apply(event)
      const whole = watched()
      for (const event of shuffled) whole.fold.bulk.collect(event)
      let turns = 0
      while (!whole.fold.bulk.catchUp(() => (turns += 1) % 5 !== 0));
      expect(stateOf(whole)).toEqual(stateOf(one))
    }),
    { numRuns: 25 },
  )
})

it('tells its observers of each complaint once, and stops when it is told to', () => {
  const whole = watched()
  for (const event of events) whole.fold.bulk.collect(event)
  expect(whole.fold.directory.operators.size).toBe(DEMO_OPERATORS.length)
  expect(whole.fold.complaints.size).toBe(0)
  let left = 10
  expect(whole.fold.bulk.catchUp(() => (left -= 1) >= 0)).toBe(false)
  expect(whole.fold.complaints.size).toBe(10)
  expect(whole.fold.bulk.catchUp(() => true)).toBe(true)
  expect(whole.fold.complaints.size).toBe(40)
  expect(whole.calls()).toBe(40)
})

it('goes on event by event afterwards', () => {
  const whole = watched()
  const one = watched()
  for (const event of events) one.fold.apply(event)
  const half = Math.floor(events.length / 2)
  for (const event of events.slice(0, half)) whole.fold.bulk.collect(event)
  whole.fold.bulk.catchUp(() => true)
  for (const event of events.slice(half)) whole.fold.apply(event)
  expect(stateOf(whole)).toEqual(stateOf(one))
})
