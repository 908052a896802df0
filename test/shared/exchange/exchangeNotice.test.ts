import { expect, it } from 'vitest'

import { exchangeNotice } from '@shared/exchange/exchangeNotice.ts'
import type { ExchangeStatus } from '@shared/exchange/exchangeStatus.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'
import { parseLocalDateTime } from '@shared/time/localDateTime.ts'

const TODAY = parseLocalDate('2026-03-17')
const MORNING = parseLocalDateTime('2026-03-17T09:58')

const notice = (part: Partial<ExchangeStatus>): string | null =>
  exchangeNotice(
    {
      state: 'away',
      waiting: 12,
      lastSuccessAt: null,
      failingSince: MORNING,
      failure: 'exchange-away',
      nextAt: null,
      progress: null,
      alarm: false,
      ...part,
    },
    TODAY,
  )

it('says that the folder is away only when something waits for it, and more plainly from the next day on', () => {
  expect(notice({})).toBe('offline')
  expect(notice({ waiting: 0 })).toBeNull()
  const yesterday = parseLocalDateTime('2026-03-16T17:00')
  expect(notice({ failingSince: yesterday })).toBe('long')
  expect(notice({ failingSince: yesterday, waiting: 0 })).toBe('long')
})

it('says at once what does not heal by itself, and nothing when all is well or nobody wants the exchange', () => {
  expect(notice({ state: 'failed', failure: 'exchange-denied', waiting: 0 })).toBe('failed')
  expect(notice({ state: 'failed', failure: null, failingSince: null, alarm: true })).toBe('stopped')
  expect(notice({ state: 'current', failure: null, failingSince: null })).toBeNull()
  expect(notice({ state: 'off' })).toBeNull()
})

it('stays while it is tried again', () => {
  expect(notice({ state: 'running' })).toBe('offline')
})
