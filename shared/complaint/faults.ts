import { fail, type RefusalCode, type Result } from '../core/result.ts'

type Params = Readonly<Record<string, string | number>>

/** A refusal a field is at fault for: its code is also the message at the field. `params` fill its text. */
export function faultOf(field: string, code: RefusalCode, message: string, params?: Params): Result<never> {
  return fail(code, message, { fields: { [field]: code }, ...(params && { params }) })
}

/** A step dated before the one it follows from: the day is at fault, wherever it was typed. */
export function tooEarly(message: string): Result<never> {
  return faultOf('on', 'date-before-receipt', message)
}

/** A field that must be filled and is not. */
export function missing(code: MissingCode, field: string): Result<never> {
  return faultOf(field, code, `${field} is missing`)
}

/** A ground the law did not know when the complaint was registered. */
export function notInLaw(ground: string): Result<never> {
  return faultOf('ground', 'ground-not-in-law', `${ground} is no ground then`)
}

/** A receipt later than now. */
export function receivedInFuture(): Result<never> {
  return faultOf('receivedAt', 'received-in-future', 'received later than now')
}

type MissingCode =
  | 'reason-missing'
  | 'document-missing'
  | 'application-missing'
  | 'ground-missing'
  | 'defects-missing'
  | 'part-missing'
  | 'extension-without-ground'
