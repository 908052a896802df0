import type { PrinterView } from '@shared/ipc/calls/printingCalls.ts'
import type { PrintJob } from '@shared/tickets/printJob.ts'

import type { Place } from './useTicketFlow.ts'

/** Another printer that is ready; a roll's ticket goes on a sheet of A5 there, unless it is known to have a roll, too. */
export function otherPlace(
  { printer, format }: Pick<PrintJob, 'printer' | 'format'>,
  printers: readonly PrinterView[],
): Place | null {
  const isRoll = format === '80mm'
  const other = printers.find(
    ({ name, state, way }) => name !== printer && state === 'ready' && (isRoll || way !== 'network'),
  )
  if (!other) return null
  return { printer: other.name, format: isRoll && other.way === 'driver' ? 'a5' : format }
}
