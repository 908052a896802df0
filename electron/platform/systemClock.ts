import type { Clock } from '@shared/time/clock.ts'

/** The computer's own clock. */
export const systemClock: Clock = { nowMs: () => Date.now() }
