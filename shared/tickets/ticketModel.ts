import type { TicketFormat } from '../complaint/outcomes.ts'
import type { Registration } from '../complaint/complaint.ts'
import type { Bilingual } from '../core/bilingual.ts'
import { ruleSetById } from '../deadline/rules.ts'
import type { Office, Workstation } from '../directory/office.ts'
import type { Provider } from '../directory/records.ts'
import { alike, both } from '../documents/both.ts'
import { formatDate, formatDateTime } from '../i18n/dates.ts'
import { yearOf } from '../time/localDate.ts'
import type { LocalDateTime } from '../time/localDateTime.ts'
import { checkCode, qrContent } from './checkCode.ts'
import { applicantText } from './fieldValues.ts'
import type { TicketModel } from './ticket.ts'
import { mainFields, providerShortName } from './ticketFields.ts'
import { counterfoilFrame, field, foilText, frame, ticketText } from './ticketFrame.ts'

/** Every copy after the first is a duplicate, said on paper with its number, its time and who gave it. */
export type Duplicate = { readonly n: number; readonly at: LocalDateTime; readonly by: string }

export type TicketFacts = {
  readonly complaintId: string
  readonly registration: Registration
  readonly office: Office
  /** Where it was taken in; null when that workstation is not known here. */
  readonly workstation: Workstation | null
  /** The provider complained of; null when none was chosen. */
  readonly provider: Provider | null
  /** Null for the original. */
  readonly duplicate: Duplicate | null
}

/** The formats, widest paper last. */
export const TICKET_FORMATS: readonly TicketFormat[] = ['80mm', 'a6', 'a5', 'a4']

/**
 * Everything printed on the ticket of a complaint: number, date and time of acceptance, surname, initials and position
 * of the official (art. 64(2) of the Code, A-08), and what the applicant should know. Dates are those promised at
 * registration: a later calendar or extension does not change a ticket.
 */
export function ticketModel(facts: TicketFacts): TicketModel {
  const { registration, duplicate } = facts
  const { form, number } = registration
  const identity = { number, acceptedAt: form.receivedAt, id: facts.complaintId }
  return {
    ...frame(facts),
    number,
    duplicate: duplicate && {
      mark: both((t) => t.ticket.duplicate, { n: duplicate.n }),
      given: alike([formatDateTime(duplicate.at, 'ru'), duplicate.by].filter(Boolean).join(', ')),
    },
    ...mainFields(facts),
    due: dueOf(registration),
    notes: notesOf(registration),
    check: { label: ticketText('checkCode'), code: checkCode(identity) },
    qr: qrContent(identity),
    counterfoil: counterfoilOf(facts),
    note: null,
  }
}

function dueOf(registration: Registration): TicketModel['due'] {
  const { form, reviewBy, provisional, authority } = registration
  const days = ruleSetById(registration.ruleSet).reviewDays[authority]
  return {
    label: ticketText('due'),
    date: formatDate(reviewBy, 'ru', 'numeric'),
    term: both((t) => t.ticket.dueTerm, { days }),
    body: both((t) => t.ticket.dueBody, {
      kk: { body: both((t) => t.body[form.addressee]).kk },
      ru: { body: both((t) => t.body[form.addressee]).ru },
    }),
    provisional: provisional ? both((t) => t.ticket.provisional, { year: yearOf(reviewBy) }) : null,
  }
}

function notesOf(registration: Registration): TicketModel['notes'] {
  const { extension, noticeDays, law } = ruleSetById(registration.ruleSet)
  const progress = ticketText('progress')
  const portal = ticketText('progressPortal')
  const isPortal = registration.form.channel === 'portal'
  return {
    extension: both((t) => t.ticket.extension, { days: extension.maxDays, noticeDays }),
    progress: isPortal ? { kk: `${progress.kk} ${portal.kk}`, ru: `${progress.ru} ${portal.ru}` } : progress,
    court: ticketText('court'),
    law: both((t) => t.ticket.law, { kk: { law: law.kk }, ru: { law: law.ru } }),
  }
}

function counterfoilOf(facts: TicketFacts): TicketModel['counterfoil'] {
  const { registration, provider } = facts
  const { form, acceptedBy, forwardBy, reviewBy, authority } = registration
  const rules = ruleSetById(registration.ruleSet)
  const term = (date: string, days: number): Bilingual => {
    const words = both((t) => t.value.workingDays, { days })
    return { kk: `${date} (${words.kk})`, ru: `${date} (${words.ru})` }
  }
  const applicant = applicantText(form)
  return {
    ...counterfoilFrame(),
    rows: [
      field(ticketText('acceptedAtShort'), alike(formatDateTime(form.receivedAt, 'ru'))),
      field(foilText('applicant'), applicant),
      field(foilText('provider'), providerShortName(provider)),
      field(
        foilText('forwardBy'),
        forwardBy
          ? term(formatDate(forwardBy, 'ru', 'numeric'), rules.forwardDays)
          : both((t) => t.value.notRunning),
      ),
      field(foilText('reviewBy'), term(formatDate(reviewBy, 'ru', 'numeric'), rules.reviewDays[authority])),
      field(foilText('acceptedBy'), alike(acceptedBy.name)),
    ],
  }
}
