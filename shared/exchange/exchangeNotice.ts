import type { LocalDate } from '../time/localDate.ts'
import { dateOf } from '../time/partsOfTime.ts'
import type { ExchangeStatus } from './exchangeStatus.ts'

/**
 * What Today says of the exchange. `offline`: the place is away and records wait, which heals by itself. `long`: away since
 * another day. `failed`: it is there and cannot be used. `stopped`: own records cannot go out before a person has decided.
 */
export type ExchangeNotice = 'offline' | 'long' | 'failed' | 'stopped'

/** Null when nobody has to know; it does not come and go with the tries in between. */
export function exchangeNotice(status: ExchangeStatus, today: LocalDate): ExchangeNotice | null {
  const { state, alarm, failure, failingSince, waiting } = status
  if (state === 'off') return null
  if (alarm) return 'stopped'
  if (failure === null || failingSince === null) return null
  if (failure !== 'exchange-away' && failure !== 'exchange-db-away') return 'failed'
  if (dateOf(failingSince) < today) return 'long'
  return waiting > 0 ? 'offline' : null
}
