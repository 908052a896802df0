import fc from 'fast-check'
import { expect, it } from 'vitest'

import { CALENDAR_STREAM } from '@shared/calendar/events.ts'
import { DIRECTORY_STREAM } from '@shared/directory/events.ts'
import { readChecked } from '@shared/journal/catalog.ts'
import type { Envelope } from '@shared/journal/envelope.ts'
import { Fold } from '@shared/journal/fold.ts'

import { history } from '../support/anyHistory.ts'
import { anOffice, anOperator, aProvider } from '../support/builders.ts'
import { envelopeOf } from '../support/envelopes.ts'
import { foldState } from '../support/foldState.ts'

const NODES = ['pc-a', 'pc-b', 'pc-c']

const officeEvents = [
  { type: 'office.saved', office: anOffice() },
  { type: 'directory.provider-saved', provider: aProvider() },
  { type: 'directory.operator-saved', operator: anOperator() },
  { type: 'directory.provider-saved', provider: aProvider({ retired: true }) },
].map((data) => ({ stream: DIRECTORY_STREAM, data }))

const basis = { kind: 'words', text: { kk: 'Бұйрық', ru: 'Приказ' } }

const calendarEvents = [
  { type: 'calendar.year-marked', changeId: 'c1', on: '2026-03-10', year: 2027, status: 'official', basis },
  { type: 'calendar.change-undone', changeId: 'c2', on: '2026-03-11', undoes: 'c1' },
].map((data) => ({ stream: CALENDAR_STREAM, data }))

/** What three desks wrote apart: two histories of one complaint interleaved, so that many steps lose to another. */
const written = fc
  .tuple(history, history, fc.array(fc.nat(), { minLength: 120, maxLength: 120 }))
  .map(([one, other, picks]) => {
    const complaint = [...one.journal, ...other.journal].map(({ event }) => ({
      stream: 'complaint-1',
      data: event,
    }))
    const all = [...complaint, ...officeEvents, ...calendarEvents]
    const inTime = all.toSorted(
      (a, b) => (picks[all.indexOf(a) % 120] ?? 0) - (picks[all.indexOf(b) % 120] ?? 0),
    )
    return inTime.map(({ stream, data }, order) =>
      envelopeOf(stream, data, { order, node: NODES[(picks[order % 120] ?? 0) % 3] ?? 'pc-a' }),
    )
  })

function foldedAt(node: string, events: readonly Envelope[]): Fold {
  const fold = new Fold()
  fold.trustOnly(node)
  for (const event of events) fold.apply(event)
  return fold
}

it('invariant 3: whatever the order of arrival, every desk has the same state and the same conflicts', () => {
  let conflicts = 0
  fc.assert(
    fc.property(written, fc.infiniteStream(fc.nat()), (events, keys) => {
      const ranks = new Map(events.map(({ id }) => [id, keys.next().value]))
      const shuffled = events.toSorted((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0))
      const [a, b, c] = [
        foldedAt('pc-a', events),
        foldedAt('pc-b', shuffled),
        foldedAt('pc-c', events.toReversed()),
      ]
      conflicts += a.conflicts.length
      expect(foldState(b)).toEqual(foldState(a))
      expect(foldState(c)).toEqual(foldState(a))
    }),
    { numRuns: 60 },
  )
  expect(conflicts).toBeGreaterThan(60)
})

it('a number two workstations gave out names the same complaint at every desk', () => {
  fc.assert(
    fc.property(history, ({ journal }) => {
      const [first] = journal
      if (!first) throw new Error('empty')
      const twice = ['complaint-1', 'complaint-2'].map((stream, order) =>
        envelopeOf(stream, first.event, { order, node: NODES[order] ?? 'pc-a' }),
      )
      expect(foldedAt('pc-a', twice.toReversed()).byNumber).toEqual(foldedAt('pc-b', twice).byNumber)
    }),
    { numRuns: 10 },
  )
})

it('whatever operators do passes the check that events from elsewhere undergo', () => {
  fc.assert(
    fc.property(history, ({ journal }) => {
      const events = journal.map(({ event }, order) => envelopeOf('complaint-1', event, { order }))
      expect(events.map((event) => readChecked(event).kind)).toEqual(events.map(() => 'complaint'))
    }),
    { numRuns: 60 },
  )
})

it('what comes from elsewhere is checked: a wrong body, a foreign stream, an unknown type change nothing', () => {
  const bad = [
    { stream: 'complaint-1', data: { type: 'complaint.registered' } },
    { stream: 'complaint-1', data: { type: 'office.saved', office: anOffice() } },
    { stream: DIRECTORY_STREAM, data: { type: 'complaint.noted', text: 'x' } },
    { stream: 'complaint-1', data: { type: 'complaint.teleported' } },
  ].map(({ stream, data }, order) => envelopeOf(stream, data, { order, node: 'pc-b' }))
  const fold = foldedAt('pc-a', bad)
  expect(fold.complaints.size).toBe(0)
  expect(fold.directory.office).toBeNull()
  expect(fold.invalid).toHaveLength(3)
  expect(fold.newer.map(({ data }) => data.type)).toEqual(['complaint.teleported'])
})
