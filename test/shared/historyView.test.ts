import { expect, it } from 'vitest'

import { emptyDirectory } from '@shared/directory/directory.ts'
import type { Envelope } from '@shared/journal/envelope.ts'
import { historyView } from '@shared/queries/historyView.ts'

import { envelopeOf } from '../support/envelopes.ts'
import { after, forward, registered } from '../support/steps.ts'

const journal: readonly Envelope[] = after([registered], forward('2026-03-12')).map((event, order) =>
  envelopeOf('complaint-1', event, { order }),
)

it('marks the step a later entry took back, and neither that entry nor any other', () => {
  const undone = { eventId: journal[1]?.id, step: 'complaint.forwarded', reason: 'ошибка' }
  const undo = envelopeOf('complaint-1', { type: 'complaint.step-undone', ...undone }, { order: 2 })
  const entries = historyView([...journal, undo], emptyDirectory, [])
  expect(entries.map((entry) => [entry.event?.type, entry.undone])).toEqual([
    ['complaint.step-undone', false],
    ['complaint.forwarded', true],
    ['complaint.registered', false],
  ])
})

it('marks nothing while nothing was taken back', () => {
  expect(historyView(journal, emptyDirectory, []).some((entry) => entry.undone)).toBe(false)
})
