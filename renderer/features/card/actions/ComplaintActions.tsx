import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react'

import { DialogHost } from './dialogHost.ts'
import { StepDialog } from './StepDialog.tsx'
import type { OpenStep, Step } from './steps.ts'

/** Opens the dialog of a step over whatever screen is shown; focus returns to where it was. */
export type ComplaintActionsApi = { open(step: Step, complaintId: string): void }

const Context = createContext<ComplaintActionsApi | null>(null)

/** Holds the dialogs of all steps. Mounted once, around the pages. */
export function ComplaintActions({ children }: { readonly children: ReactNode }): ReactNode {
  const [opened, setOpened] = useState<OpenStep | null>(null)
  const [host, setHost] = useState<HTMLElement | null>(null)
  const opener = useRef<Element | null>(null)
  const api = useMemo<ComplaintActionsApi>(
    () => ({
      open(step, complaintId) {
        opener.current = document.activeElement
        setOpened({ step, complaintId })
      },
    }),
    [],
  )
  const close = useCallback(() => {
    setOpened(null)
    const { current } = opener
    // After the dialog has gone from the page, which until then holds the focus.
    setTimeout(() => current instanceof HTMLElement && current.isConnected && current.focus(), 0)
  }, [])
  return (
    <Context value={api}>
      {children}
      <div ref={setHost} />
      <DialogHost value={host}>
        {opened && (
          <StepDialog
            key={`${opened.step} ${opened.complaintId}`}
            opened={opened}
            onClose={close}
            onSwitch={setOpened}
          />
        )}
      </DialogHost>
    </Context>
  )
}

/** The steps of the procedure, from any screen below `ComplaintActions`. */
export function useComplaintActions(): ComplaintActionsApi {
  const api = useContext(Context)
  if (!api) throw new Error('no ComplaintActions above this component')
  return api
}
