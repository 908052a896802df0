import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ExchangeStatus } from '@shared/exchange/exchangeStatus.ts'

import { ExchangeButton, ExchangeProgress } from '../../../app/ExchangeControls.tsx'
import { EXCHANGE_LOOK, exchangeLook, useMoment } from '../../../app/exchangeLook.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'

/** An alarm of its own says more of it. */
const SAID_BELOW = 'exchange-other-office'

/** How the exchange stands, in a sentence, and the button that exchanges now. */
export function ExchangeHead({ status }: { readonly status: ExchangeStatus }): ReactNode {
  const { state, progress, failure } = status
  const { Icon, tone } = EXCHANGE_LOOK[exchangeLook(status)]
  const { title, text } = useHeadWords(status)
  return (
    <section className="card xhead" aria-label={title}>
      <div className="row">
        <span className={`xicon ${tone}`}>
          <Icon width={28} height={28} aria-hidden="true" />
        </span>
        <div className="grow" role="status">
          <h2>{title}</h2>
          {text !== '' && <p className="s13 sub">{text}</p>}
        </div>
        {state !== 'off' && <ExchangeButton state={state} />}
      </div>
      <ExchangeProgress progress={progress} />
      {failure !== null && failure !== SAID_BELOW && state !== 'running' && state !== 'off' && (
        <ErrorNotice error={{ code: failure, message: '' }} />
      )}
    </section>
  )
}

function useHeadWords(status: ExchangeStatus): { readonly title: string; readonly text: string } {
  const { t } = useTranslation()
  const moment = useMoment()
  const { lastSuccessAt, failingSince, nextAt, waiting, progress } = status
  const next = nextAt === null ? '' : moment(nextAt)
  const records = t('exchange:records', { count: waiting })
  const look = exchangeLook(status)
  switch (look) {
    case 'off':
      return { title: t('exchange:head.off'), text: t('exchange:head.offText') }
    case 'running':
      return { title: t('exchange:head.running'), text: progress ? t('exchange:progress', progress) : '' }
    case 'current':
      return {
        title: t('exchange:head.current', { when: lastSuccessAt === null ? '' : moment(lastSuccessAt) }),
        text: t('exchange:head.currentText', { next }),
      }
    case 'waiting':
      return {
        title: t('exchange:head.waiting', { records }),
        text: t('exchange:head.waitingText', { next }),
      }
    case 'alarm':
      return { title: t('exchange:head.alarm'), text: '' }
    default:
      return {
        title: t(`exchange:head.${look}`, { when: failingSince === null ? next : moment(failingSince) }),
        text: t(waiting > 0 ? 'exchange:head.failedText' : 'exchange:head.retryText', { records, next }),
      }
  }
}
