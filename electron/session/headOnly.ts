import { fail, ok, type Result } from '@shared/core/result.ts'
import type { Operator } from '@shared/directory/records.ts'

import type { Parts } from '../parts.ts'

/** The signed-in head of the office; `not-allowed` for anybody else. */
export function headOnly({ session }: Pick<Parts, 'session'>): Result<Operator> {
  const operator = session.operator()
  return operator?.role === 'head' ? ok(operator) : fail('not-allowed', 'only the head changes settings')
}
