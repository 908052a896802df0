import { Button } from '@fluentui/react-components'
import { CloudError20Regular, CloudOff20Regular, Dismiss20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { exchangeNotice, type ExchangeNotice as Kind } from '@shared/exchange/exchangeNotice.ts'
import type { ExchangeStatus } from '@shared/exchange/exchangeStatus.ts'

import { useAction, useCall } from '../../api/hooks.ts'
import { useAppState } from '../../app/appState.tsx'
import { useMoment } from '../../app/exchangeLook.ts'
import { go } from '../../app/navigation.ts'
import { KeyHint } from '../../components/KeyHint.tsx'
import { useErrorWords } from '../../components/errorWords.ts'

/** The break that was put away, by when it began; another one is told again. */
let putAway = ''

/** The exchange does not work: what goes on all the same, what waits, and what to do. Nothing while all is well. */
export function ExchangeNotice(): ReactNode {
  const { today, region } = useAppState()
  const { data: status } = useCall('exchange.status', undefined)
  const [hidden, setHidden] = useState(putAway)
  // What the region has not read yet holds nobody at an office up: the overview tells of it.
  const kind = status && !region ? exchangeNotice(status, today) : null
  if (!status || kind === null) return null
  if (kind === 'offline' && hidden === status.failingSince) return null
  const hide = (): void => {
    putAway = status.failingSince ?? ''
    setHidden(putAway)
  }
  return <Bar kind={kind} status={status} onHide={kind === 'offline' ? hide : null} />
}

function Bar({
  kind,
  status,
  onHide,
}: {
  readonly kind: Kind
  readonly status: ExchangeStatus
  readonly onHide: (() => void) | null
}): ReactNode {
  const { t } = useTranslation()
  const moment = useMoment()
  const wordsOf = useErrorWords()
  const now = useAction('exchange.now')
  const { failure, failingSince, waiting, state } = status
  const when = failingSince === null ? '' : moment(failingSince)
  const why = failure === null ? '' : wordsOf({ code: failure, message: '' }).title
  const title = t(`exchange:notice.title.${kind}`, { when, why })
  const records = t('exchange:records', { count: waiting })
  const Icon = kind === 'offline' || kind === 'long' ? CloudOff20Regular : CloudError20Regular
  return (
    <section className={`mb line ${kind === 'offline' ? 'info' : 'warn'}`} aria-label={title}>
      <Icon className="i" aria-hidden="true" />
      <div className="grow">
        <b>{title}</b> {t(`exchange:notice.text.${kind}`, { records })}
      </div>
      <div className="a">
        {kind !== 'stopped' && (
          <Button
            size="small"
            disabledFocusable={state === 'running'}
            aria-keyshortcuts="F5"
            onClick={() => now.mutate(undefined)}
          >
            {t('exchange:notice.check')}&nbsp;<KeyHint>F5</KeyHint>
          </Button>
        )}
        {kind !== 'offline' && (
          <Button size="small" onClick={() => go('/settings/exchange')}>
            {t('exchange:notice.details')}
          </Button>
        )}
        {onHide && (
          <Button
            size="small"
            appearance="subtle"
            icon={<Dismiss20Regular />}
            aria-label={t('exchange:notice.hide')}
            title={t('exchange:notice.hide')}
            onClick={onHide}
          />
        )}
      </div>
    </section>
  )
}
