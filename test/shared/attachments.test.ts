import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { AttachedFile } from '@shared/attachments/storedFile.ts'
import {
  attach,
  currentAttachments,
  evolveAttachments,
  NO_ATTACHMENTS,
  removeAttachment,
  type Attachment,
} from '@shared/complaint/attachments.ts'
import { decide } from '@shared/complaint/decide.ts'
import { ComplaintEvent } from '@shared/complaint/events.ts'
import { parseLocalDateTime as at } from '@shared/time/localDateTime.ts'

import { aForm, aRegistration, contextOn, given } from '../support/builders.ts'

const AT = at('2026-03-18T11:20')
const hash = (n: number): string => n.toString(16).padStart(64, '0')
const aFile = (n: number, part: Partial<AttachedFile> = {}): AttachedFile => ({
  hash: hash(n),
  name: `скан ${n}.pdf`,
  size: 1000 + n,
  mediaType: 'application/pdf',
  note: '',
  ...part,
})

const registered = aRegistration(aForm({ receivedAt: at('2026-03-17T10:42') }))
const complaint = given([registered])
const context = contextOn('2026-03-18')

describe('art. 93(2)(8): files of a complaint', () => {
  it('are attached as facts that a journal can hold', () => {
    const decided = decide(
      complaint,
      { type: 'attach', files: [aFile(1, { note: 'ответ отдела', sheets: 2 }), aFile(2)] },
      context,
    )
    if (!decided.ok) throw new Error(decided.error.message)
    expect(decided.value).toHaveLength(2)
    for (const event of decided.value)
      expect(ComplaintEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event)
    const after = given([registered, ...decided.value])
    expect(
      currentAttachments(after.attachments).map(({ name, note, sheets }) => [name, note, sheets]),
    ).toEqual([
      ['скан 1.pdf', 'ответ отдела', 2],
      ['скан 2.pdf', '', undefined],
    ])
    expect(after.status).toBe(complaint.status)
  })

  it('the same content is not attached twice, in one step or in two', () => {
    expect(
      attach(NO_ATTACHMENTS, { files: [aFile(1), aFile(1, { name: 'другое имя.pdf' })] }, AT),
    ).toMatchObject({
      error: { code: 'already-attached', params: { name: 'другое имя.pdf' } },
    })
    const there: readonly Attachment[] = [{ ...aFile(1), at: AT, removed: null }]
    expect(attach(there, { files: [aFile(1)] }, AT)).toMatchObject({ error: { code: 'already-attached' } })
  })

  it('are removed with a reason only, stay in the list, and may come back', () => {
    const there: readonly Attachment[] = [{ ...aFile(1), at: AT, removed: null }]
    expect(removeAttachment(there, { hash: hash(1), reason: '' }, AT)).toMatchObject({
      error: { code: 'reason-missing', fields: { reason: 'reason-missing' } },
    })
    expect(removeAttachment(there, { hash: hash(2), reason: 'чужой' }, AT)).toMatchObject({
      error: { code: 'not-attached' },
    })
    const removed = removeAttachment(there, { hash: hash(1), reason: 'чужой скан' }, AT)
    expect(removed).toEqual({
      ok: true,
      value: [
        {
          type: 'complaint.attachment-removed',
          hash: hash(1),
          name: 'скан 1.pdf',
          reason: 'чужой скан',
          at: AT,
        },
      ],
    })
    const [event] = removed.ok ? removed.value : []
    const after = (event && evolveAttachments(there, event)) ?? []
    expect(after).toMatchObject([{ hash: hash(1), removed: { reason: 'чужой скан' } }])
    expect(attach(after, { files: [aFile(1)] }, AT)).toMatchObject({ ok: true })
  })

  it('are not touched on a void number', () => {
    const voided = { ...complaint, voided: { on: context.today, reason: 'ошибка' } }
    expect(decide(voided, { type: 'attach', files: [aFile(1)] }, context)).toMatchObject({
      error: { code: 'complaint-void' },
    })
    expect(decide(voided, { type: 'remove-attachment', hash: hash(1), reason: 'x' }, context)).toMatchObject({
      error: { code: 'complaint-void' },
    })
  })
})

type Move = { readonly kind: 'attach' | 'remove'; readonly n: number }
const moves = fc.array(
  fc.record({ kind: fc.constantFrom('attach' as const, 'remove' as const), n: fc.nat(4) }),
  {
    maxLength: 40,
  },
)
const eventOf = ({ kind, n }: Move, step: number): Parameters<typeof evolveAttachments>[1] =>
  kind === 'attach'
    ? { type: 'complaint.attached', ...aFile(n), at: AT }
    : {
        type: 'complaint.attachment-removed',
        hash: hash(n),
        name: aFile(n).name,
        reason: `причина ${step}`,
        at: AT,
      }

describe('any sequence of attaching and removing', () => {
  it('leaves what a plain set would hold, and decide refuses exactly what changes nothing', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const model = new Set<number>()
        let state: readonly Attachment[] = NO_ATTACHMENTS
        for (const [step, { kind, n }] of all.entries()) {
          const decided =
            kind === 'attach'
              ? attach(state, { files: [aFile(n)] }, AT)
              : removeAttachment(state, { hash: hash(n), reason: 'причина' }, AT)
          expect(decided.ok).toBe(kind === 'attach' ? !model.has(n) : model.has(n))
          const after = evolveAttachments(state, eventOf({ kind, n }, step))
          if (!decided.ok) expect([null, state]).toContain(after)
          if (kind === 'attach') model.add(n)
          else model.delete(n)
          state = after ?? state
          expect(new Set(currentAttachments(state).map((one) => one.hash))).toEqual(
            new Set([...model].map(hash)),
          )
        }
        // Nothing is ever forgotten: every attaching that counted is still in the list, with its reason when removed.
        expect(state.every(({ removed }) => removed === null || removed.reason !== '')).toBe(true)
      }),
    )
  })

  it('a second desk that did the same changes nothing and is no conflict', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const fold = (events: readonly Move[]): readonly Attachment[] =>
          events.reduce<readonly Attachment[]>(
            (state, move) => evolveAttachments(state, eventOf(move, 0)) ?? state,
            NO_ATTACHMENTS,
          )
        expect(fold(all.flatMap((move) => [move, move]))).toEqual(fold(all))
      }),
    )
  })

  it('removing what was never there is a conflict', () => {
    expect(evolveAttachments(NO_ATTACHMENTS, eventOf({ kind: 'remove', n: 1 }, 0))).toBeNull()
  })
})
