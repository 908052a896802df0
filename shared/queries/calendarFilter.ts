import { z } from 'zod'

import { OBLIGATION_KINDS, type ObligationKind as Kind } from '../complaint/obligations.ts'
import type { DueEntry } from './dayIndex.ts'
import { ObligationKind } from './obligationView.ts'

/** What the calendar shows: kept in the address of the window. */
export const CalendarFilter = z.object({
  /** Providers chosen; none means all of them. */
  providerIds: z.array(z.string()).readonly(),
  /** Kinds of obligations shown; none means nothing is shown. */
  kinds: z.array(ObligationKind).readonly(),
  onlyOverdue: z.boolean(),
  /** Only what is given to whoever is at the desk. */
  onlyMine: z.boolean(),
})
export type CalendarFilter = z.infer<typeof CalendarFilter>

export const EVERYTHING: CalendarFilter = {
  providerIds: [],
  kinds: OBLIGATION_KINDS,
  onlyOverdue: false,
  onlyMine: false,
}

/** A filter made ready for many questions. */
export type Sieve = {
  readonly kinds: readonly Kind[]
  provider(id: string): boolean
  entry(entry: DueEntry): boolean
}

/**
 * Turns a filter into quick answers. `onlyOverdue` is not its business: what is overdue depends on the day; nor is
 * `onlyMine`: the sources are sifted before (`ownDays`).
 */
export function sieveOf(filter: CalendarFilter): Sieve {
  const providers = new Set(filter.providerIds)
  const kinds = new Set<Kind>(filter.kinds)
  const provider = (id: string): boolean => providers.size === 0 || providers.has(id)
  return {
    kinds: filter.kinds,
    provider,
    entry: (entry) => kinds.has(entry.kind) && provider(entry.providerId),
  }
}
