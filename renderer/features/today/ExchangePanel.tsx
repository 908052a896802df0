import { CloudOff20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { exchangeNotice } from '@shared/exchange/exchangeNotice.ts'

import { useCall } from '../../api/hooks.ts'
import { useAppState } from '../../app/appState.tsx'
import { CarryButton } from '../../app/carry/CarryButton.tsx'
import { useMoment } from '../../app/exchangeLook.ts'

/** While the place of exchange is away: what waits, and the way to carry it by hand. Nothing while all is well. */
export function ExchangePanel(): ReactNode {
  const { t } = useTranslation()
  const moment = useMoment()
  const { today } = useAppState()
  const { data: status } = useCall('exchange.status', undefined)
  const kind = status ? exchangeNotice(status, today) : null
  if (!status || kind === null || kind === 'stopped') return null
  const { lastSuccessAt, waiting } = status
  return (
    <section className="card" aria-label={t('exchange:popover.title')}>
      <div className="h">
        <CloudOff20Regular className="i" aria-hidden="true" />
        <h2>{t('exchange:popover.title')}</h2>
        <span className="mla">
          <CarryButton size="small" />
        </span>
      </div>
      <div className="bd s13">
        {lastSuccessAt !== null && <p>{t('exchange:carry.last', { when: moment(lastSuccessAt) })}</p>}
        <p>{t('exchange:carry.waiting', { count: waiting })}</p>
      </div>
    </section>
  )
}
