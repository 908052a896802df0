import { fail, ok, type Result } from '@shared/core/result.ts'
import { DIRECTORY_STREAM, type DirectoryEvent } from '@shared/directory/events.ts'
import { namesOf, passwordProblem } from '@shared/directory/passwordRules.ts'
import type { Operator } from '@shared/directory/records.ts'

import type { Parts } from '../parts.ts'
import { hashPassword, isPassword } from './passwords.ts'

/**
 * An operator's own new password. Who has just signed in with a temporary one has shown that he knows it; anybody else
 * gives the old one again, and wrong ones count as at the sign-in.
 */
export async function changeOwnPassword(
  parts: Parts,
  { current, password }: { readonly current: string; readonly password: string },
): Promise<Result<Operator>> {
  const { session, world, journal } = parts
  const operator = session.isLocked() ? null : session.holder()
  if (!operator) return fail('signed-out', 'nobody at the desk')
  if (!session.mustChangePassword()) {
    const known = await session.verify(operator.id, current)
    if (!known.ok) return known
  }
  const old = world.directory.passwords.get(operator.id)
  const isOld = old !== undefined && (await isPassword(password, old))
  const problem =
    passwordProblem(password, namesOf(operator.surname, operator.name, operator.patronymic)) ??
    (isOld ? 'same' : null)
  if (problem) return weak(problem)
  const hash = await hashPassword(password)
  const event: DirectoryEvent = { type: 'directory.password-set', operatorId: operator.id, hash }
  const stored = await journal.append(DIRECTORY_STREAM, operator.id, () => ok([event]))
  return stored.ok ? ok(operator) : stored
}

/** A new password for a head who forgot his: the recovery key shows that he has what only the office has. */
export async function passwordByRecoveryKey(
  { world, journal, keys }: Parts,
  order: { readonly operatorId: string; readonly recoveryKey: string; readonly password: string },
): Promise<Result<Operator>> {
  const { operatorId, recoveryKey, password } = order
  const operator = world.directory.operators.get(operatorId)
  if (!operator || operator.retired || operator.role !== 'head') return fail('not-allowed', 'not a head')
  const known = keys.isRecoveryKey(recoveryKey)
  if (!known.ok) return known
  const problem = passwordProblem(password, namesOf(operator.surname, operator.name, operator.patronymic))
  if (problem) return weak(problem)
  const hash = await hashPassword(password)
  const event: DirectoryEvent = {
    type: 'directory.password-set',
    operatorId,
    hash,
    byRecoveryKey: true,
  }
  const stored = await journal.append(DIRECTORY_STREAM, operatorId, () => ok([event]))
  return stored.ok ? ok(operator) : stored
}

/** A password for somebody else: good for one sign-in, at which its owner chooses another. */
export async function giveTemporaryPassword(
  { world, journal }: Parts,
  giver: Operator,
  { operatorId, password }: { readonly operatorId: string; readonly password: string },
): Promise<Result<void>> {
  const operator = world.directory.operators.get(operatorId)
  if (!operator) return fail('not-found', 'no such operator')
  if (operatorId === giver.id) return fail('not-possible', 'the own password is changed with the old one')
  const problem = passwordProblem(password, namesOf(operator.surname, operator.name, operator.patronymic))
  if (problem) return weak(problem)
  const hash = await hashPassword(password)
  const event: DirectoryEvent = { type: 'directory.password-set', operatorId, hash, temporary: true }
  const stored = await journal.append(DIRECTORY_STREAM, giver.id, () => ok([event]))
  return stored.ok ? ok(undefined) : stored
}

function weak(problem: string): Result<never> {
  return fail('invalid-input', 'weak password', { fields: { password: problem } })
}
