import { Button, ProgressBar } from '@fluentui/react-components'
import { ArrowSync20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ExchangeStatus } from '@shared/exchange/exchangeStatus.ts'

import { useAction } from '../api/hooks.ts'
import { KeyHint } from '../components/KeyHint.tsx'
import { useReadsOnly } from './readsOnly.ts'

/** Exchanges now, or breaks off the exchange that runs. F5 itself is bound by `ExchangePill`. */
export function ExchangeButton({ state }: Pick<ExchangeStatus, 'state'>): ReactNode {
  const { t } = useTranslation()
  const now = useAction('exchange.now')
  const readsOnly = useReadsOnly()
  const cancel = useAction('exchange.cancel')
  if (state === 'running') {
    return <Button onClick={() => cancel.mutate(undefined)}>{t('exchange:stop')}</Button>
  }
  return (
    <Button
      appearance="primary"
      icon={<ArrowSync20Regular />}
      aria-keyshortcuts="F5"
      onClick={() => now.mutate(undefined)}
    >
      {t(readsOnly ? 'region:reading.now' : 'exchange:now')}&nbsp;<KeyHint>F5</KeyHint>
    </Button>
  )
}

/** How far the exchange is; nothing while none runs. */
export function ExchangeProgress({ progress }: Pick<ExchangeStatus, 'progress'>): ReactNode {
  const { t } = useTranslation()
  if (!progress) return null
  return (
    <ProgressBar
      aria-label={t('exchange:progress', progress)}
      value={progress.done}
      max={Math.max(1, progress.total)}
    />
  )
}
