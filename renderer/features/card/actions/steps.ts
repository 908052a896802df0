import type { AnyStep } from '@shared/complaint/nextSteps.ts'

/** The steps of the procedure an operator takes on a complaint, each in a dialog of its own. */
export type Step = Exclude<AnyStep, 'link' | 'revoke-extension' | 'correct' | 'undo'>

/** An open dialog: which step, on which complaint. */
export type OpenStep = {
  readonly step: Step
  readonly complaintId: string
  /** Redirect at once: the complaint reports a crime or a threat (art. 64(7-2) of the Code). */
  readonly crime?: boolean
}
