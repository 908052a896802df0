import type { ReactNode } from 'react'

import type { PrinterView, TicketView } from '@shared/ipc/calls/printingCalls.ts'

import { useCall } from '../../api/hooks.ts'
import { PrintTicketDialog } from './PrintTicketDialog.tsx'
import { TicketTroubleDialog } from './TicketTroubleDialog.tsx'
import { useFocusBack } from './useFocusBack.ts'
import { useTicketFlow } from './useTicketFlow.ts'

/** The dialog of one ticket: printing, asking whether it came out, or what to do when it did not. */
export function TicketFlow({
  complaintId,
  afterRegistration,
  onClose,
}: {
  readonly complaintId: string
  readonly afterRegistration: boolean
  readonly onClose: () => void
}): ReactNode {
  const { data: view } = useCall('printing.ticket', { complaintId })
  const { data: printers } = useCall('printing.printers', undefined)
  if (!view || view.complaintId !== complaintId || !printers) return null
  return <Loaded view={view} printers={printers} afterRegistration={afterRegistration} onClose={onClose} />
}

function Loaded({
  view,
  printers,
  afterRegistration,
  onClose,
}: {
  readonly view: TicketView
  readonly printers: readonly PrinterView[]
  readonly afterRegistration: boolean
  readonly onClose: () => void
}): ReactNode {
  useFocusBack()
  const flow = useTicketFlow(view, onClose)
  const { job, busyWith } = flow
  const isTrouble = job !== null && busyWith === null && (job.state === 'failed' || job.state === 'stuck')
  if (isTrouble) return <TicketTroubleDialog view={view} job={job} printers={printers} flow={flow} />
  return (
    <PrintTicketDialog
      view={view}
      printers={printers}
      flow={flow}
      afterRegistration={afterRegistration}
      onClose={onClose}
    />
  )
}
