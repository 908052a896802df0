import { fail, type Result } from '@shared/core/result.ts'
import type { ExchangeTarget } from '@shared/exchange/target.ts'

import type { Journal } from '../journal/journal.ts'

/** Whatever would write on a regional workstation: the register belongs to its office. */
export function readsOnly(): Result<never> {
  return fail('region-reads-only', 'a regional workstation writes nothing into an office')
}

/** An office's journal as the region has it: it takes what the office wrote, and nobody here can add to it. */
export function withoutAppending(journal: Journal): Journal {
  return { ...journal, append: async () => readsOnly(), appendTogether: async () => readsOnly() }
}

/** An office's place of exchange of which the region only reads: no events, no sign of life, nothing mended. */
export function withoutWriting(target: ExchangeTarget): ExchangeTarget {
  return { ...target, write: async () => undefined, leaveSign: async (sign) => ({ sign, storedAt: null }) }
}
