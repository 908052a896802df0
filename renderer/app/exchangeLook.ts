import {
  ArrowSync16Regular,
  CloudCheckmark16Filled,
  CloudError16Regular,
  CloudOff16Regular,
  CloudSync16Regular,
  type FluentIcon,
} from '@fluentui/react-icons'

import type { ExchangeStatus } from '@shared/exchange/exchangeStatus.ts'
import { formatDateTime } from '@shared/i18n/dates.ts'
import type { LocalDateTime } from '@shared/time/localDateTime.ts'
import { dateOf, timeOf } from '@shared/time/partsOfTime.ts'

import { useLanguage } from '../i18n/useLanguage.ts'
import { useAppState } from './appState.tsx'

/** How the exchange looks: its state, but for what will not heal by itself. */
export type ExchangeLook = ExchangeStatus['state'] | 'alarm'

/** The icon of each state, and its colours. */
export const EXCHANGE_LOOK = {
  off: { Icon: CloudOff16Regular, tone: 'plain' },
  running: { Icon: ArrowSync16Regular, tone: 'plain' },
  current: { Icon: CloudCheckmark16Filled, tone: 'ok' },
  waiting: { Icon: CloudSync16Regular, tone: 'plain' },
  away: { Icon: CloudOff16Regular, tone: 'off' },
  failed: { Icon: CloudError16Regular, tone: 'warn' },
  alarm: { Icon: CloudError16Regular, tone: 'warn' },
} as const satisfies Record<ExchangeLook, { readonly Icon: FluentIcon; readonly tone: string }>

export function exchangeLook({ state, alarm }: ExchangeStatus): ExchangeLook {
  return alarm && state === 'failed' ? 'alarm' : state
}

/** A moment in words: the time alone today, else the day before it. */
export function useMoment(): (at: LocalDateTime) => string {
  const language = useLanguage()
  const { today } = useAppState()
  return (at) => (dateOf(at) === today ? timeOf(at) : formatDateTime(at, language))
}
