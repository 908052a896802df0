import { refusalOf, type AnyStep } from '@shared/complaint/nextSteps.ts'
import type { AppError } from '@shared/core/result.ts'
import type { CardView } from '@shared/queries/cardView.ts'

import { useRoleRefusal } from '../../app/rights.ts'

/** Why a step of a complaint cannot be taken now: the rule of law first, then whose it would be; null when it can. */
export function useRefusal(card: CardView): (step: AnyStep) => AppError | null {
  const ofRole = useRoleRefusal()
  return (step) => {
    const code = refusalOf(step, card.complaint, card)
    if (code) return { code, message: step }
    return ofRole(step === 'notice' ? 'send-notice' : step, card.complaint)
  }
}
