import { fail, type Result } from '../core/result.ts'

/** A step dated before the one it follows from: the day is at fault, wherever it was typed. */
export function tooEarly(message: string): Result<never> {
  return fail('date-before-receipt', message, { fields: { on: 'date-before-receipt' } })
}

/** A field that must be filled and is not; its code is also the message at the field. */
export function missing(code: MissingCode, field: string): Result<never> {
  return fail(code, `${field} is missing`, { fields: { [field]: code } })
}

type MissingCode =
  | 'reason-missing'
  | 'document-missing'
  | 'application-missing'
  | 'ground-missing'
  | 'defects-missing'
  | 'part-missing'
  | 'extension-without-ground'
