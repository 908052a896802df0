/** How often desks exchange when nothing happens. */
export const EVERY_MS = 5 * 60_000
/** After a change: the next ones of the same task come along. */
export const AFTER_CHANGE_MS = 4_000
/** After failures in a row; the last one stays. Not rarer, so that a network that is back is noticed. */
const AFTER_FAILURE_MS = [15_000, 30_000, 60_000, 2 * 60_000, 5 * 60_000] as const

/** When to exchange next, milliseconds from now. A change hurries a healthy exchange, but does not hammer a sick one. */
export function nextIn(failures: number, hasChanged: boolean): number {
  if (failures === 0) return hasChanged ? AFTER_CHANGE_MS : EVERY_MS
  return AFTER_FAILURE_MS[Math.min(failures, AFTER_FAILURE_MS.length) - 1] ?? EVERY_MS
}
