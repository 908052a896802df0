import { fail, ok, type Result } from '@shared/core/result.ts'
import type { Operator } from '@shared/directory/records.ts'

import type { Parts } from '../parts.ts'

/** Whoever is at the desk. What he may do was asked before the call got here (`permission.ts`). */
export function atDesk({ session }: Pick<Parts, 'session'>): Result<Operator> {
  const operator = session.operator()
  return operator ? ok(operator) : fail('signed-out', 'nobody at the desk')
}
