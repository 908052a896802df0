import type { WorkCalendar } from '../calendar/workCalendar.ts'
import { addWorkingDays, workingDaysBetween } from '../calendar/workCalendar.ts'
import type { ComplaintCommand } from '../complaint/commands.ts'
import { forwardIsOpen, noticeIsOpen, reviewIsOpen, type Complaint } from '../complaint/complaint.ts'
import { DecisionOutcome, USUAL_ANSWER } from '../complaint/outcomes.ts'
import type { LocalDate } from '../time/localDate.ts'
import { DEMO_BODIES } from './office.ts'
import type { Random } from './random.ts'

/** The next thing an office would do on a complaint, and the day it would do it; null when nothing is left. */
export function nextStep(
  random: Random,
  complaint: Complaint,
  lastOn: LocalDate,
  calendar: WorkCalendar,
): ComplaintCommand | null {
  if (noticeIsOpen(complaint) && complaint.extension) {
    const on = doneOn(random, lastOn, complaint.extension.noticeBy, calendar)
    return { type: 'send-notice', on, outgoingNumber: outgoing(random), lateReason: LATE }
  }
  if (forwardIsOpen(complaint)) return forwardOrSatisfy(random, complaint, lastOn, calendar)
  if (complaint.status === 'forwarded') {
    const on = addWorkingDays(calendar, lastOn, random.between(1, 3))
    return { type: 'register-review', on, incomingNumber: `вх-${random.between(100, 999)}` }
  }
  if (reviewIsOpen(complaint)) return extendOrDecide(random, complaint, lastOn, calendar)
  if (complaint.status === 'decided') return answer(random, complaint, lastOn, calendar)
  return null
}

const LATE = 'Ожидали сведения из архива'

function forwardOrSatisfy(
  random: Random,
  complaint: Complaint,
  lastOn: LocalDate,
  calendar: WorkCalendar,
): ComplaintCommand {
  const dueOn = complaint.forwardBy ?? lastOn
  const on = doneOn(random, lastOn, dueOn, calendar)
  if (on <= dueOn && random.chance(0.2)) {
    return { type: 'satisfy', on, documentNumber: `03-11/${random.between(10, 900)}` }
  }
  const body = random.pick(DEMO_BODIES)
  return {
    type: 'forward',
    on,
    bodyId: body.id,
    bodyName: body.name,
    authority: body.authority,
    outgoingNumber: outgoing(random),
    lateReason: LATE,
  }
}

function extendOrDecide(
  random: Random,
  complaint: Complaint,
  lastOn: LocalDate,
  calendar: WorkCalendar,
): ComplaintCommand {
  const dueOn = complaint.review?.reviewBy ?? lastOn
  const on = doneOn(random, lastOn, dueOn, calendar)
  if (!complaint.extension && on <= dueOn && random.chance(0.2)) {
    const ground = random.chance(0.5) ? 'additional_study_or_check' : 'additional_information'
    return { type: 'extend', on, days: random.between(3, 10), ground, siteVisit: false }
  }
  const outcome = random.pick(DecisionOutcome.options)
  return {
    type: 'decide',
    on,
    outcome,
    answer: random.chance(0.2) ? 'explained' : USUAL_ANSWER[outcome],
    documentNumber: `03-12/${random.between(10, 900)}`,
    rightsRestored: random.chance(0.25),
    disciplined: random.chance(0.06) ? 1 : 0,
    proposals: '',
    lateReason: LATE,
  }
}

function answer(
  random: Random,
  complaint: Complaint,
  lastOn: LocalDate,
  calendar: WorkCalendar,
): ComplaintCommand {
  const { channel, language } = complaint.registration.form
  return {
    type: 'answer',
    on: addWorkingDays(calendar, lastOn, random.between(0, 3)),
    way: channel === 'portal' ? 'portal' : random.pick(['post', 'in_person'] as const),
    language,
    outgoingNumber: outgoing(random),
  }
}

/** An outgoing number of the invented chancellery. */
export function outgoing(random: Random): string {
  return `03-14/${random.between(100, 999)}`
}

/** Most steps come on their last two days, a few earlier, one in fifteen late. */
function doneOn(random: Random, from: LocalDate, dueOn: LocalDate, calendar: WorkCalendar): LocalDate {
  const left = Math.max(0, workingDaysBetween(calendar, from, dueOn))
  if (random.chance(0.07)) return addWorkingDays(calendar, from, left + random.between(1, 3))
  const days = random.chance(0.7) ? Math.max(0, left - random.between(0, 1)) : random.between(0, left)
  return days === 0 ? from : addWorkingDays(calendar, from, days)
}
