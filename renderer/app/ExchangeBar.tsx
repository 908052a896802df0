import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { timeOf } from '@shared/time/partsOfTime.ts'

import { useCall } from '../api/hooks.ts'
import { EXCHANGE_LOOK, exchangeLook } from './exchangeLook.ts'
import { followLink } from './navigation.ts'

/** The exchange in the status bar: when it was last done, what waits, and that nothing is lost meanwhile. */
export function ExchangeBar(): ReactNode {
  const { t } = useTranslation()
  const { data: status } = useCall('exchange.status', undefined)
  if (!status || status.state === 'off' || status.state === 'running') return null
  const { state, lastSuccessAt, waiting } = status
  const { Icon } = EXCHANGE_LOOK[exchangeLook(status)]
  const isTrouble = state === 'away' || state === 'failed'
  return (
    <>
      <a href="#/settings/exchange" onClick={followLink} className={isTrouble ? 'warn' : ''}>
        <Icon className="i" aria-hidden="true" />
        {state === 'waiting' || state === 'current'
          ? t('exchange:bar.current', { time: lastSuccessAt === null ? '—' : timeOf(lastSuccessAt) })
          : t(status.alarm ? 'exchange:pill.alarm' : `exchange:bar.${state}`)}
      </a>
      {isTrouble && waiting > 0 && <span>{t('exchange:bar.waiting', { count: waiting })}</span>}
    </>
  )
}
