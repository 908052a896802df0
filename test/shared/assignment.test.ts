import { expect, it } from 'vitest'

import type { CommandOf } from '@shared/complaint/commands.ts'
import type { ComplaintEvent } from '@shared/complaint/events.ts'
import { settlednessAfter } from '@shared/complaint/settled.ts'

import { given } from '../support/builders.ts'
import { after, answer, ask, codeOf, fieldsOf, forward, registered, satisfy } from '../support/steps.ts'

const officer = { id: 'operator-4', name: 'Есенова С. М.' }
const to = (officerId: string | null, note = ''): CommandOf<'assign'> => ({ type: 'assign', officerId, note })
const assigned = (history: readonly ComplaintEvent[]): ComplaintEvent[] => {
  const result = ask(history, to(officer.id), '2026-03-11', { officer })
  if (!result.ok) throw new Error(result.error.code)
  return [...history, ...result.value]
}

it('gives a complaint to somebody, with his name as it was then', () => {
  const history = assigned([registered])
  expect(history.at(-1)).toEqual({
    type: 'complaint.assigned',
    on: '2026-03-11',
    officerId: 'operator-4',
    name: 'Есенова С. М.',
    note: '',
  })
  expect(given(history).caseOfficerId).toBe('operator-4')
  expect(given([registered]).caseOfficerId).toBeNull()
})

it('is no step of the procedure: what could be undone before can be undone after', () => {
  const forwarded = after([registered], forward('2026-03-11'))
  expect(given(assigned(forwarded)).lastStep).toEqual(given(forwarded).lastStep)
  expect(given(assigned(forwarded)).status).toBe('forwarded')
})

it('can be taken back to nobody, and not be given twice to the same one', () => {
  const history = assigned([registered])
  expect(codeOf(ask(history, to(officer.id), '2026-03-12', { officer }))).toBe('already-assigned')
  const back = ask(history, to(null, 'в отпуске'), '2026-03-12')
  expect(back).toMatchObject({ ok: true, value: [{ officerId: null, name: '', note: 'в отпуске' }] })
  expect(codeOf(ask([registered], to(null), '2026-03-12'))).toBe('already-assigned')
})

it('goes to nobody who is not here, and not when nothing is left to do', () => {
  const nobody = ask([registered], to('operator-9'), '2026-03-11', { officer: undefined })
  expect([codeOf(nobody), fieldsOf(nobody)]).toEqual([
    'officer-not-found',
    { officerId: 'officer-not-found' },
  ])
  const over = after([registered], satisfy('2026-03-11'), answer('2026-03-12'))
  expect(codeOf(ask(over, to(officer.id), '2026-03-12', { officer }))).toBe('complaint-over')
})

it('does not make a settled complaint look open, nor an open one settled', () => {
  expect(settlednessAfter('settled', 'complaint.assigned')).toBe('settled')
  expect(settlednessAfter('open', 'complaint.assigned')).toBe('open')
})
