import { fail, ok, type Result } from '@shared/core/result.ts'
import type { Operator } from '@shared/directory/records.ts'
import type { World } from '@shared/journal/world.ts'
import type { Clock } from '@shared/time/clock.ts'

import { isPassword } from './passwords.ts'

/** Five wrong passwords stop further tries for a minute; nothing is erased (DESIGN.md, screen 08). */
const MAX_FAILURES = 5
const PAUSE_MS = 60_000

/** Who works at the desk. A locked desk keeps its operator, but answers no call that shows the register. */
export type Session = {
  /** Who works now; nobody while the desk is locked. */
  operator(): Operator | null
  /** Whose desk it is, locked or not. */
  holder(): Operator | null
  isLocked(): boolean
  /** Fails with `wrong-password` (params: left) or `too-many-attempts` (params: seconds). */
  signIn(operatorId: string, password: string): Promise<Result<Operator>>
  enter(operator: Operator): void
  lock(): void
  signOut(): void
}

export function createSession(world: World, clock: Clock): Session {
  let current: Operator | null = null
  let locked = false
  const failures = new Map<string, { readonly count: number; readonly lastAt: number }>()

  function pauseLeft(operatorId: string): number {
    const before = failures.get(operatorId)
    if (!before || before.count < MAX_FAILURES) return 0
    return Math.max(0, before.lastAt + PAUSE_MS - clock.nowMs())
  }

  function failed(operatorId: string): Result<never> {
    const before = failures.get(operatorId)
    const count = before && before.count < MAX_FAILURES ? before.count + 1 : 1
    failures.set(operatorId, { count, lastAt: clock.nowMs() })
    if (count >= MAX_FAILURES) return tooMany(PAUSE_MS)
    return fail('wrong-password', 'wrong password', { params: { left: MAX_FAILURES - count } })
  }

  /** As the directory has him now: a right given or taken counts at once. */
  function holder(): Operator | null {
    return current && (world.directory.operators.get(current.id) ?? current)
  }

  function enter(operator: Operator): void {
    current = operator
    locked = false
  }

  return {
    operator: () => (locked ? null : holder()),
    holder,
    isLocked: () => locked && current !== null,
    enter,
    async signIn(operatorId, password) {
      const pause = pauseLeft(operatorId)
      if (pause > 0) return tooMany(pause)
      const operator = world.directory.operators.get(operatorId)
      const hash = world.directory.passwords.get(operatorId)
      if (!operator || operator.retired || !hash) return fail('not-found', 'no such operator')
      if (!(await isPassword(password, hash))) return failed(operatorId)
      failures.delete(operatorId)
      enter(operator)
      return ok(operator)
    },
    lock() {
      locked = current !== null
    },
    signOut() {
      current = null
      locked = false
    },
  }
}

function tooMany(pauseMs: number): Result<never> {
  return fail('too-many-attempts', 'paused after wrong passwords', {
    params: { seconds: Math.ceil(pauseMs / 1000) },
  })
}
