import { z } from 'zod'

import { Bilingual } from '../core/bilingual.ts'
import { Authority } from '../deadline/rules.ts'
import { LocalDate } from '../time/localDate.ts'
import { attachmentCommands } from './attachments.ts'
import { endingCommands } from './endingCommands.ts'
import { ReversalGround } from './endings.ts'
import { ComplaintForm } from './form.ts'
import { AnswerKind, DecisionOutcome, DeliveryWay, ExtensionGround, PortalMark } from './outcomes.ts'

const Line = z.string().trim().max(500)

/**
 * What an operator may ask of a registered complaint. A schema refuses only what cannot be stored; what the law
 * refuses is said by `decide`, in words the clerk understands. `lateReason` is asked for only when the step is late.
 */
export const ComplaintCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('forward'),
    on: LocalDate,
    bodyId: z.string().nullable(),
    /** Somebody must get it: a name in one of the languages at least. */
    bodyName: Bilingual.refine(({ kk, ru }) => kk !== '' || ru !== ''),
    authority: Authority,
    outgoingNumber: Line,
    /** What of the case file goes along (art. 91(4) of the Code). */
    files: z.array(Line).max(200).readonly().optional(),
    /** The document by which the demands were met in part (N-04), if any. */
    partlySatisfiedBy: Line.optional(),
    lateReason: Line,
  }),
  z.object({ type: z.literal('satisfy'), on: LocalDate, documentNumber: Line }),
  z.object({ type: z.literal('register-review'), on: LocalDate, incomingNumber: Line }),
  z.object({
    type: z.literal('extend'),
    on: LocalDate,
    days: z.int().positive(),
    ground: ExtensionGround.nullable(),
    siteVisit: z.boolean(),
  }),
  z.object({ type: z.literal('send-notice'), on: LocalDate, outgoingNumber: Line, lateReason: Line }),
  z.object({
    type: z.literal('decide'),
    on: LocalDate,
    outcome: DecisionOutcome,
    answer: AnswerKind,
    documentNumber: Line,
    rightsRestored: z.boolean(),
    disciplined: z.int().min(0).max(1000),
    proposals: Line,
    reversal: z.array(ReversalGround).max(3).readonly().optional(),
    /** Who took the decision, as the letter names him: may not be an official complained of (art. 97(2)). */
    decidedBy: Line.optional(),
    lateReason: Line,
  }),
  z.object({
    type: z.literal('answer'),
    on: LocalDate,
    way: DeliveryWay,
    language: z.enum(['kk', 'ru', 'other']),
    outgoingNumber: Line,
  }),
  z.object({ type: z.literal('mark-portal'), mark: PortalMark }),
  z.object({ type: z.literal('note'), text: z.string().trim().min(1).max(5000) }),
  z.object({ type: z.literal('void'), reason: Line }),
  z.object({ type: z.literal('revoke-extension'), on: LocalDate, reason: Line }),
  /** The whole form as it should be; what differs becomes the correction. */
  z.object({ type: z.literal('correct'), form: ComplaintForm, reason: Line }),
  /** Gives the complaint to a case officer (исполнитель), or takes it from him. */
  z.object({ type: z.literal('assign'), officerId: z.string().max(64).nullable(), note: Line }),
  /** Takes back the last step, which was recorded by mistake. */
  z.object({ type: z.literal('undo'), eventId: z.string().max(64), reason: Line }),
  ...endingCommands,
  ...attachmentCommands,
])

export type ComplaintCommand = z.infer<typeof ComplaintCommand>
export type CommandOf<T extends ComplaintCommand['type']> = Extract<ComplaintCommand, { type: T }>
