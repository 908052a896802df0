import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate } from '@shared/i18n/dates.ts'
import type { PrinterView, TicketView } from '@shared/ipc/calls/printingCalls.ts'
import type { PrintJob } from '@shared/tickets/printJob.ts'
import { dateOf, timeOf } from '@shared/time/partsOfTime.ts'

import { useKeys } from '../../app/keys.ts'
import { KeyHint } from '../../components/KeyHint.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useFirstFocus } from './useFirstFocus.ts'
import { otherPlace } from './otherPlace.ts'
import type { TicketFlowActions } from './useTicketFlow.ts'

type Way = { readonly key: string; readonly title: string; readonly about: string; readonly act: () => void }

/** Other printer, the same once more, by hand: each by its digit. */
export function WaysOut(props: {
  readonly view: TicketView
  readonly job: PrintJob
  readonly printers: readonly PrinterView[]
  readonly flow: TicketFlowActions
  readonly onByHand: () => void
}): ReactNode {
  const first = useFirstFocus()
  const ways = useWays(props)
  useKeys(Object.fromEntries(ways.map(({ key, act }) => [`Digit${key}`, act])), { inDialog: true })
  return (
    <div className="ways" ref={first}>
      {ways.map(({ key, title, about, act }, n) => (
        <button
          key={key}
          type="button"
          className={n === 0 ? 'opt on' : 'opt'}
          aria-keyshortcuts={key}
          onClick={act}
        >
          <KeyHint>{key}</KeyHint>
          <span className="grow">
            <span className="b">{title}</span>
            <span className="s12 sub">{about}</span>
          </span>
        </button>
      ))}
    </div>
  )
}

function useWays({ view, job, printers, flow, onByHand }: Parameters<typeof WaysOut>[0]): readonly Way[] {
  const { t } = useTranslation()
  const language = useLanguage()
  const { printer, format } = job
  const other = otherPlace(job, printers)
  const isWaiting = job.state === 'stuck'
  const values = {
    number: view.number,
    date: formatDate(dateOf(view.acceptedAt), language, 'numeric'),
    time: timeOf(view.acceptedAt),
    name: view.acceptedBy,
    code: view.model.check.code,
  }
  const again: Way = isWaiting
    ? {
        key: '2',
        title: t('tickets:trouble.check', { printer }),
        about: t('tickets:trouble.checkAbout'),
        act: flow.check,
      }
    : {
        key: '2',
        title: t('tickets:trouble.retry', { printer }),
        about: t('tickets:trouble.retryAbout'),
        act: () => flow.again({ printer, format }),
      }
  const elsewhere: Way | null = other && {
    key: '1',
    title: t('tickets:trouble.other', {
      printer: other.printer,
      format: t(`tickets:formats.${other.format}.name`),
    }),
    about: t('tickets:trouble.otherAbout'),
    act: () => flow.again(other),
  }
  const byHand: Way = {
    key: '3',
    title: t('tickets:trouble.byHand'),
    about: t('tickets:trouble.byHandAbout', values),
    act: onByHand,
  }
  return [elsewhere, again, byHand].filter((way) => way !== null)
}
