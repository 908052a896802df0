import type { ReactNode } from 'react'

import type { OpenStep } from './steps.ts'

/** The dialog of one step. */
export function StepDialog(_props: { readonly opened: OpenStep; readonly onClose: () => void }): ReactNode {
  return null
}
