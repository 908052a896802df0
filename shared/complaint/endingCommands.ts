import { z } from 'zod'

import { Bilingual } from '../core/bilingual.ts'
import { LocalDate } from '../time/localDate.ts'
import {
  LeaveGround,
  LinkKind,
  RedirectionScope,
  ReopeningClock,
  ReturnGround,
  TerminationGround,
} from './endings.ts'

const Line = z.string().trim().max(500)
const Paragraph = z.string().trim().max(5000)

/** Steps of the side paths: putting right, ending without a decision, beginning anew. */
export const endingCommands = [
  z.object({ type: z.literal('ask-correction'), on: LocalDate, defects: Paragraph, until: LocalDate }),
  z.object({ type: z.literal('record-correction'), on: LocalDate, note: Line }),
  z.object({
    type: z.literal('return'),
    on: LocalDate,
    ground: ReturnGround.nullable(),
    reason: Paragraph,
    outgoingNumber: Line,
    /** Art. 64(7-2): a complaint that reports a crime or a threat is not returned but sent on at once. */
    reportsCrime: z.boolean(),
    lateReason: Line,
  }),
  z.object({ type: z.literal('withdraw'), on: LocalDate, document: Line }),
  z.object({
    type: z.literal('leave'),
    on: LocalDate,
    ground: LeaveGround.nullable(),
    reason: Paragraph,
    documentNumber: Line,
  }),
  z.object({
    type: z.literal('redirect'),
    on: LocalDate,
    scope: RedirectionScope,
    bodyId: z.string().nullable(),
    bodyName: Bilingual.refine(({ kk, ru }) => kk !== '' || ru !== ''),
    what: Paragraph,
    outgoingNumber: Line,
    crime: z.boolean(),
    /** Art. 65: the applicant was told at the same time. */
    told: z.boolean(),
    lateReason: Line,
  }),
  z.object({
    type: z.literal('terminate'),
    on: LocalDate,
    ground: TerminationGround,
    reason: Paragraph,
    documentNumber: Line,
    reportsCrime: z.boolean(),
  }),
  z.object({ type: z.literal('tell'), on: LocalDate, outgoingNumber: Line, lateReason: Line }),
  z.object({
    type: z.literal('link'),
    on: LocalDate,
    kind: LinkKind,
    /** Id of the other complaint. */
    toId: z.string().max(64),
    note: Line,
  }),
  z.object({ type: z.literal('reopen'), on: LocalDate, clock: ReopeningClock, reason: Paragraph }),
] as const
