import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'

import { StepDialog } from './StepDialog.tsx'
import type { OpenStep, Step } from './steps.ts'

/** Opens the dialog of a step over whatever screen is shown; focus returns to where it was. */
export type ComplaintActionsApi = { open(step: Step, complaintId: string): void }

const Context = createContext<ComplaintActionsApi | null>(null)

/** Holds the dialogs of all steps. Mounted once, around the pages. */
export function ComplaintActions({ children }: { readonly children: ReactNode }): ReactNode {
  const [opened, setOpened] = useState<OpenStep | null>(null)
  const api = useMemo<ComplaintActionsApi>(
    () => ({ open: (step, complaintId) => setOpened({ step, complaintId }) }),
    [],
  )
  const close = useCallback(() => setOpened(null), [])
  return (
    <Context value={api}>
      {children}
      {opened && <StepDialog key={`${opened.step} ${opened.complaintId}`} opened={opened} onClose={close} />}
    </Context>
  )
}

/** The steps of the procedure, from any screen below `ComplaintActions`. */
export function useComplaintActions(): ComplaintActionsApi {
  const api = useContext(Context)
  if (!api) throw new Error('no ComplaintActions above this component')
  return api
}
