/** The steps of the procedure an operator takes on a complaint, each in a dialog of its own. */
export type Step =
  | 'forward'
  /** The same dialog as `forward`, with full satisfaction chosen. */
  | 'satisfy'
  | 'register-review'
  | 'extend'
  | 'notice'
  | 'decide'
  | 'answer'

/** An open dialog: which step, on which complaint. */
export type OpenStep = { readonly step: Step; readonly complaintId: string }
