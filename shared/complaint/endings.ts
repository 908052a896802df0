import { z } from 'zod'

import type { RuleSet } from '../deadline/rules.ts'

/** Why a complaint is returned, art. 64(7) of the Code: not put right in time; identical without new arguments; insulting. */
export const ReturnGround = z.enum(['not_corrected', 'identical', 'obscene'])
export type ReturnGround = z.infer<typeof ReturnGround>

/** The grounds of returning a state of the law knows: until Law 241-VIII only one, and without a term. */
export function returnGroundsOf({ returnDays }: RuleSet): readonly ReturnGround[] {
  return returnDays === null ? ['not_corrected'] : ReturnGround.options
}

/** Why a complaint is left without consideration, art. 95(1) of the Code; a complaint returned or withdrawn has its own step. */
export const LeaveGround = z.enum([
  'decided_before',
  'court_act',
  'returned_before',
  'withdrawn_before',
  'court_claim',
])
export type LeaveGround = z.infer<typeof LeaveGround>

/** The grounds of leaving without consideration a state of the law knows: a claim before the court only since Law 241-VIII. */
export function leaveGroundsOf({ leftForCourtClaim }: RuleSet): readonly LeaveGround[] {
  return LeaveGround.options.filter((ground) => ground !== 'court_claim' || leftForCourtClaim)
}

/** Why the procedure is terminated: nobody knows the author (art. 88(1)2 of the Code), or another law says so (art. 70(1)5). */
export const TerminationGround = z.enum(['anonymous', 'other'])
export type TerminationGround = z.infer<typeof TerminationGround>

/** Whether the whole complaint or a part of it goes to another body (art. 65 of the Code). */
export const RedirectionScope = z.enum(['whole', 'part'])
export type RedirectionScope = z.infer<typeof RedirectionScope>

/** How a complaint belongs to another (domain §4.5). A duplicate and a joined one end here and are answered there. */
export const LinkKind = z.enum(['repeat', 'duplicate', 'joined', 'appeal'])
export type LinkKind = z.infer<typeof LinkKind>

/** What the applicant must be told of, beside an extension: the end of the procedure, or that a body was changed. */
export const TellingSubject = z.enum(['leaving', 'withdrawal', 'termination', 'redirection'])
export type TellingSubject = z.infer<typeof TellingSubject>

/** Which clock a reopened complaint runs under: the one it had, or a new review from the day of reopening. */
export const ReopeningClock = z.enum(['resume', 'anew'])
export type ReopeningClock = z.infer<typeof ReopeningClock>

/** Why a decision reverses the act complained of, art. 100(3) of the Code. */
export const ReversalGround = z.enum(['circumstances', 'case_materials', 'law'])
export type ReversalGround = z.infer<typeof ReversalGround>
