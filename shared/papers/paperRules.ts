import type { Complaint } from '../complaint/complaint.ts'
import type { RefusalCode } from '../core/result.ts'
import * as inputs from './paperInputs.ts'
import type { PaperInput } from './paperInputs.ts'
import type { PaperKind } from './paperKind.ts'
import { redirectionOf } from './endingPlaceholders.ts'
import type { PlaceholderName } from './placeholders.ts'

/** What is true of every paper of a kind, whatever its words. */
export type PaperRule = {
  readonly addressee: 'applicant' | 'reviewing_body' | 'competent_body' | 'named_in_form' | 'nobody'
  /** What stands before its number; null: it has none of its own. */
  readonly number: 'outgoing' | 'decision' | null
  /** Kept word for word when it is issued. Aids are made anew each time: only that they were given is kept. */
  readonly kept: boolean
  readonly signedBy: 'signatory' | 'executor' | 'applicant' | 'nobody'
  /** Proposed: both languages on one sheet, or that of the complaint; `single` is never written in both. */
  readonly language: 'both' | 'own' | 'single'
  readonly inputs: readonly PaperInput[]
  /** What its text may ask for beside what every text may, and what it must say. */
  readonly placeholders: readonly PlaceholderName[]
  readonly required: readonly PlaceholderName[]
  /** The step whose record it is, taken when the paper was sent. */
  readonly step: 'send-notice' | 'answer' | 'tell' | null
  /** Why it cannot be made now; null when it can. */
  readonly barrier: (complaint: Complaint) => RefusalCode | null
}

const always = (): null => null
const when =
  (taken: (complaint: Complaint) => unknown, code: RefusalCode = 'paper-step-missing') =>
  (complaint: Complaint): RefusalCode | null =>
    taken(complaint) ? null : code
const endedBy =
  (...types: readonly NonNullable<Complaint['ending']>['type'][]) =>
  ({ ending }: Complaint): boolean =>
    ending !== null && types.includes(ending.type)

const LETTER = {
  addressee: 'applicant',
  number: 'outgoing',
  kept: true,
  signedBy: 'signatory',
  language: 'both',
  inputs: [],
  step: null,
} as const

const AID = {
  addressee: 'nobody',
  number: null,
  kept: false,
  signedBy: 'nobody',
  language: 'single',
  inputs: [],
  placeholders: [],
  required: [],
  step: null,
  barrier: always,
} as const

/** What the law wants on a letter to the applicant: which complaint, on what ground, and the way to court (N-09). */
const OWED = ['number', 'legalBasis', 'courtNote'] as const

export const PAPER_RULES: Readonly<Record<PaperKind, PaperRule>> = {
  covering_letter: {
    ...LETTER,
    addressee: 'reviewing_body',
    language: 'own',
    inputs: [inputs.FILES],
    placeholders: ['reviewDays', 'files'],
    required: ['number', 'applicantData', 'legalBasis', 'files'],
    barrier: when((complaint) => complaint.forwarding),
  },
  satisfaction_notice: {
    ...LETTER,
    inputs: [inputs.MEASURES],
    placeholders: ['satisfiedOn', 'satisfactionDocument', 'measures'],
    required: [...OWED, 'satisfiedOn'],
    step: 'answer',
    barrier: when((complaint) => complaint.satisfaction),
  },
  extension_notice: {
    ...LETTER,
    placeholders: ['extensionDays', 'extensionReason', 'extendedOn', 'firstTerm', 'newTerm'],
    required: [...OWED, 'newTerm', 'extensionReason'],
    step: 'send-notice',
    barrier: when((complaint) => complaint.extension, 'no-extension'),
  },
  decision: {
    ...LETTER,
    number: 'decision',
    language: 'own',
    inputs: [inputs.ACT, inputs.ESSENCE, inputs.REASONING, inputs.RESOLUTION, inputs.MEASURES],
    placeholders: [
      'reviewBody',
      'act',
      'essence',
      'reasoning',
      'outcome',
      'reversal',
      'resolution',
      'measures',
    ],
    required: [...OWED, 'reviewBody', 'applicantData', 'act', 'essence', 'reasoning', 'outcome'],
    barrier: when((complaint) => complaint.decision, 'not-decided'),
  },
  answer: {
    ...LETTER,
    language: 'own',
    inputs: [inputs.CONTENT, inputs.MEASURES],
    placeholders: ['result', 'content', 'measures', 'decisionReference'],
    required: [...OWED, 'result', 'content'],
    step: 'answer',
    barrier: when(({ decision, satisfaction }) => decision ?? satisfaction, 'not-decided'),
  },
  correction_notice: {
    ...LETTER,
    placeholders: ['defects', 'correctUntil'],
    required: [...OWED, 'defects', 'correctUntil'],
    barrier: when((complaint) => complaint.correction, 'no-correction'),
  },
  return_notice: {
    ...LETTER,
    placeholders: ['returnReason', 'endedOn'],
    required: [...OWED, 'returnReason'],
    barrier: when(endedBy('complaint.returned')),
  },
  leave_notice: {
    ...LETTER,
    placeholders: ['leaveReason', 'endedOn'],
    required: [...OWED, 'leaveReason'],
    step: 'tell',
    barrier: when(endedBy('complaint.left-without-consideration', 'complaint.withdrawn')),
  },
  redirection_notice: {
    ...LETTER,
    placeholders: ['redirectBody', 'redirectedOn', 'redirectPart'],
    required: [...OWED, 'redirectBody'],
    step: 'tell',
    barrier: when(redirectionOf),
  },
  redirection_letter: {
    ...LETTER,
    addressee: 'competent_body',
    language: 'own',
    inputs: [inputs.FILES],
    placeholders: ['redirectPart', 'redirectedOn', 'files'],
    required: ['number', 'applicantData', 'legalBasis', 'files'],
    barrier: when(redirectionOf),
  },
  termination_notice: {
    ...LETTER,
    placeholders: ['terminationReason', 'endedOn'],
    required: [...OWED, 'terminationReason'],
    step: 'tell',
    barrier: when(endedBy('complaint.terminated')),
  },
  case_list: {
    ...AID,
    kept: true,
    signedBy: 'executor',
    inputs: [inputs.FILES],
    placeholders: ['documents', 'documentCount'],
    required: ['number', 'documents'],
  },
  complaint_card: {
    ...AID,
    signedBy: 'executor',
    placeholders: ['facts', 'terms', 'steps'],
    required: ['number', 'facts', 'terms'],
  },
  complaint_form: {
    ...AID,
    addressee: 'named_in_form',
    signedBy: 'applicant',
    placeholders: [
      'subject',
      'providerOrBlank',
      'serviceOrBlank',
      'contestedOrBlank',
      'answerLanguage',
      'motivesText',
      'demandsText',
      'attachments',
    ],
    required: ['providerOrBlank', 'contestedOrBlank', 'motivesText', 'demandsText', 'attachments'],
  },
  memo: {
    ...AID,
    placeholders: [
      'localDays',
      'authorisedDays',
      'maxExtensionDays',
      'noticeDays',
      'filingMonths',
      'filingMonthsMore',
      'addresses',
    ],
    required: ['contacts', 'addresses', 'courtNote', 'localDays', 'authorisedDays', 'forwardDays'],
  },
}

/** What any text may ask for; of a complaint that is still being taken in only some of it is known. */
const GENERAL_NAMES = [
  'number',
  'registeredOn',
  'receivedOn',
  'salutation',
  'applicant',
  'applicantData',
  'provider',
  'service',
  'contested',
  'demands',
  'office',
  'legalBasis',
  'courtNote',
  'contacts',
  'inquiries',
  'forwardDays',
] as const satisfies readonly PlaceholderName[]

/** The same for papers that may be made before a complaint has a number. */
const BEFORE_NUMBER = [
  'provider',
  'office',
  'legalBasis',
  'courtNote',
  'contacts',
  'inquiries',
  'forwardDays',
] as const

/** Whether a paper can be made of a complaint that is still being taken in. */
export function isForIntake(kind: PaperKind): boolean {
  return kind === 'complaint_form' || kind === 'memo'
}

/** Everything the text of a kind may ask for, in the order it is offered. */
export function namesFor(kind: PaperKind): readonly PlaceholderName[] {
  return [...(isForIntake(kind) ? BEFORE_NUMBER : GENERAL_NAMES), ...PAPER_RULES[kind].placeholders]
}
