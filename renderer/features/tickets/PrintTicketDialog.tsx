import { Dialog, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { CheckmarkCircle24Filled, Receipt24Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDateTime } from '@shared/i18n/dates.ts'
import type { PrinterView, TicketView } from '@shared/ipc/calls/printingCalls.ts'

import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { Ticket } from '../../documents/Ticket.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { DidItComeOut } from './DidItComeOut.tsx'
import { PlaceFields, type Choice } from './PlaceFields.tsx'
import { PrintButtons } from './PrintButtons.tsx'
import { TellApplicant } from './TellApplicant.tsx'
import { TermRows } from './TermRows.tsx'
import type { TicketFlowActions } from './useTicketFlow.ts'

/** What was registered and until when, where the ticket is printed, and how it will look (mockup 09a). */
export function PrintTicketDialog({
  view,
  printers,
  flow,
  afterRegistration,
  onClose,
}: {
  readonly view: TicketView
  readonly printers: readonly PrinterView[]
  readonly flow: TicketFlowActions
  readonly afterRegistration: boolean
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  const [choice, setChoice] = useState<Choice>({
    format: view.format,
    printer: view.format === '80mm' ? view.ticketPrinter : view.documentPrinter,
    copies: 1,
  })
  const isAsking = flow.job !== null && flow.busyWith === null
  const mayLeave = !isAsking && flow.busyWith === null
  return (
    <Dialog open modalType={mayLeave ? 'modal' : 'alert'} onOpenChange={() => mayLeave && onClose()}>
      <DialogSurface className="tkdlg">
        <div className="pl">
          <Head view={view} afterRegistration={afterRegistration} />
          <TermRows terms={view.terms} />
          {view.nextCopy > 0 && <p className="mb warn">{t('tickets:duplicate', { n: view.nextCopy })}</p>}
          <PlaceFields
            view={view}
            printers={printers}
            choice={choice}
            disabled={isAsking}
            onChange={setChoice}
          />
          <TellApplicant view={view} />
          <ErrorNotice error={flow.error} />
          <div className="below">
            {isAsking ? (
              <DidItComeOut flow={flow} afterRegistration={afterRegistration} />
            ) : (
              <PrintButtons
                view={view}
                choice={choice}
                flow={flow}
                afterRegistration={afterRegistration}
                onClose={onClose}
              />
            )}
          </div>
        </div>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long ticket is scrolled by keys, too */}
        <section className="pr" aria-label={t('tickets:preview')} tabIndex={0}>
          <Ticket model={view.model} format={choice.format} />
        </section>
      </DialogSurface>
    </Dialog>
  )
}

function Head({
  view,
  afterRegistration,
}: {
  readonly view: TicketView
  readonly afterRegistration: boolean
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { number, acceptedAt, acceptedBy: name } = view
  return (
    <div className="head">
      {afterRegistration ? (
        <CheckmarkCircle24Filled className="i fg-ok" aria-hidden="true" />
      ) : (
        <Receipt24Regular className="i" aria-hidden="true" />
      )}
      <div>
        <DialogTitle action={null}>
          {afterRegistration ? t('tickets:accepted', { number }) : t('tickets:title', { number })}
        </DialogTitle>
        <div className="s13 sub">
          {t('tickets:acceptedBy', { at: formatDateTime(acceptedAt, language), name })}
        </div>
      </div>
    </div>
  )
}
