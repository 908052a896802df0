import { describe, expect, it } from 'vitest'

import { settlednessAfter } from '@shared/complaint/settled.ts'
import { Fold } from '@shared/journal/fold.ts'
import { OldRecord } from '@shared/oldRegister/oldComplaint.ts'

import { envelopeOf } from '../support/envelopes.ts'

describe('the old register in the journal', () => {
  const record = OldRecord.parse({
    number: '15',
    receivedOn: '2021-03-17',
    applicant: 'Ахметова',
    iin: '',
    phone: '',
    address: '',
    provider: '',
    service: '',
    subject: '',
    officer: '',
    dueOn: null,
    outcome: '',
    answeredOn: null,
    answerNumber: '',
    note: '',
    other: [],
  })
  const imported = (row: number) => ({
    type: 'old-register.complaint-imported',
    record,
    origin: { importId: `import-${row}`, fileName: 'f', file: '0'.repeat(64), row, content: '0'.repeat(64) },
  })
  const first = envelopeOf('old-1', imported(2), { order: 1, node: 'desk-a' })
  const second = envelopeOf('old-1', imported(7), { order: 2, node: 'desk-b' })

  it('brought in at two desks is one record, the same whatever comes first', () => {
    for (const events of [
      [first, second],
      [second, first],
    ]) {
      const fold = new Fold()
      fold.trustOnly('desk-c')
      for (const event of events) fold.apply(event)
      expect([...fold.oldComplaints.values()].map(({ origin }) => origin.row)).toEqual([2])
      expect([fold.complaints.size, fold.byNumber.size, fold.active.size]).toEqual([0, 0, 0])
      expect([fold.conflicts, fold.newer, fold.invalid]).toEqual([[], [], []])
    }
  })

  it('is the same when the journal is read as a whole', () => {
    const fold = new Fold()
    for (const event of [second, first]) fold.bulk.collect(event)
    fold.bulk.catchUp(() => true)
    expect([...fold.oldComplaints.values()].map(({ origin }) => origin.row)).toEqual([2])
  })

  it('lies in streams of its own: elsewhere it is not believed', () => {
    const fold = new Fold()
    fold.trustOnly('desk-c')
    fold.apply(envelopeOf('complaint-1', imported(2), { order: 1 }))
    const noted = { type: 'complaint.noted', text: 'x' }
    fold.apply(envelopeOf('old-2', noted, { order: 2 }))
    fold.apply(envelopeOf('old-3', { type: 'old-register.made-later' }, { order: 3 }))
    expect(fold.oldComplaints.size).toBe(0)
    expect([fold.invalid.length, fold.newer.length]).toEqual([2, 1])
  })

  it('has nothing left to do', () => {
    expect(settlednessAfter(null, 'old-register.complaint-imported')).toBe('settled')
  })
})
