import type { AppError } from '@shared/core/result.ts'

import { JournalUnavailable } from '../journal/journal.ts'
import { StoreRefused } from './contentStep.ts'
import { OtherOffice } from './officeGate.ts'
import { JournalRefused } from './receiving.ts'
import { targetFailure } from './targetFailure.ts'

/** Somebody broke an exchange off; nothing failed. */
export class ExchangeStopped extends Error {
  override readonly name = 'ExchangeStopped'
}

/** Why an exchange failed, in a code that has a text. */
export function exchangeFailure(error: unknown): AppError {
  if (error instanceof OtherOffice) return { code: 'exchange-other-office', message: error.message }
  const isOwn =
    error instanceof JournalRefused || error instanceof StoreRefused || error instanceof JournalUnavailable
  return isOwn ? error.failure : targetFailure(error)
}
