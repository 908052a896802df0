import { z } from 'zod'

import { Bilingual } from '../core/bilingual.ts'
import { LocalDate } from '../time/localDate.ts'
import {
  LeaveGround,
  LinkKind,
  RedirectionScope,
  ReopeningClock,
  ReturnGround,
  TellingSubject,
  TerminationGround,
} from './endings.ts'
import { Lateness, Line, Paragraph } from './eventParts.ts'

/** Facts of the side paths: how a complaint is put right, ends without a decision, or begins anew. */
export const endingEvents = [
  /** Art. 64(6): what is lacking, and a reasonable period to put it right. `returnBy`: three working days after it. */
  z.object({
    type: z.literal('complaint.correction-asked'),
    on: LocalDate,
    defects: Paragraph,
    until: LocalDate,
    returnBy: LocalDate.nullable(),
  }),
  z.object({ type: z.literal('complaint.correction-made'), on: LocalDate, note: Line }),
  /** Art. 64(7). */
  z.object({
    type: z.literal('complaint.returned'),
    on: LocalDate,
    ground: ReturnGround,
    reason: Paragraph,
    outgoingNumber: Line,
    late: Lateness,
  }),
  /** Art. 64(9): by a written application before the decision. */
  z.object({
    type: z.literal('complaint.withdrawn'),
    on: LocalDate,
    document: Line,
    noticeBy: LocalDate.nullable(),
  }),
  /** Art. 95. */
  z.object({
    type: z.literal('complaint.left-without-consideration'),
    on: LocalDate,
    ground: LeaveGround,
    reason: Paragraph,
    documentNumber: Line,
    noticeBy: LocalDate.nullable(),
  }),
  /** Art. 65: to the body that is competent, wholly or in part; the applicant is told at the same time. */
  z.object({
    type: z.literal('complaint.redirected'),
    on: LocalDate,
    scope: RedirectionScope,
    bodyId: z.string().nullable(),
    bodyName: Bilingual,
    /** Which part goes there; empty when the whole does. */
    what: Paragraph,
    outgoingNumber: Line,
    /** It reports a crime or a threat and is sent on at once (art. 64(7-2), 88(1)2) of the Code). */
    crime: z.boolean(),
    late: Lateness,
    noticeBy: LocalDate.nullable(),
  }),
  /** Art. 70, 88: there is nobody to answer, or nothing left to decide. */
  z.object({
    type: z.literal('complaint.terminated'),
    on: LocalDate,
    ground: TerminationGround,
    reason: Paragraph,
    documentNumber: Line,
    /** Null when the applicant is unknown: there is nobody to tell. */
    noticeBy: LocalDate.nullable(),
  }),
  /** The applicant was told of the end or of the redirection, in the form of the filing. */
  z.object({
    type: z.literal('complaint.applicant-told'),
    on: LocalDate,
    about: TellingSubject,
    form: z.enum(['paper', 'electronic']),
    outgoingNumber: Line,
    late: Lateness,
  }),
  z.object({
    type: z.literal('complaint.linked'),
    on: LocalDate,
    kind: LinkKind,
    toId: z.string(),
    toNumber: z.string(),
    note: Line,
  }),
  /** Art. 95(3) and decisions of courts or superior bodies. `review` is set when a new clock begins. */
  z.object({
    type: z.literal('complaint.reopened'),
    on: LocalDate,
    reason: Paragraph,
    clock: ReopeningClock,
    review: z.object({ ruleSet: z.string(), reviewBy: LocalDate, provisional: z.boolean() }).nullable(),
  }),
] as const
