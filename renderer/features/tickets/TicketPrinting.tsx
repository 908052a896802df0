import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'

import { attempt } from '../../api/client.ts'
import { TicketFlow } from './TicketFlow.tsx'

import './tickets.css'

export type OpenOptions = {
  /** The complaint was registered a moment ago: the dialog says so and offers the next one. */
  readonly afterRegistration?: boolean
}

export type TicketPrintingActions = { openTicket(complaintId: string, options?: OpenOptions): void }

type Shown = { readonly complaintId: string; readonly afterRegistration: boolean }

const Context = createContext<TicketPrintingActions | null>(null)

/**
 * Mounted once around the desk. Shows the ticket's dialog over whatever page is open, and after a restart asks about
 * every ticket of which nobody has said what became of it.
 */
export function TicketPrinting({ children }: { readonly children: ReactNode }): ReactNode {
  const [shown, setShown] = useState<readonly Shown[]>([])
  const openTicket = useCallback((complaintId: string, { afterRegistration = false }: OpenOptions = {}) => {
    setShown((before) => [
      { complaintId, afterRegistration },
      ...before.filter((one) => one.complaintId !== complaintId),
    ])
  }, [])
  const actions = useMemo(() => ({ openTicket }), [openTicket])
  useEffect(() => {
    let gone = false
    const askAboutOpen = async (): Promise<void> => {
      const jobs = await attempt('printing.open-jobs', undefined)
      if (gone || !jobs.ok) return
      const left = jobs.value.map(({ complaintId }) => ({ complaintId, afterRegistration: false }))
      setShown((before) => [...before, ...left])
    }
    void askAboutOpen()
    return () => {
      gone = true
    }
  }, [])
  const [first] = shown
  return (
    <Context value={actions}>
      {children}
      {first && (
        <TicketFlow
          key={first.complaintId}
          complaintId={first.complaintId}
          afterRegistration={first.afterRegistration}
          onClose={() => setShown((before) => before.slice(1))}
        />
      )}
    </Context>
  )
}

/** Opens the dialog of printing a complaint's ticket. */
export function useTicketPrinting(): TicketPrintingActions {
  const actions = useContext(Context)
  if (!actions) throw new Error('no TicketPrinting above this component')
  return actions
}
