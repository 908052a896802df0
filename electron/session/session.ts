import { fail, ok, type Result } from '@shared/core/result.ts'
import type { Operator } from '@shared/directory/records.ts'
import type { World } from '@shared/journal/world.ts'
import type { Clock } from '@shared/time/clock.ts'

import { createSerialQueue } from '../journal/serialQueue.ts'
import { isPassword } from './passwords.ts'
import type { SignInRecord } from './signInRecord.ts'

/** Five wrong passwords stop further tries for a minute; nothing is erased (DESIGN.md, screen 08). */
const MAX_FAILURES = 5
const PAUSE_MS = 60_000

/**
 * Who works at the desk. A locked desk keeps its operator, but answers no call that shows the register; neither does one
 * whose operator has a password given by somebody else, until there is an own one.
 */
export type Session = {
  /** Who works now; nobody while the desk is locked or a password must be changed. */
  operator(): Operator | null
  /** Whose desk it is, locked or not. Nobody once the operator has been retired. */
  holder(): Operator | null
  isLocked(): boolean
  mustChangePassword(): boolean
  /** Fails with `wrong-password` (params: left) or `too-many-attempts` (params: seconds). */
  signIn(operatorId: string, password: string): Promise<Result<Operator>>
  /** Whether somebody knows the password of an operator; wrong ones count and fail as at the sign-in. */
  verify(operatorId: string, password: string): Promise<Result<Operator>>
  enter(operator: Operator): void
  lock(): void
  signOut(): void
}

export function createSession(world: World, clock: Clock, record: SignInRecord): Session {
  let current: Operator | null = null
  /** The record of the directory at the sign-in. */
  let recordAtEntry: Operator | undefined
  let locked = false
  // One try after the other: tries at the same time would all be counted as the first.
  const tries = createSerialQueue()

  /** The operator as the directory has it now: rights may have changed since the sign-in. */
  function holder(): Operator | null {
    if (!current) return null
    const stored = world.directory.operators.get(current.id)
    const now = stored && stored !== recordAtEntry ? stored : current
    return now.retired ? null : now
  }

  function mustChangePassword(): boolean {
    const operator = holder()
    return operator !== null && world.directory.temporaryPasswords.has(operator.id)
  }

  function enter(operator: Operator): void {
    current = operator
    recordAtEntry = world.directory.operators.get(operator.id)
    locked = false
  }

  const verify: Session['verify'] = (operatorId, password) =>
    tries.run(() => tryPassword({ world, clock, record }, operatorId, password))

  return {
    operator: () => (locked || mustChangePassword() ? null : holder()),
    holder,
    isLocked: () => locked && holder() !== null,
    mustChangePassword,
    verify,
    enter,
    async signIn(operatorId, password) {
      const operator = await verify(operatorId, password)
      if (!operator.ok) return operator
      await record.change(operatorId, { signedInAt: clock.nowMs() })
      enter(operator.value)
      return operator
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

type Needs = { readonly world: World; readonly clock: Clock; readonly record: SignInRecord }

async function tryPassword(needs: Needs, operatorId: string, password: string): Promise<Result<Operator>> {
  const { world, record } = needs
  const operator = world.directory.operators.get(operatorId)
  const hash = world.directory.passwords.get(operatorId)
  if (!operator || operator.retired || !hash) return fail('not-found', 'no such operator')
  const pause = pauseLeft(needs, operatorId)
  if (pause > 0) return tooMany(pause)
  if (!(await isPassword(password, hash))) return failed(needs, operatorId)
  if (record.of(operatorId).failures > 0) await record.change(operatorId, { failures: 0 })
  return ok(operator)
}

/** Never longer than the whole pause, whatever the computer's clock was set to in between. */
function pauseLeft({ record, clock }: Needs, operatorId: string): number {
  const { failures, failedAt } = record.of(operatorId)
  if (failures < MAX_FAILURES) return 0
  return Math.min(PAUSE_MS, Math.max(0, failedAt + PAUSE_MS - clock.nowMs()))
}

async function failed({ record, clock }: Needs, operatorId: string): Promise<Result<never>> {
  const before = record.of(operatorId).failures
  const failures = before < MAX_FAILURES ? before + 1 : 1
  await record.change(operatorId, { failures, failedAt: clock.nowMs() })
  if (failures >= MAX_FAILURES) return tooMany(PAUSE_MS)
  return fail('wrong-password', 'wrong password', { params: { left: MAX_FAILURES - failures } })
}

function tooMany(pauseMs: number): Result<never> {
  return fail('too-many-attempts', 'paused after wrong passwords', {
    params: { seconds: Math.ceil(pauseMs / 1000) },
  })
}
