import type { DomainEvent } from '../journal/catalog.ts'
import { COMPLAINT_DECISIONS } from './complaintDecisions.ts'
import type { Decision } from './treatment.ts'

type Decisions = {
  readonly [T in DomainEvent['type']]: Decision<Omit<Extract<DomainEvent, { type: T }>, 'type'>>
}

/**
 * For every event of this version, what in it is data of a person. The office's own directory names officials in office
 * and nobody who complained. An event type without a decision does not compile.
 */
export const EVENT_DECISIONS: Decisions = {
  ...COMPLAINT_DECISIONS,
  'old-register.complaint-imported': {
    record: {
      number: 'keep',
      receivedOn: 'keep',
      applicant: 'name',
      iin: 'iin',
      phone: 'gone',
      // One line of free words: where the settlement ends is not to be told.
      address: 'gone',
      provider: 'keep',
      service: 'keep',
      subject: 'text',
      officer: 'keep',
      dueOn: 'keep',
      outcome: 'outcome',
      answeredOn: 'keep',
      answerNumber: 'keep',
      note: 'text',
      other: { each: { name: 'keep', value: 'text' } },
    },
    origin: 'keep',
  },
  'old-register.import-begun': 'keep',
  'old-register.personal-data-erased': 'keep',
  'directory.provider-saved': 'keep',
  'directory.service-saved': 'keep',
  'directory.official-saved': 'keep',
  'directory.body-saved': 'keep',
  'directory.operator-saved': 'keep',
  'directory.password-set': {
    operatorId: 'keep',
    hash: { salt: 'secret', key: 'secret', cost: 'keep', blockSize: 'keep', parallelization: 'keep' },
    temporary: 'keep',
    byRecoveryKey: 'keep',
  },
  'office.saved': 'keep',
  'office.workstation-saved': 'keep',
  'office.template-saved': 'keep',
  'office.duties-handed-over': 'keep',
  'office.duties-taken-back': 'keep',
  'office.paper-settings-saved': 'keep',
  'office.retention-saved': 'keep',
  'office.region-view-saved': 'keep',
  'calendar.day-marked': 'keep',
  'calendar.day-unmarked': 'keep',
  'calendar.year-marked': 'keep',
  'calendar.change-undone': 'keep',
  'calendar.data-accepted': 'keep',
}
