import fc from 'fast-check'

import type { ComplaintCommand } from '@shared/complaint/commands.ts'
import {
  LeaveGround,
  LinkKind,
  RedirectionScope,
  ReopeningClock,
  ReturnGround,
  ReversalGround,
  TerminationGround,
} from '@shared/complaint/endings.ts'
import { AnswerKind, DecisionOutcome, ExtensionGround, PortalMark } from '@shared/complaint/outcomes.ts'
import { addDays, parseLocalDate } from '@shared/time/localDate.ts'
import { parseLocalDateTime as at } from '@shared/time/localDateTime.ts'

import { aForm, anApplicant } from './builders.ts'

/** Anything operators may ask, sensible or not, within some six weeks of Tuesday 10 March 2026. */

export const FIRST_DAY = parseLocalDate('2026-03-10')

/** Whom complaints are given to. */
export const OFFICER = { id: 'operator-4', name: 'Есенова С. М.' }

/** The other complaint of a link. */
export const OTHER_ID = 'complaint-2'

const day = fc.integer({ min: 0, max: 40 }).map((n) => addDays(FIRST_DAY, n))
const line = fc.constantFrom('', '12/3')
const yes = fc.constant('есть')
const authority = fc.constantFrom('local_body' as const, 'authorised_body' as const)
const body = { bodyId: fc.constant(null), bodyName: fc.constant({ kk: 'Орган', ru: 'Орган' }) }
const optional = <T>(values: readonly T[]): fc.Arbitrary<T | null> => fc.constantFrom(...values, null)
const type = <T extends ComplaintCommand['type']>(name: T): fc.Arbitrary<T> => fc.constant(name)

export const anyForm = fc
  .record({
    addressee: fc.constantFrom(
      'provider_head' as const,
      'provider_head' as const,
      'akim' as const,
      'authorised_body' as const,
    ),
    contestedAct: fc.constantFrom('provider' as const, 'employee' as const),
    channel: fc.constantFrom('counter' as const, 'portal' as const),
    applicant: fc.constantFrom(anApplicant(), anApplicant({ kind: 'anonymous', surname: '', name: '' })),
    receivedAt: fc.constantFrom(at('2026-03-10T10:00'), at('2026-03-10T19:40'), at('2026-03-07T12:00')),
  })
  .map((part) => aForm(part))

const mainSteps = [
  fc.record({
    type: type('forward'),
    on: day,
    ...body,
    authority,
    outgoingNumber: line,
    files: fc.constantFrom([], ['Жалоба, 2 л.']),
    partlySatisfiedBy: line,
    lateReason: line,
  }),
  fc.record({ type: type('satisfy'), on: day, documentNumber: line }),
  fc.record({ type: type('register-review'), on: day, incomingNumber: line }),
  fc.record({
    type: type('extend'),
    on: day,
    days: fc.integer({ min: 1, max: 12 }),
    ground: optional(ExtensionGround.options),
    siteVisit: fc.boolean(),
  }),
  fc.record({ type: type('send-notice'), on: day, outgoingNumber: line, lateReason: line }),
  fc.record({
    type: type('decide'),
    on: day,
    outcome: fc.constantFrom(...DecisionOutcome.options),
    answer: fc.constantFrom(...AnswerKind.options),
    documentNumber: line,
    rightsRestored: fc.boolean(),
    disciplined: fc.nat(3),
    proposals: line,
    reversal: fc.subarray([...ReversalGround.options]),
    decidedBy: line,
    lateReason: line,
  }),
  fc.record({
    type: type('answer'),
    on: day,
    way: fc.constant('post' as const),
    language: fc.constant('kk' as const),
    outgoingNumber: line,
  }),
] as const

const sideSteps = [
  fc.record({ type: type('ask-correction'), on: day, defects: yes, until: day }),
  fc.record({ type: type('record-correction'), on: day, note: line }),
  fc.record({
    type: type('return'),
    on: day,
    ground: optional(ReturnGround.options),
    reason: line,
    outgoingNumber: line,
    reportsCrime: fc.boolean(),
    lateReason: line,
  }),
  fc.record({ type: type('withdraw'), on: day, document: line }),
  fc.record({
    type: type('leave'),
    on: day,
    ground: optional(LeaveGround.options),
    reason: line,
    documentNumber: line,
  }),
  fc.record({
    type: type('redirect'),
    on: day,
    scope: fc.constantFrom(...RedirectionScope.options),
    ...body,
    what: line,
    outgoingNumber: line,
    crime: fc.boolean(),
    told: fc.boolean(),
    lateReason: line,
  }),
  fc.record({
    type: type('terminate'),
    on: day,
    ground: fc.constantFrom(...TerminationGround.options),
    reason: line,
    documentNumber: line,
    reportsCrime: fc.boolean(),
  }),
  fc.record({ type: type('tell'), on: day, outgoingNumber: line, lateReason: line }),
  fc.record({
    type: type('link'),
    on: day,
    kind: fc.constantFrom(...LinkKind.options),
    toId: fc.constantFrom(OTHER_ID, 'nowhere'),
    note: line,
  }),
  fc.record({
    type: type('reopen'),
    on: day,
    clock: fc.constantFrom(...ReopeningClock.options),
    reason: yes,
  }),
] as const

const aScan = {
  hash: '0a'.repeat(32),
  name: 'Скан.pdf',
  size: 1200,
  mediaType: 'application/pdf',
  note: '',
} as const

const recordSteps = [
  fc.record({ type: type('mark-portal'), mark: fc.constantFrom(...PortalMark.options) }),
  fc.record({ type: type('note'), text: yes }),
  fc.record({ type: type('void'), reason: line }),
  fc.record({ type: type('assign'), officerId: fc.constantFrom(OFFICER.id, null), note: line }),
  fc.record({ type: type('revoke-extension'), on: day, reason: yes }),
  fc.record({ type: type('correct'), form: anyForm, reason: yes }),
  fc.record({ type: type('attach'), files: fc.constant([aScan]) }),
  fc.record({ type: type('remove-attachment'), hash: fc.constant(aScan.hash), reason: line }),
  // Which step it takes back is known only when it is asked: see `aimed`.
  fc.record({ type: type('undo'), eventId: fc.constant(''), reason: yes }),
] as const

/** Every command there is; adding one to `ComplaintCommand` and forgetting it here fails a test. */
export const anyCommand: fc.Arbitrary<ComplaintCommand> = fc.oneof(
  ...mainSteps.map((arbitrary) => ({ arbitrary, weight: 4 })),
  ...sideSteps.map((arbitrary) => ({ arbitrary, weight: 1 })),
  ...recordSteps.map((arbitrary) => ({ arbitrary, weight: 1 })),
)
