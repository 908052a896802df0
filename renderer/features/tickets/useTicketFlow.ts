import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { TicketFormat } from '@shared/complaint/outcomes.ts'
import type { Result } from '@shared/core/result.ts'
import type { TicketView } from '@shared/ipc/calls/printingCalls.ts'
import { isOpenJob, type PrintJob } from '@shared/tickets/printJob.ts'

import { attempt } from '../../api/client.ts'
import { toAppError } from '../../components/errorWords.ts'
import { useToast } from '../../components/Toasts.tsx'

/** Where and how a ticket is printed. */
export type Place = { readonly printer: string; readonly format: TicketFormat }

export type TicketFlowActions = {
  readonly job: PrintJob | null
  /** Printer at work, null when nothing is being printed. */
  readonly busyWith: string | null
  readonly error: unknown
  print(place: Place, copies: number): void
  again(place: Place): void
  check(): void
  nothingCame(): void
  /** `then` runs when the journal has it. */
  give(way: 'printed' | 'by_hand' | 'not_needed', format: TicketFormat, then?: () => void): void
  savePdf(format: TicketFormat): void
}

const DONE = { printed: 'printed', by_hand: 'byHand', not_needed: 'notNeeded' } as const

/** The steps of giving a ticket. What is shown follows from the job, which the main process keeps. */
// oxlint-disable-next-line max-lines-per-function -- one closure over private state: as long as a small class
export function useTicketFlow(view: TicketView, onClose: () => void): TicketFlowActions {
  const { t } = useTranslation()
  const tell = useToast()
  const [latest, setLatest] = useState<PrintJob | null>(null)
  const [busyWith, setBusyWith] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const known = latest ?? view.job
  const job = known && isOpenJob(known) ? known : null
  const { complaintId, number } = view

  /** One step at a time; what fails is shown, nothing is closed. */
  async function run<T>(
    printer: string,
    ask: () => Promise<Result<T>>,
    use: (value: T) => void,
  ): Promise<void> {
    if (busyWith !== null) return
    setBusyWith(printer)
    setError(null)
    const result = await ask().catch((thrown: unknown) => ({ ok: false as const, error: toAppError(thrown) }))
    setBusyWith(null)
    if (result.ok) use(result.value)
    else setError(result.error)
  }

  const finish = (key: 'printed' | 'byHand' | 'notNeeded' | 'pdf', then: () => void): void => {
    tell({ title: t(`tickets:done.${key}`, { number }) })
    onClose()
    then()
  }

  return {
    job,
    busyWith,
    error,
    print: (place, copies) =>
      void run(
        place.printer,
        () => attempt('printing.print-ticket', { ...place, complaintId, copies }),
        setLatest,
      ),
    again: (place) =>
      job &&
      void run(place.printer, () => attempt('printing.print-again', { ...place, jobId: job.id }), setLatest),
    check: () =>
      job && void run(job.printer, () => attempt('printing.check-job', { jobId: job.id }), setLatest),
    nothingCame: () =>
      job && void run('', () => attempt('printing.nothing-came', { jobId: job.id }), setLatest),
    give: (way, format, then = () => undefined) =>
      void run(
        '',
        () => attempt('printing.give-ticket', { complaintId, way, format }),
        () => finish(DONE[way], then),
      ),
    savePdf: (format) =>
      void run(
        '',
        () => attempt('printing.save-ticket', { complaintId, format }),
        ({ path }) => {
          if (path !== null) finish('pdf', () => undefined)
        },
      ),
  }
}
