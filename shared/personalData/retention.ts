import { z } from 'zod'

import { LocalDate } from '../time/localDate.ts'

/**
 * How a case came to its end, as far as its term of keeping may differ. `decided`: considered and answered; `ended`: returned,
 * withdrawn, left, redirected, terminated or joined; `void`: registered by mistake; `old`: of the register from before.
 */
export const RETENTION_KINDS = ['decided', 'ended', 'void', 'old'] as const
export type RetentionKind = (typeof RETENTION_KINDS)[number]

/** A term of keeping as an order has it. */
export type OrderedTerm = {
  readonly kind: RetentionKind
  readonly years: number
  /** Number and day of the order. */
  readonly order: string
  readonly since: string
}

/**
 * The list of standard documents with their terms of keeping, which names citizens' complaints. In June 2025 order
 * № 279-НҚ came beside № 263 of 2017, and which of the two governs the complaints of an akimat is not settled: these terms
 * are a proposal that fills the form. Until the head has confirmed or changed them nothing is due.
 */
export const ORDERED_TERMS: readonly OrderedTerm[] = RETENTION_KINDS.map((kind) => ({
  kind,
  years: 5,
  order: '№ 263',
  since: '2017-09-29',
}))

/** Terms as the head has confirmed them, with the order they rest on in the head's own words. */
export const RetentionSettings = z.object({
  years: z.object({
    decided: z.int().min(1).max(100),
    ended: z.int().min(1).max(100),
    void: z.int().min(1).max(100),
    old: z.int().min(1).max(100),
  }),
  basis: z.string().trim().min(1).max(500),
  confirmedOn: LocalDate,
})
export type RetentionSettings = z.infer<typeof RetentionSettings>
