import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { decide } from '@shared/complaint/decide.ts'
import type { ComplaintEvent } from '@shared/complaint/events.ts'
import type { Envelope } from '@shared/journal/envelope.ts'
import { Fold } from '@shared/journal/fold.ts'
import { formatHlc } from '@shared/time/hlc.ts'

import { contextOn, given } from '../support/builders.ts'
import { after, ask, codeOf, forward, registered, registerReview } from '../support/steps.ts'

describe('undoing the last step', () => {
  const stream = '00000000-0000-4000-8000-000000000001'
  const envelope = (n: number, data: ComplaintEvent): Envelope => ({
    v: 1,
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    stream,
    node: 'desk-1',
    seq: n,
    hlc: formatHlc({ millis: 1_773_000_000_000 + n, counter: 0 }, 'desk-1'),
    actor: 'operator-1',
    data,
  })
  const fold = (envelopes: readonly Envelope[]): Fold => {
    const folded = new Fold()
    for (const one of envelopes) folded.apply(one)
    return folded
  }

  it('takes it back as if it had never been recorded; the history keeps both', () => {
    const steps = after([registered], forward('2026-03-12'))
    const before = fold(steps.map((event, n) => envelope(n + 1, event)))
    const state = before.complaints.get(stream)
    const undone = decide(
      state ?? given(steps),
      { type: 'undo', eventId: envelope(2, registered).id, reason: 'Не та жалоба' },
      contextOn('2026-03-12'),
    )
    expect(undone).toMatchObject({
      ok: true,
      value: [{ type: 'complaint.step-undone', step: 'complaint.forwarded' }],
    })
    if (!undone.ok) return
    const all = [...steps, ...undone.value].map((event, n) => envelope(n + 1, event))
    const folded = fold(all)
    expect(folded.complaints.get(stream)).toMatchObject({
      status: 'registered',
      forwarding: null,
      version: 3,
      lastStep: null,
    })
    expect(folded.history(stream)).toHaveLength(3)
    expect(folded.conflicts).toEqual([])
  })

  it('only the last one, and only with a reason', () => {
    const steps = after([registered], forward('2026-03-12'), registerReview('2026-03-13', ''))
    const state = fold(steps.map((event, n) => envelope(n + 1, event))).complaints.get(stream)
    if (!state) throw new Error('no complaint')
    const undo = (eventId: string, reason: string) =>
      codeOf(decide(state, { type: 'undo', eventId, reason }, contextOn('2026-03-13')))
    expect(undo(envelope(2, registered).id, 'ошибка')).toBe('undo-not-last')
    expect(undo(envelope(3, registered).id, '')).toBe('reason-missing')
    expect(undo(envelope(3, registered).id, 'ошибка')).toBe('ok')
    expect(codeOf(ask([registered], { type: 'undo', eventId: '', reason: 'ошибка' }, '2026-03-11'))).toBe(
      'undo-impossible',
    )
  })

  it('gives the same world in whatever order the events arrive', () => {
    const steps = after([registered], forward('2026-03-12'))
    const all = [
      ...steps,
      {
        type: 'complaint.step-undone',
        eventId: envelope(2, registered).id,
        step: 'complaint.forwarded',
        reason: 'ошибка',
      } as const,
      ...after([registered], forward('2026-03-13', { outgoingNumber: '2' })).slice(1),
    ]
    const envelopes = all.map((event, n) => envelope(n + 1, event))
    const expected = fold(envelopes).complaints.get(stream)
    expect(expected?.forwarding?.outgoingNumber).toBe('2')
    fc.assert(
      fc.property(fc.shuffledSubarray(envelopes, { minLength: envelopes.length }), (shuffled) => {
        expect(fold(shuffled).complaints.get(stream)).toEqual(expected)
      }),
    )
  })
})
