import fc from 'fast-check'
import { expect, it } from 'vitest'

import { CALENDAR_STREAM } from '@shared/calendar/events.ts'
import { DIRECTORY_STREAM } from '@shared/directory/events.ts'
import { readChecked } from '@shared/journal/catalog.ts'
import { byHlc, type Envelope } from '@shared/journal/envelope.ts'
import { Fold } from '@shared/journal/fold.ts'
import { standingInTheWay } from '@shared/journal/settling.ts'

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

/** Words on some of the conflicts, several on one among them, by different desks and in an order of their own. */
function settledBy(events: readonly Envelope[], picks: readonly number[]): readonly Envelope[] {
  const { conflicts } = foldedAt('pc-a', events)
  const sorted = events.toSorted(byHlc).filter(({ stream }) => stream === 'complaint-1')
  const all = conflicts.map(({ id }) => ({ id, insteadOf: standingInTheWay(sorted, id)?.id ?? null }))
  const possible = all.filter(({ insteadOf }) => insteadOf !== null)
  const words = picks.flatMap((pick, n) => {
    const from = possible.length > 0 && pick % 5 > 0 ? possible : all
    const lost = from[pick % from.length]
    if (!lost) return []
    const insteadOf = pick % 4 === 0 ? null : lost.insteadOf
    const what = { type: 'complaint.conflict-settled', on: '2026-03-20', reason: 'x' }
    const [order, node] = [events.length + ((pick * 7) % 50) * 10 + n, NODES[pick % 3] ?? 'pc-a']
    const data = { ...what, conflictId: lost.id, insteadOf }
    return [envelopeOf('complaint-1', data, { order, node })]
  })
  return [...events, ...words]
}

it('invariant 3: the same when conflicts are settled, also apart and against each other', () => {
  let taken = 0
  const words = fc.array(fc.nat(), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(written, words, fc.infiniteStream(fc.nat()), (before, picks, keys) => {
      const events = settledBy(before, picks)
      const ranks = new Map(events.map(({ id }) => [id, keys.next().value]))
      const shuffled = events.toSorted((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0))
      const whole = new Fold()
      whole.trustOnly('pc-c')
      for (const event of shuffled) whole.bulk.collect(event)
      whole.bulk.catchUp(() => true)
      const [a, b] = [foldedAt('pc-a', events), foldedAt('pc-b', shuffled)]
      taken += [...a.settlements.values()].filter(({ data }) => data['insteadOf'] !== null).length
      expect(foldState(b)).toEqual(foldState(a))
      expect(foldState(whole)).toEqual(foldState(a))
    }),
    { numRuns: 60 },
  )
  expect(taken).toBeGreaterThan(10)
})

it('a lost step that is made to count does, for one other step alone, and no other step is lost by it', () => {
  let helped = 0
  fc.assert(
    fc.property(written, (events) => {
      const before = foldedAt('pc-a', events)
      for (const lost of before.conflicts) {
        const inTheWay = standingInTheWay(before.history('complaint-1'), lost.id)
        if (!inTheWay) continue
        helped += 1
        const what = { type: 'complaint.conflict-settled', on: '2026-03-20', reason: 'x' }
        const data = { ...what, conflictId: lost.id, insteadOf: inTheWay.id }
        const after = foldedAt('pc-a', [...events, envelopeOf('complaint-1', data, { order: 10_000 })])
        const [was, is] = [before, after].map(({ conflicts }) => conflicts.map(({ id }) => id))
        expect(is).not.toContain(lost.id)
        expect(was).toEqual(expect.arrayContaining(is ?? []))
        expect(inTheWay.node).not.toBe(lost.node)
      }
    }),
    { numRuns: 60 },
  )
  expect(helped).toBeGreaterThan(10)
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
