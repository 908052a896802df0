import { checkIdentityNumber, type IdentityProblem } from '../identity/iin.ts'
import { ruleSetOn } from '../deadline/rules.ts'
import {
  addDays,
  addMonths,
  daysBetween,
  endOfMonth,
  monthOf,
  parseLocalDate,
  startOfMonth,
  type LocalDate,
} from '../time/localDate.ts'
import type { LocalDateTime } from '../time/localDateTime.ts'
import { dateOf } from '../time/partsOfTime.ts'
import type { ComplaintForm } from './form.ts'
import { gapsOf, type Gap, type GapField } from './gaps.ts'
import { phoneOf } from './phone.ts'

/** A number of the national system «Электронные обращения» (domain §4.2), with the marks of partial redirection. */
const NATIONAL_NUMBER = /^(ЖТ|ЗТ)-\d{4}-\d{8}(\/\d+)*$/u

/** Something filled in that looks wrong. It is pointed out and may stay: accepting is a duty (art. 64(1) of the Code). */
export type Doubt = {
  readonly level: 'doubt' | 'stop'
  readonly field: string
  readonly code: DoubtCode
  readonly rule: string
  readonly params: FilingLimits
}

/** Months named by a doubt about late filing; zero in all others. */
export type FilingLimits = { readonly months: number; readonly monthsIfNotTold: number }

const NO_LIMITS: FilingLimits = { months: 0, monthsIfNotTold: 0 }

export type DoubtCode =
  | `identity-${IdentityProblem}`
  | 'identity-is-bin'
  | 'identity-is-iin'
  | 'phone'
  | 'email'
  | 'house'
  | 'external-number'
  | 'authority-missing'
  | 'collective-alone'
  | 'filed-late'
  | 'filed-late-untold'
  | 'filed-in-future'
  | 'learned-after'
  | 'attachments-unlisted'
  | 'received-in-future'

export type Warnings = {
  readonly gaps: readonly Gap[]
  readonly doubts: readonly Doubt[]
  /** Fields the law expects of a complaint of this kind, and how many of them are filled: «10 из 11». */
  readonly expected: readonly GapField[]
  readonly filled: number
}

/**
 * What a registrar should look at before registering. Nothing here forbids it, but for a receipt that lies in the
 * future (`level: 'stop'`), which no paper can have. `now` is office time.
 */
export function warningsOf(form: ComplaintForm, now: LocalDateTime): Warnings {
  const { gaps, expected } = gapsOf(form, dateOf(now))
  return { gaps, doubts: doubtsOf(form, now), expected, filled: expected.length - gaps.length }
}

function doubtsOf(form: ComplaintForm, now: LocalDateTime): readonly Doubt[] {
  return [
    ...identityDoubts(form),
    ...contactDoubts(form),
    ...personDoubts(form),
    ...dateDoubts(form, now),
    ...(form.externalNumber && form.channel !== 'portal' && !NATIONAL_NUMBER.test(form.externalNumber)
      ? [doubt('externalNumber', 'external-number', 'domain-4.2')]
      : []),
    ...(form.attachmentSheets > 0 && !form.attachments.some(Boolean)
      ? [doubt('attachments', 'attachments-unlisted', 'art-93')]
      : []),
  ]
}

/** Domain §4.6: the check digit and the date are warned about, never insisted on. */
function identityDoubts({ applicant }: ComplaintForm): readonly Doubt[] {
  const entity = applicant.kind === 'entity'
  const text = entity ? applicant.bin : applicant.iin
  if (!text || applicant.kind === 'anonymous') return []
  const field = entity ? 'applicant.bin' : 'applicant.iin'
  const { problem, kind } = checkIdentityNumber(text)
  if (problem) return [doubt(field, `identity-${problem}`, 'domain-4.6')]
  if (entity && kind === 'iin') return [doubt(field, 'identity-is-iin', 'domain-4.6')]
  return !entity && kind === 'bin' ? [doubt(field, 'identity-is-bin', 'domain-4.6')] : []
}

function contactDoubts({ applicant }: ComplaintForm): readonly Doubt[] {
  if (applicant.kind === 'anonymous') return []
  const { phone, email, street } = applicant
  return [
    ...(phone && phoneOf(phone) === null ? [doubt('applicant.phone', 'phone', 'domain-4.7')] : []),
    ...(email && !/^\S+@\S+\.\S+$/.test(email) ? [doubt('applicant.email', 'email', 'domain-4.7')] : []),
    ...(street && !/\d/.test(street) ? [doubt('applicant.street', 'house', 'A-06')] : []),
  ]
}

function personDoubts({ applicant, representative }: ComplaintForm): readonly Doubt[] {
  const named = representative && (representative.surname || representative.name)
  return [
    ...(named && !representative.authority
      ? [doubt('representative.authority', 'authority-missing', 'art-68')]
      : []),
    ...(applicant.kind === 'collective' && applicant.signatories < 2
      ? [doubt('applicant.signatories', 'collective-alone', 'domain-4.5')]
      : []),
  ]
}

function dateDoubts(form: ComplaintForm, now: LocalDateTime): readonly Doubt[] {
  const { receivedAt, filedOn, learnedOn } = form
  const receivedOn = dateOf(receivedAt)
  return [
    ...(receivedAt > now ? [doubt('receivedAt', 'received-in-future', 'art-64', NO_LIMITS, 'stop')] : []),
    ...(filedOn && filedOn > receivedOn ? [doubt('filedOn', 'filed-in-future', 'A-06')] : []),
    ...(learnedOn && learnedOn > (filedOn ?? receivedOn)
      ? [doubt('learnedOn', 'learned-after', 'art-92')]
      : []),
    ...lateFiling(filedOn ?? receivedOn, learnedOn),
  ]
}

/** Art. 92: three months from the day the person learned of the act, six when the act did not say how to appeal. */
function lateFiling(filedOn: LocalDate, learnedOn: LocalDate | null): readonly Doubt[] {
  if (!learnedOn || learnedOn > filedOn) return []
  const { months, monthsIfNotTold } = ruleSetOn(filedOn).filing
  if (filedOn <= monthsAfter(learnedOn, months)) return []
  const untold = monthsIfNotTold !== null && filedOn <= monthsAfter(learnedOn, monthsIfNotTold)
  return untold
    ? [doubt('learnedOn', 'filed-late-untold', 'art-92', { months, monthsIfNotTold })]
    : [doubt('learnedOn', 'filed-late', 'art-92', { ...NO_LIMITS, months: monthsIfNotTold ?? months })]
}

/** The same day of the month `count` months later, or that month's last day when it has no such day. */
export function monthsAfter(date: LocalDate, count: number): LocalDate {
  const first = startOfMonth(parseLocalDate(`${addMonths(monthOf(date), count)}-01`))
  const same = addDays(first, daysBetween(startOfMonth(date), date))
  const last = endOfMonth(first)
  return same > last ? last : same
}

function doubt(
  field: string,
  code: DoubtCode,
  rule: string,
  params: FilingLimits = NO_LIMITS,
  level: Doubt['level'] = 'doubt',
): Doubt {
  return { level, field, code, rule, params }
}
