import {
  addWorkingDays,
  isProvisionalBetween,
  workingDaysBetween,
  type WorkCalendar,
} from '../calendar/workCalendar.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { daysBetween, type LocalDate } from '../time/localDate.ts'
import { ruleSetById, ruleSetOn, type Authority } from './rules.ts'

export type Deadlines = {
  readonly ruleSet: string
  readonly forwardBy: LocalDate
  readonly reviewBy: LocalDate
  /** One of the dates rests on days whose official calendar is not known yet. */
  readonly provisional: boolean
}

export type Extension = { readonly reviewBy: LocalDate; readonly noticeBy: LocalDate }

export type DueState = 'on_time' | 'due_soon' | 'due_today' | 'overdue'
export type DueStatus = {
  readonly state: DueState
  readonly workingDays: number
  /** Whether the date is the next civil day: on a Friday, Monday is one working day away and yet not tomorrow. */
  readonly isTomorrow: boolean
}

const DUE_SOON_DAYS = 2

/**
 * The two due dates of a complaint, due until the end of the day: forwarding counts from receipt (N-03), the review
 * from registration in the reviewing body (N-05, N-06). The day of the event is day zero. `ruleSet` is the id of the
 * rules the complaint was registered under; without it those in force on `registeredOn` apply.
 */
export function deadlinesFor(
  input: {
    readonly receivedOn: LocalDate
    readonly registeredOn: LocalDate
    readonly authority: Authority
    readonly ruleSet?: string | undefined
  },
  calendar: WorkCalendar,
): Deadlines {
  const { receivedOn, registeredOn, authority } = input
  const rules = input.ruleSet === undefined ? ruleSetOn(registeredOn) : ruleSetById(input.ruleSet)
  const forwardBy = addWorkingDays(calendar, receivedOn, rules.forwardDays)
  const reviewBy = addWorkingDays(calendar, registeredOn, rules.reviewDays[authority])
  return {
    ruleSet: rules.id,
    forwardBy,
    reviewBy,
    provisional:
      isProvisionalBetween(calendar, receivedOn, forwardBy) ||
      isProvisionalBetween(calendar, registeredOn, reviewBy),
  }
}

/**
 * The review period extended by `days` working days, counted from `reviewBy` (N-07), and the last day of telling the
 * applicant, counted from the decision (N-08). Fails with `invalid-input` when `days` is not a whole number above
 * zero, `extension-too-long` above the limit, `extension-after-term` when decided after `reviewBy`.
 */
export function extensionOf(
  input: {
    readonly reviewBy: LocalDate
    readonly extendedOn: LocalDate
    readonly days: number
    /** Id of the complaint's rule set. */
    readonly ruleSet: string
  },
  calendar: WorkCalendar,
): Result<Extension> {
  const { reviewBy, extendedOn, days } = input
  const rules = ruleSetById(input.ruleSet)
  const { maxDays } = rules.extension
  if (!Number.isInteger(days) || days < 1) {
    return fail('invalid-input', `extension of ${days} working days`)
  }
  if (days > maxDays) {
    return fail('extension-too-long', `extension of ${days} working days, the limit is ${maxDays}`, {
      params: { days, maxDays },
    })
  }
  if (extendedOn > reviewBy) {
    return fail('extension-after-term', `extended on ${extendedOn}, after the term ended on ${reviewBy}`, {
      params: { extendedOn, reviewBy },
    })
  }
  return ok({
    reviewBy: addWorkingDays(calendar, reviewBy, days),
    noticeBy: addWorkingDays(calendar, extendedOn, rules.noticeDays),
  })
}

/**
 * How a due date stands today. `workingDays`: left after today, or passed since the due date, today included. A date
 * is overdue from the next civil day, so on the Saturday after a missed Friday it is overdue by 0 working days.
 * `due_soon` means at most 2 working days left.
 */
export function dueStatus(dueOn: LocalDate, today: LocalDate, calendar: WorkCalendar): DueStatus {
  const isTomorrow = daysBetween(today, dueOn) === 1
  if (today > dueOn) {
    return { state: 'overdue', workingDays: workingDaysBetween(calendar, dueOn, today), isTomorrow }
  }
  if (today === dueOn) return { state: 'due_today', workingDays: 0, isTomorrow }
  const workingDays = workingDaysBetween(calendar, today, dueOn)
  return { state: workingDays <= DUE_SOON_DAYS ? 'due_soon' : 'on_time', workingDays, isTomorrow }
}
