import {
  addWorkingDays,
  nextWorkingDay,
  workingDaysBetween,
  type WorkCalendar,
} from '../calendar/workCalendar.ts'
import type { LocalDate } from '../time/localDate.ts'
import type { Review } from './complaint.ts'

/**
 * The day the national system may show for a review: it seems to count the day of registration as the first (domain
 * §2.2), so its date lies one working day earlier. Civil date; never later than ours.
 */
export function nationalReviewBy(
  { registeredOn, reviewBy }: Pick<Review, 'registeredOn' | 'reviewBy'>,
  calendar: WorkCalendar,
): LocalDate {
  const days = workingDaysBetween(calendar, registeredOn, reviewBy)
  return days < 1 ? reviewBy : addWorkingDays(calendar, nextWorkingDay(calendar, registeredOn), days - 1)
}
