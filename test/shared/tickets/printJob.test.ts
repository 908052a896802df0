import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { advance, isOpenJob, mayBeOut, type PrintJob, type PrintStep } from '@shared/tickets/printJob.ts'
import { parseLocalDateTime } from '@shared/time/localDateTime.ts'

const aJob = (part: Partial<PrintJob> = {}): PrintJob => ({
  id: 'job-1',
  complaintId: 'complaint-1',
  number: 'К1-26-0406',
  format: '80mm',
  printer: 'ROLL',
  firstCopy: 0,
  copies: 1,
  sent: 0,
  state: 'queued',
  problem: null,
  spoolIds: [],
  createdAt: parseLocalDateTime('2026-03-17T10:42'),
  ...part,
})

const START: PrintStep = { type: 'started', printer: 'ROLL', format: '80mm' }

describe('a print job', () => {
  it('is asked about again after a restart: what was printing is in doubt, what was not is not', () => {
    expect(advance(aJob(), { type: 'restarted' })).toMatchObject({ state: 'failed', problem: 'INTERRUPTED' })
    const printing = advance(aJob({ state: 'spooling' }), { type: 'restarted' })
    expect(printing).toMatchObject({ state: 'unknown', problem: 'INTERRUPTED' })
    expect(mayBeOut(printing)).toBe(true)
    for (const state of ['sent', 'stuck', 'failed', 'unknown'] as const) {
      expect(advance(aJob({ state }), { type: 'restarted' }).state).toBe(state)
    }
  })

  it('goes on with the copies that are missing, on the same printer', () => {
    const half = aJob({ state: 'failed', copies: 3, sent: 1 })
    expect(advance(half, START).sent).toBe(1)
    expect(advance(half, { ...START, printer: 'SHEET' }).sent).toBe(0)
    expect(advance({ ...half, state: 'unknown' }, START).sent).toBe(0)
  })

  it('is printed anew when nothing came out', () => {
    const job = advance(aJob({ state: 'sent', sent: 1 }), { type: 'nothing-came' })
    expect(job).toMatchObject({ state: 'failed', problem: 'NOTHING_CAME', sent: 0 })
  })

  it('never changes once it is closed', () => {
    const states = fc.constantFrom('confirmed', 'by_hand', 'pdf', 'not_needed')
    const steps = fc.constantFrom<PrintStep>(
      START,
      { type: 'left-queue' },
      { type: 'restarted' },
      { type: 'nothing-came' },
      { type: 'closed', as: 'pdf' },
      { type: 'held', problem: 'NO_PAPER' },
    )
    fc.assert(
      fc.property(states, steps, (state, step) => {
        const job = aJob({ state })
        return advance(job, step) === job && !isOpenJob(job)
      }),
    )
  })
})
