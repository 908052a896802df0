import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ExchangeStatus } from '@shared/exchange/exchangeStatus.ts'
import { timeOf } from '@shared/time/partsOfTime.ts'

import { useAction, useCall } from '../api/hooks.ts'
import { ErrorNotice } from '../components/ErrorNotice.tsx'
import { CarryButton } from './carry/CarryButton.tsx'
import { ExchangeButton, ExchangeProgress } from './ExchangeControls.tsx'
import { EXCHANGE_LOOK, exchangeLook, useMoment } from './exchangeLook.ts'
import { useReadsOnly } from './readsOnly.ts'
import { useKeys } from './keys.ts'
import { go } from './navigation.ts'

/** Whether the other workstations know what is known here; opens what there is to say about it. F5 exchanges now. */
export function ExchangePill(): ReactNode {
  const { data: status } = useCall('exchange.status', undefined)
  const now = useAction('exchange.now')
  const isOn = status !== undefined && status.state !== 'off'
  useKeys(isOn ? { F5: () => now.mutate(undefined) } : {}, { last: true })
  if (!isOn) return null
  return <Pill status={status} />
}

type Props = { readonly status: ExchangeStatus }

function Pill({ status }: Props): ReactNode {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const look = exchangeLook(status)
  const { Icon, tone } = EXCHANGE_LOOK[look]
  const readsOnly = useReadsOnly()
  const time = status.lastSuccessAt === null ? '' : timeOf(status.lastSuccessAt)
  return (
    <Popover
      open={open}
      onOpenChange={(_event, data) => setOpen(data.open)}
      trapFocus
      positioning="below-end"
    >
      <PopoverTrigger disableButtonEnhancement>
        <button type="button" className={`net ${tone}`} data-exchange={status.state}>
          <Icon aria-hidden="true" />
          {t(`exchange:pill.${look}`, { time, count: status.waiting })}
        </button>
      </PopoverTrigger>
      <PopoverSurface
        className="exchangepop"
        aria-label={t(readsOnly ? 'region:reading.title' : 'exchange:popover.title')}
      >
        <Details status={status} onClose={() => setOpen(false)} />
      </PopoverSurface>
    </Popover>
  )
}

function Details({ status, onClose }: Props & { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation()
  const moment = useMoment()
  const readsOnly = useReadsOnly()
  const { lastSuccessAt, failingSince, nextAt, waiting, failure, progress, state } = status
  return (
    <>
      <h2>{t(readsOnly ? 'region:reading.title' : 'exchange:popover.title')}</h2>
      {failure !== null && state !== 'running' && <ErrorNotice error={{ code: failure, message: '' }} />}
      <dl>
        <dt>{t('exchange:popover.last')}</dt>
        <dd>{lastSuccessAt === null ? t('exchange:popover.never') : moment(lastSuccessAt)}</dd>
        {failingSince !== null && (
          <>
            <dt>{t('exchange:popover.since')}</dt>
            <dd>{t('exchange:popover.sinceWhen', { when: moment(failingSince) })}</dd>
          </>
        )}
        {!readsOnly && (
          <>
            <dt>{t('exchange:popover.waiting')}</dt>
            <dd>
              {waiting > 0 ? t('exchange:records', { count: waiting }) : t('exchange:popover.waitingNone')}
            </dd>
          </>
        )}
        {nextAt !== null && (
          <>
            <dt>{t('exchange:popover.next')}</dt>
            <dd>{moment(nextAt)}</dd>
          </>
        )}
      </dl>
      <ExchangeProgress progress={progress} />
      <p className="s12 sub">{t(readsOnly ? 'region:reading.harmless' : 'exchange:popover.harmless')}</p>
      <div className="row">
        <ExchangeButton state={state} />
        {(state === 'away' || state === 'failed') && <CarryButton />}
        <Button
          onClick={() => {
            onClose()
            go('/settings/exchange')
          }}
        >
          {t('exchange:popover.details')}
        </Button>
      </div>
    </>
  )
}
