import { z } from 'zod'

import { Bilingual } from '../core/bilingual.ts'
import { Authority } from '../deadline/rules.ts'
import { PersonalDataErased } from '../personalData/erasure.ts'
import { LocalDate } from '../time/localDate.ts'
import { LocalDateTime } from '../time/localDateTime.ts'
import { attachmentEvents } from './attachmentEvents.ts'
import { endingEvents } from './endingEvents.ts'
import { ReversalGround } from './endings.ts'
import { Lateness, Line } from './eventParts.ts'
import { ComplaintForm } from './form.ts'
import { AnswerKind, DeliveryWay, ExtensionGround, Outcome, PortalMark, TicketFormat } from './outcomes.ts'
import { paperEvents } from './paperEvents.ts'
import { recordEvents } from './recordEvents.ts'

/** The official who took the complaint in, as the ticket names him (art. 64(2)): copied, since people change posts. */
export const AcceptedBy = z.object({ operatorId: z.string(), name: Line, position: Bilingual })
export type AcceptedBy = z.infer<typeof AcceptedBy>

/** Facts about a complaint, past tense, stream = the complaint's id. Once written they are never edited. */
export const ComplaintEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('complaint.registered'),
    number: z.string(),
    form: ComplaintForm,
    registeredOn: LocalDate,
    /** When the record was made, office time; later than `form.receivedAt` for complaints entered afterwards. */
    recordedAt: LocalDateTime,
    acceptedBy: AcceptedBy,
    authority: Authority,
    ruleSet: z.string(),
    calendarVersion: z.string(),
    /** Internal term to forward, null when the clock does not run; and the date the ticket promises. */
    forwardBy: LocalDate.nullable(),
    reviewBy: LocalDate,
    provisional: z.boolean(),
  }),
  z.object({
    type: z.literal('complaint.ticket-issued'),
    jobId: z.string(),
    /** 0 is the original; 1, 2 … are numbered duplicates. */
    copy: z.int().min(0),
    format: TicketFormat,
    way: z.enum(['printed', 'pdf', 'by_hand', 'not_needed']),
    at: LocalDateTime,
  }),
  z.object({
    type: z.literal('complaint.forwarded'),
    on: LocalDate,
    bodyId: z.string().nullable(),
    bodyName: Bilingual,
    authority: Authority,
    outgoingNumber: Line,
    /** What of the case file went along (art. 91(4) of the Code); absent in records made before it was asked for. */
    files: z.array(Line).max(200).readonly().optional(),
    /** The document by which the demands were met in part: that does not stop forwarding (N-04). */
    partlySatisfiedBy: Line.optional(),
    late: Lateness,
  }),
  z.object({ type: z.literal('complaint.satisfied'), on: LocalDate, documentNumber: Line }),
  z.object({
    type: z.literal('complaint.review-registered'),
    on: LocalDate,
    incomingNumber: Line,
    authority: Authority,
    ruleSet: z.string(),
    reviewBy: LocalDate,
    provisional: z.boolean(),
  }),
  z.object({
    type: z.literal('complaint.extended'),
    on: LocalDate,
    days: z.int().positive(),
    ground: ExtensionGround,
    siteVisit: z.boolean(),
    previousReviewBy: LocalDate,
    reviewBy: LocalDate,
    noticeBy: LocalDate,
  }),
  z.object({
    type: z.literal('complaint.notice-sent'),
    on: LocalDate,
    form: z.enum(['paper', 'electronic']),
    outgoingNumber: Line,
    late: Lateness,
  }),
  z.object({
    type: z.literal('complaint.decided'),
    on: LocalDate,
    outcome: Outcome,
    answer: AnswerKind,
    documentNumber: Line,
    rightsRestored: z.boolean(),
    disciplined: z.int().min(0),
    proposals: Line,
    /** Why the act is reversed (art. 100(3) of the Code), and who decided; absent in older records. */
    reversal: z.array(ReversalGround).max(3).readonly().optional(),
    decidedBy: Line.optional(),
    late: Lateness,
  }),
  z.object({
    type: z.literal('complaint.answered'),
    on: LocalDate,
    way: DeliveryWay,
    language: z.enum(['kk', 'ru', 'other']),
    outgoingNumber: Line,
  }),
  z.object({ type: z.literal('complaint.portal-marked'), mark: PortalMark, at: LocalDateTime }),
  z.object({ type: z.literal('complaint.noted'), text: z.string().max(5000) }),
  z.object({ type: z.literal('complaint.voided'), on: LocalDate, reason: Line }),
  ...endingEvents,
  ...recordEvents,
  ...attachmentEvents,
  ...paperEvents,
  PersonalDataErased,
])

export type ComplaintEvent = z.infer<typeof ComplaintEvent>
export type ComplaintEventOf<T extends ComplaintEvent['type']> = Extract<ComplaintEvent, { type: T }>
