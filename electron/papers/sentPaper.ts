import type { CommandOf } from '@shared/complaint/commands.ts'
import { openTelling, type Complaint, type IssuedPaper } from '@shared/complaint/complaint.ts'
import type { DeliveryWay } from '@shared/complaint/outcomes.ts'
import { refusalOf } from '@shared/complaint/nextSteps.ts'
import type { PaperKind } from '@shared/papers/paperKind.ts'
import { PAPER_RULES } from '@shared/papers/paperRules.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

/** How and when a paper left. */
export type Sending = { readonly on: LocalDate; readonly way: DeliveryWay; readonly lateReason: string }

/** The step that is taken by sending a paper: telling of an extension (N-08) or of an end (art. 65, 70, 95), answering (art. 100(4) of the Code). */
export function commandOf(
  { registration }: Complaint,
  paper: IssuedPaper,
  { on, way, lateReason }: Sending,
): CommandOf<'send-notice' | 'answer' | 'tell'> | null {
  const outgoingNumber = paper.number
  switch (PAPER_RULES[paper.kind].step) {
    case 'send-notice':
      return { type: 'send-notice', on, outgoingNumber, lateReason }
    case 'tell':
      return { type: 'tell', on, outgoingNumber, lateReason }
    case 'answer': {
      const language = paper.language === 'both' ? registration.form.language : paper.language
      return { type: 'answer', on, way, language, outgoingNumber }
    }
    default:
      return null
  }
}

/** Whether the step still waits to be taken, and for this very paper: several things may have to be told. */
export function isStepOpen(state: Complaint, paper: IssuedPaper, providerMayExtend: boolean): boolean {
  const { step } = PAPER_RULES[paper.kind]
  if (step === null) return false
  if (step === 'tell') return ABOUT[paper.kind]?.includes(openTelling(state)?.about ?? '') ?? false
  return refusalOf(step === 'answer' ? 'answer' : 'notice', state, { providerMayExtend }) === null
}

const ABOUT: Readonly<Partial<Record<PaperKind, readonly string[]>>> = {
  leave_notice: ['leaving', 'withdrawal'],
  redirection_notice: ['redirection'],
  termination_notice: ['termination'],
}
