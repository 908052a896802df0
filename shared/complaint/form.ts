import { z } from 'zod'

import { Addressee, ContestedAct } from '../deadline/rules.ts'
import { shortNameOf } from '../directory/records.ts'
import { LocalDate } from '../time/localDate.ts'
import { LocalDateTime } from '../time/localDateTime.ts'

const Line = z.string().trim().max(300)
const Text = z.string().trim().max(20_000)

/** How the complaint came (domain §4.1, column 4). */
export const Channel = z.enum(['counter', 'post', 'portal', 'reception'])
export type Channel = z.infer<typeof Channel>

/** Who complains (domain §4.5): a person, a legal entity, several people, or somebody who gave no name. */
export const ApplicantKind = z.enum(['person', 'entity', 'collective', 'anonymous'])
export type ApplicantKind = z.infer<typeof ApplicantKind>

/** Language of the answer: the state language or that of the complaint (art. 89(2) of the Code). */
export const AnswerLanguage = z.enum(['kk', 'ru', 'other'])

/** Why the recipient disagrees (A-03 and domain §5, reasons). */
export const Ground = z.enum([
  'result',
  'refusal',
  'delay',
  'incorrect_service',
  'excess_documents',
  'technical_failure',
  'other',
])
export type Ground = z.infer<typeof Ground>

/** What is contested: a decision, an action or inaction (N-02). */
export const Subject = z.enum(['decision', 'action', 'inaction'])

/** Everything about the applicant that A-06 and art. 93 ask for. Nothing here is mandatory: gaps are warnings. */
export const Applicant = z.object({
  kind: ApplicantKind,
  surname: Line,
  name: Line,
  /** If it stands in the identity document. */
  patronymic: Line,
  iin: Line,
  /** Of a legal entity. */
  entityName: Line,
  bin: Line,
  signatoryPosition: Line,
  outgoingNumber: Line,
  outgoingOn: LocalDate.nullable(),
  /** People who signed a collective complaint, the contact person included. */
  signatories: z.int().min(1).max(100_000),
  phone: Line,
  email: Line,
  postcode: Line,
  settlement: Line,
  street: Line,
  /** Actual residence or location, when it is not the postal address (art. 93(2)(3)). */
  residence: Line,
})
export type Applicant = z.infer<typeof Applicant>

/** Somebody who acts for the applicant (art. 68 of the Code). */
export const Representative = z.object({ surname: Line, name: Line, patronymic: Line, authority: Line })

/** An official whose decision or (in)action is contested. */
export const ContestedOfficial = z.object({ position: Line, name: Line })
export type ContestedOfficial = z.infer<typeof ContestedOfficial>

/** A complaint as it was taken in: what the clerk typed, before the program adds numbers and dates. */
export const ComplaintForm = z.object({
  channel: Channel,
  applicant: Applicant,
  representative: Representative.nullable(),
  language: AnswerLanguage,
  addressee: Addressee,
  contestedAct: ContestedAct,
  providerId: z.string().max(64),
  serviceId: z.string().max(64).nullable(),
  serviceRequestNumber: Line,
  ground: Ground,
  subject: Subject,
  contested: z.array(ContestedOfficial).max(50).readonly(),
  motives: Text,
  demands: Text,
  attachments: z.array(Line).max(200).readonly(),
  /** Sheets of the complaint itself and of all attachments. */
  sheets: z.int().min(0).max(100_000),
  attachmentSheets: z.int().min(0).max(100_000),
  /** The applicant's own signature on paper, or an electronic one (A-06, art. 93(2)(7)). */
  signed: z.boolean(),
  /** When the complaint reached the office, office time. */
  receivedAt: LocalDateTime,
  /** The date the applicant put on the complaint, or the postmark. */
  filedOn: LocalDate.nullable(),
  /** When the applicant learned of the act: the three months of art. 92 run from here. */
  learnedOn: LocalDate.nullable(),
  /** Why the complaint was entered later than it came; empty when it was not. */
  enteredLaterReason: Line,
  /** Number in the national system or on the portal, as typed there. */
  externalNumber: Line,
})
export type ComplaintForm = z.infer<typeof ComplaintForm>

/** Form of filing: the notice of an extension must come in the same one (N-08). */
export function filingForm(channel: Channel): 'paper' | 'electronic' {
  return channel === 'portal' ? 'electronic' : 'paper'
}

/** How the applicant is called in lists: «Нұрғалиева Ә. Ұ.» or the name of the entity; empty when anonymous. */
export function applicantName(applicant: Applicant): string {
  if (applicant.kind === 'anonymous') return ''
  if (applicant.kind === 'entity') return applicant.entityName
  return shortNameOf(applicant)
}

/** The full name, as letters and the card show it. */
export function applicantFullName(applicant: Applicant): string {
  if (applicant.kind === 'anonymous') return ''
  if (applicant.kind === 'entity') return applicant.entityName
  return [applicant.surname, applicant.name, applicant.patronymic].filter(Boolean).join(' ')
}

/** The postal address in one line. */
export function postalAddress(applicant: Applicant): string {
  return [applicant.postcode, applicant.settlement, applicant.street].filter(Boolean).join(', ')
}
