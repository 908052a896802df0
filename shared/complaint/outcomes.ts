import { z } from 'zod'

/** Decisions on a complaint, art. 100(1) of the Code. */
export const Outcome = z.enum([
  'act_cancelled',
  'act_cancelled_new_adopted',
  'action_performed',
  'not_satisfied',
  'sent_back',
  'left_without_consideration',
])
export type Outcome = z.infer<typeof Outcome>

/** What can be chosen as a decision: leaving without consideration is a step of its own, with its ground and notice (art. 95). */
export const DecisionOutcome = Outcome.exclude(['left_without_consideration'])
export type DecisionOutcome = z.infer<typeof DecisionOutcome>

/** The simple statistics of the national system: «характер ответа» (domain §4.4). */
export const AnswerKind = z.enum(['satisfied', 'partly_satisfied', 'refused', 'explained'])
export type AnswerKind = z.infer<typeof AnswerKind>

/** The statistics an outcome usually means; the case officer may choose another. */
export const USUAL_ANSWER: Readonly<Record<Outcome, AnswerKind>> = {
  act_cancelled: 'satisfied',
  act_cancelled_new_adopted: 'satisfied',
  action_performed: 'satisfied',
  not_satisfied: 'refused',
  sent_back: 'partly_satisfied',
  left_without_consideration: 'explained',
}

/** The only two grounds of an extension (N-07). */
export const ExtensionGround = z.enum(['additional_study_or_check', 'additional_information'])
export type ExtensionGround = z.infer<typeof ExtensionGround>

/** How an answer or a notice reached the applicant. */
export const DeliveryWay = z.enum(['in_person', 'post', 'portal', 'email'])
export type DeliveryWay = z.infer<typeof DeliveryWay>

/** The four marks of the portal, in the order they are set. */
export const PortalMark = z.enum(['delivered', 'registered', 'executed', 'result'])
export type PortalMark = z.infer<typeof PortalMark>

/** Paper formats of the ticket. */
export const TicketFormat = z.enum(['80mm', 'a6', 'a5', 'a4'])
export type TicketFormat = z.infer<typeof TicketFormat>
