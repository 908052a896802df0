import { fixedClock, type Clock } from '@shared/time/clock.ts'
import { LocalDateTime } from '@shared/time/localDateTime.ts'

import { systemClock } from '../platform/systemClock.ts'
import { isTestRun } from './startOptions.ts'

/** The computer's clock; the tests may put the program on a day of their own, office time `YYYY-MM-DDTHH:mm`. */
export function chooseClock(): Clock {
  const chosen = LocalDateTime.safeParse(process.env['MERZIM_NOW'])
  return chosen.success && isTestRun() ? runningFrom(fixedClock(chosen.data)) : systemClock
}

/** Time goes on from the chosen moment, so that events still follow one another. */
function runningFrom(start: Clock): Clock {
  const startedAt = systemClock.nowMs()
  return { nowMs: () => start.nowMs() + systemClock.nowMs() - startedAt }
}
