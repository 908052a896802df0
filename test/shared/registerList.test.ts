import { describe, expect, it } from 'vitest'

import type { Complaint } from '@shared/complaint/complaint.ts'
import type { ComplaintEvent } from '@shared/complaint/events.ts'
import { isActive } from '@shared/complaint/obligations.ts'
import { emptyDirectory } from '@shared/directory/directory.ts'
import {
  everyComplaint,
  nearestDue,
  registerList,
  viewCounts,
  type RegisterQuery,
} from '@shared/queries/registerList.ts'
import { registerRow } from '@shared/queries/registerRow.ts'
import { createSearchIndex } from '@shared/queries/searchIndex.ts'
import { parseLocalDate as date } from '@shared/time/localDate.ts'
import { parseLocalDateTime as at } from '@shared/time/localDateTime.ts'

import { aForm, anApplicant, aProvider, aRegistration, calendar, given } from '../support/builders.ts'

const TODAY = date('2026-03-17')

function complaint(
  id: string,
  part: Parameters<typeof aForm>[0],
  ...later: readonly ComplaintEvent[]
): Complaint {
  return given([aRegistration(aForm(part), `К1-26-${id.padStart(4, '0')}`), ...later], id)
}

const closed: readonly ComplaintEvent[] = [
  {
    type: 'complaint.decided',
    on: date('2026-02-12'),
    outcome: 'not_satisfied',
    answer: 'refused',
    documentNumber: '',
    rightsRestored: false,
    disciplined: 0,
    proposals: '',
    late: null,
  },
  { type: 'complaint.answered', on: date('2026-02-13'), way: 'post', language: 'ru', outgoingNumber: '' },
]

const named = (surname: string) => ({ applicant: anApplicant({ surname }) })
const complaints = [
  complaint('1', { ...named('Яковлев'), receivedAt: at('2026-02-10T10:00'), addressee: 'akim' }, ...closed),
  complaint('2', {
    ...named('Өтегенова'),
    receivedAt: at('2026-03-02T10:00'),
    channel: 'portal',
    addressee: 'akim',
  }),
  complaint('3', { ...named('Әбілов'), receivedAt: at('2026-03-16T10:00') }),
  complaint('4', {
    ...named('Оспанов'),
    receivedAt: at('2026-03-17T09:30'),
    ground: 'refusal',
    providerId: 'p-2',
  }),
]

const source = () => {
  const index = createSearchIndex()
  for (const one of complaints) index.complaintChanged(undefined, one)
  index.work(complaints.length)
  const active = new Map(complaints.filter(isActive).map((one) => [one.id, one]))
  const directory = { ...emptyDirectory, providers: new Map([['provider-1', aProvider()]]) }
  return { index, directory, active, today: TODAY }
}

const query = (part: Partial<RegisterQuery>): RegisterQuery => ({ ...everyComplaint('', 'kk'), ...part })

const ids = (part: Partial<RegisterQuery>): string[] =>
  registerList(query(part), source())
    .page(0, 100)
    .map(({ id }) => id)

describe('views', () => {
  it.each([
    ['all', ['4', '3', '2', '1']],
    ['open', ['2', '3', '4']],
    ['overdue', ['2']],
    ['to_forward', ['3', '4']],
    ['portal_month', ['2']],
  ] as const)('%s', (view, expected) => {
    expect(ids({ view })).toEqual(expected)
  })

  it('are counted whatever the filters', () => {
    expect(viewCounts(source())).toEqual({ all: 4, open: 3, overdue: 1, to_forward: 2, portal_month: 1 })
  })
})

describe('filters', () => {
  it.each([
    [{ from: date('2026-03-02'), to: date('2026-03-16') }, ['3', '2']],
    [{ to: date('2026-03-01') }, ['1']],
    [{ providerId: 'p-2' }, ['4']],
    [{ channel: 'portal' }, ['2']],
    [{ addressee: 'akim' }, ['2', '1']],
    [{ status: 'closed' }, ['1']],
    [{ ground: 'refusal' }, ['4']],
    [{ text: 'отег' }, ['2']],
    [{ text: 'отег', view: 'to_forward' }, []],
    [{ status: 'registered', channel: 'counter' }, ['4', '3']],
  ] as const)('%o', (part, expected) => {
    expect(ids(part)).toEqual(expected)
  })
})

describe('order', () => {
  it('puts names in the Kazakh alphabet', () => {
    expect(ids({ sort: { by: 'applicant', descending: false } })).toEqual(['3', '4', '2', '1'])
  })

  it('turns round', () => {
    expect(ids({ sort: { by: 'number', descending: true } })).toEqual(['4', '3', '2', '1'])
  })

  it('puts what has no day last', () => {
    expect(ids({ sort: { by: 'due', descending: false } })).toEqual(['2', '3', '4', '1'])
    expect(complaints.map(nearestDue)).toEqual([null, '2026-03-10', '2026-03-19', '2026-03-20'])
  })
})

it('a row shows the obligation that comes first, and the deemed refusal of art. 100(5)', () => {
  const { directory } = source()
  const rows = complaints.map((one) => registerRow(one, directory, TODAY, calendar))
  expect(rows.map(({ nearest }) => nearest?.kind ?? null)).toEqual([null, 'review', 'forward', 'forward'])
  expect(rows.map(({ deemedRefusal }) => deemedRefusal)).toEqual([false, true, false, false])
  expect(rows[3]?.providerName).toEqual({ kk: '', ru: '' })
})
