import { Button, Dialog, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { CheckmarkCircle20Regular, Print24Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate } from '@shared/i18n/dates.ts'
import type { PrinterView, TicketView } from '@shared/ipc/calls/printingCalls.ts'
import type { PrintJob } from '@shared/tickets/printJob.ts'
import { dateOf, timeOf } from '@shared/time/partsOfTime.ts'

import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { HandwrittenTicket } from './HandwrittenTicket.tsx'
import { WaysOut } from './WaysOut.tsx'
import type { TicketFlowActions } from './useTicketFlow.ts'

type Props = {
  readonly view: TicketView
  readonly job: PrintJob
  readonly printers: readonly PrinterView[]
  readonly flow: TicketFlowActions
}

/**
 * What happened, what is safe, what to press (mockup 10d). It has no way out without a ticket on paper, in a file or
 * written by hand: giving it confirms the acceptance.
 */
export function TicketTroubleDialog({ view, job, printers, flow }: Props): ReactNode {
  const { t } = useTranslation()
  const [byHand, setByHand] = useState(false)
  const reason = t(`tickets:problems.${job.problem ?? 'NOTHING_CAME'}`, { printer: job.printer })
  return (
    <Dialog open modalType="alert">
      <DialogSurface className="trouble">
        <div className="dh">
          <Print24Regular className="i fg-over" aria-hidden="true" />
          <div className="grow">
            <DialogTitle action={null}>{t('tickets:trouble.title', { reason })}</DialogTitle>
            <div className="s13 sub">{t('tickets:trouble.safe')}</div>
          </div>
        </div>
        <div className="db">
          <Registered view={view} />
          <ErrorNotice error={flow.error} />
          {byHand ? (
            <HandwrittenTicket view={view} flow={flow} onBack={() => setByHand(false)} />
          ) : (
            <WaysOut view={view} job={job} printers={printers} flow={flow} onByHand={() => setByHand(true)} />
          )}
          <Tell number={view.number} />
        </div>
        <div className="df">
          <span className="grow s12 mut">{t('tickets:trouble.closed')}</span>
          {job.state === 'stuck' && (
            <Button appearance="subtle" onClick={() => flow.give('printed', job.format)}>
              {t('tickets:trouble.cameOut')}
            </Button>
          )}
          <Button onClick={() => flow.savePdf(job.format)}>{t('tickets:pdf')}</Button>
        </div>
      </DialogSurface>
    </Dialog>
  )
}

function Registered({ view }: { readonly view: TicketView }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { number, acceptedAt, terms } = view
  const day = (date: TicketView['reviewBy']): string => formatDate(date, language, 'weekday-short')
  const forward = terms.find(({ kind }) => kind === 'forward')
  const reviewBy = day(view.reviewBy)
  return (
    <div className="mb good">
      <CheckmarkCircle20Regular className="i" aria-hidden="true" />
      <div>
        <span className="t">
          {t('tickets:trouble.registered', {
            number,
            date: formatDate(dateOf(acceptedAt), language, 'numeric'),
            time: timeOf(acceptedAt),
          })}
        </span>{' '}
        {forward
          ? t('tickets:trouble.termsBoth', { forwardBy: day(forward.dueOn), reviewBy })
          : t('tickets:trouble.terms', { reviewBy })}
      </div>
    </div>
  )
}

function Tell({ number }: { readonly number: string }): ReactNode {
  const { i18n } = useTranslation()
  const own = useLanguage()
  const other = own === 'kk' ? 'ru' : 'kk'
  return (
    <p className="s12 mut">
      <span lang={own}>{i18n.getFixedT(own)('tickets:trouble.tell', { number })}</span>{' '}
      <span lang={other}>{i18n.getFixedT(other)('tickets:trouble.tell', { number })}</span>
    </p>
  )
}
