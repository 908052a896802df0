import type { WorkCalendar } from '../calendar/workCalendar.ts'
import { ok, type Result } from '../core/result.ts'
import { clocksFor } from '../deadline/clocks.ts'
import { deadlinesFor } from '../deadline/engine.ts'
import { registrationDay, type OfficeHours } from '../deadline/registration.ts'
import type { ProviderKind } from '../deadline/rules.ts'
import type { LocalDate } from '../time/localDate.ts'
import type { LocalDateTime } from '../time/localDateTime.ts'
import { dateOf } from '../time/partsOfTime.ts'
import type { AcceptedBy, ComplaintEventOf } from './events.ts'
import { receivedInFuture } from './faults.ts'
import type { ComplaintForm } from './form.ts'

/** The dates a complaint gets the moment it is registered. The window shows the same ones while the form is filled. */
export type RegistrationDates = {
  readonly receivedOn: LocalDate
  readonly registeredOn: LocalDate
  readonly authority: ComplaintEventOf<'complaint.registered'>['authority']
  readonly ruleSet: string
  /** Null when the forwarding clock does not run (domain §1.3). */
  readonly forwardBy: LocalDate | null
  readonly reviewBy: LocalDate
  readonly provisional: boolean
}

export type RegistrationContext = {
  readonly now: LocalDateTime
  readonly calendar: WorkCalendar
  readonly hours: OfficeHours
  /** Kind of the provider complained of; `state_body` stands in when none was chosen. */
  readonly providerKind: ProviderKind
}

type DatedForm = Pick<ComplaintForm, 'receivedAt' | 'addressee' | 'contestedAct'>

/** Which clocks run for a complaint (domain §1.3) and until when (N-03, N-05, N-06). Pure: also used for previews. */
export function registrationDates(form: DatedForm, context: RegistrationContext): RegistrationDates {
  const receivedOn = dateOf(form.receivedAt)
  const registeredOn = registrationDay(form.receivedAt, context.hours, context.calendar)
  const clocks = clocksFor({
    addressee: form.addressee,
    providerKind: context.providerKind,
    contestedAct: form.contestedAct,
  })
  const dates = deadlinesFor({ receivedOn, registeredOn, authority: clocks.authority }, context.calendar)
  return {
    receivedOn,
    registeredOn,
    authority: clocks.authority,
    ruleSet: dates.ruleSet,
    forwardBy: clocks.forward ? dates.forwardBy : null,
    reviewBy: dates.reviewBy,
    provisional: dates.provisional,
  }
}

/**
 * Registers a complaint. Refusing to accept one is prohibited (art. 64(1) of the Code), so the only refusal is a
 * receipt that lies in the future, which no paper can have.
 */
export function register(
  form: ComplaintForm,
  context: RegistrationContext & {
    readonly acceptedBy: AcceptedBy
    /** The next free number in the series of the year the complaint is registered in. */
    readonly nextNumber: (registeredOn: LocalDate) => string
  },
): Result<readonly [ComplaintEventOf<'complaint.registered'>]> {
  if (form.receivedAt > context.now) {
    return receivedInFuture()
  }
  const { receivedOn: _, ...dates } = registrationDates(form, context)
  return ok([
    {
      type: 'complaint.registered',
      number: context.nextNumber(dates.registeredOn),
      form,
      recordedAt: context.now,
      acceptedBy: context.acceptedBy,
      calendarVersion: context.calendar.version,
      ...dates,
    },
  ])
}
