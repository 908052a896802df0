import { addWorkingDays, isProvisionalBetween, type WorkCalendar } from '../calendar/workCalendar.ts'
import { ruleSetById } from '../deadline/rules.ts'
import type { LocalDate } from '../time/localDate.ts'
import { dateOf } from '../time/partsOfTime.ts'
import {
  forwardIsOpen,
  noticeIsOpen,
  openTelling,
  returnIsOpen,
  reviewIsOpen,
  type Complaint,
} from './complaint.ts'
import type { DueDates } from './dueDates.ts'
import { openDueOn } from './obligations.ts'

/** The dates that run now, as the complaint's events left them. */
export function dueDatesOf(complaint: Complaint): DueDates {
  const reviewBy = openDueOn('review', complaint)
  return {
    forwardBy: openDueOn('forward', complaint),
    firstReviewBy: reviewBy && (complaint.review?.firstReviewBy ?? null),
    reviewBy,
    noticeBy: openDueOn('notice', complaint),
    returnBy: openDueOn('return', complaint),
    tellBy: openDueOn('telling', complaint),
  }
}

/**
 * The same dates counted anew under `calendar` from what they were counted from in the first place: receipt,
 * registration, the decision to extend. Days that are facts, such as the registration, do not move. What runs and what
 * does not is never changed by a calendar.
 */
export function recountDueDates(
  complaint: Complaint,
  calendar: WorkCalendar,
): { readonly dates: DueDates; readonly provisional: boolean } {
  const counts = countsOf(complaint)
  const { forward, review, extension, notice, correction, telling } = counts
  const first = endOf(review, calendar)
  const dates: DueDates = {
    forwardBy: endOf(forward, calendar),
    firstReviewBy: first,
    reviewBy: first && addWorkingDays(calendar, first, extension),
    noticeBy: endOf(notice, calendar),
    returnBy: endOf(correction, calendar),
    tellBy: endOf(telling, calendar),
  }
  return {
    dates,
    provisional:
      isProvisionalCount(forward?.from, dates.forwardBy, calendar) ||
      isProvisionalCount(review?.from, dates.reviewBy, calendar),
  }
}

/** A count that runs: so many working days from a day that is a fact. */
type Count = { readonly from: LocalDate; readonly days: number }

type Counts = Readonly<Record<'forward' | 'review' | 'notice' | 'correction' | 'telling', Count | null>> & {
  /** Working days the review was extended by; 0 when it was not. */
  readonly extension: number
}

function countsOf(complaint: Complaint): Counts {
  const { registration, extension } = complaint
  const own = ruleSetById(registration.ruleSet)
  const review = reviewIsOpen(complaint) ? complaint.review : null
  const noticeDays = ruleSetById(complaint.review?.ruleSet ?? registration.ruleSet).noticeDays
  return {
    forward: forwardIsOpen(complaint)
      ? { from: dateOf(registration.form.receivedAt), days: own.forwardDays }
      : null,
    review: review && {
      from: review.registeredOn,
      days: ruleSetById(review.ruleSet).reviewDays[review.authority],
    },
    extension: extension?.days ?? 0,
    notice: noticeIsOpen(complaint) && extension ? { from: extension.on, days: noticeDays } : null,
    correction: returnCount(complaint, own.returnDays),
    telling: openTelling(complaint),
  }
}

function returnCount(complaint: Complaint, days: number | null): Count | null {
  const { correction } = complaint
  return correction && days !== null && returnIsOpen(complaint) ? { from: correction.until, days } : null
}

function endOf(count: Count | null, calendar: WorkCalendar): LocalDate | null {
  return count && addWorkingDays(calendar, count.from, count.days)
}

function isProvisionalCount(
  from: LocalDate | undefined,
  dueOn: LocalDate | null,
  calendar: WorkCalendar,
): boolean {
  return from !== undefined && dueOn !== null && isProvisionalBetween(calendar, from, dueOn)
}
