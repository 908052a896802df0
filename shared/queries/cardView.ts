import { z } from 'zod'

import type { WorkCalendar } from '../calendar/workCalendar.ts'
import { reviewIsOpen, type Complaint } from '../complaint/complaint.ts'
import { LinkKind } from '../complaint/endings.ts'
import type { StepContext } from '../complaint/nextSteps.ts'
import { obligationsOf } from '../complaint/obligations.ts'
import type { Directory } from '../directory/directory.ts'
import { Provider, ReviewBody, Service } from '../directory/records.ts'
import type { Envelope } from '../journal/envelope.ts'
import type { LocalDate } from '../time/localDate.ts'
import { caseOfficers, CaseOfficerView, nameOfOfficer } from './caseOfficers.ts'
import { HistoryEntry, historyView } from './historyView.ts'
import { ObligationView, viewOfObligation } from './obligationView.ts'

/** Everything the card and the dialogs of the steps show of one complaint. */
export const CardView = z.object({
  complaint: z.custom<Complaint>(),
  /** The provider complained of, retired ones too; null when none was chosen. */
  provider: Provider.nullable(),
  service: Service.nullable(),
  obligations: z.array(ObligationView).readonly(),
  history: z.array(HistoryEntry).readonly(),
  /** Providers and services that corrections name beside the present ones. */
  named: z.object({ providers: z.array(Provider).readonly(), services: z.array(Service).readonly() }),
  /** Complaints that name this one: repeats, duplicates, joined ones, appeals. */
  linkedFrom: z.array(z.object({ id: z.string(), number: z.string(), kind: LinkKind })).readonly(),
  /** Who works on it; null while it is anybody's. */
  caseOfficer: CaseOfficerView.nullable(),
  /** Whom it can be given to, with how much each has already. */
  officers: z.array(CaseOfficerView.extend({ complaints: z.int() })).readonly(),
  /** Where it can be forwarded to. */
  bodies: z.array(ReviewBody).readonly(),
  /** Whether the provider may extend its own review (art. 25(4) of Law 88-V). */
  providerMayExtend: z.boolean(),
  /** Whether the office lets a provider forward what it satisfied in full (art. 91(4) of the Code). */
  mayForwardSatisfied: z.boolean(),
  /** No decision in time counts as a refusal (art. 100(5) of the Code): the applicant may go on to court. */
  deemedRefusal: z.boolean(),
})
export type CardView = z.infer<typeof CardView>

export type CardSource = {
  readonly directory: Directory
  readonly history: readonly Envelope[]
  readonly conflicts: readonly Envelope[]
  /** Complaints whose links name this one. */
  readonly linkedFrom: readonly Complaint[]
  /** Complaints with something left to do: how much each case officer has. */
  readonly active: ReadonlyMap<string, Complaint>
  /** The office's civil date. */
  readonly today: LocalDate
  readonly calendar: WorkCalendar
}

export function cardView(complaint: Complaint, source: CardSource): CardView {
  const { directory, conflicts, today, calendar } = source
  const { providerId, serviceId } = complaint.registration.form
  const history = historyView(source.history, directory, conflicts)
  return {
    complaint,
    provider: directory.providers.get(providerId) ?? null,
    service: serviceId === null ? null : (directory.services.get(serviceId) ?? null),
    obligations: obligationsOf(complaint).map((one) =>
      viewOfObligation(one, complaint, directory, today, calendar),
    ),
    history,
    named: namedIn(history, directory),
    linkedFrom: source.linkedFrom.flatMap((from) => linksTo(complaint.id, from)),
    caseOfficer: nameOfOfficer(complaint.caseOfficerId, directory),
    officers: caseOfficers(directory, source.active),
    bodies: [...directory.bodies.values()].filter(({ retired }) => !retired),
    ...stepContext(directory, providerId),
    deemedRefusal: isDeemedRefusal(complaint, today),
  }
}

function linksTo(id: string, from: Complaint): CardView['linkedFrom'] {
  const { number } = from.registration
  return from.links.filter(({ toId }) => toId === id).map(({ kind }) => ({ id: from.id, number, kind }))
}

function namedIn(history: readonly HistoryEntry[], { providers, services }: Directory): CardView['named'] {
  const parts = history.flatMap(({ event }) =>
    event?.type === 'complaint.corrected' ? [event.before, event.after] : [],
  )
  const of = <T>(records: ReadonlyMap<string, T>, id: string | null | undefined): T[] => {
    const record = records.get(id ?? '')
    return record ? [record] : []
  }
  return {
    providers: parts.flatMap(({ providerId }) => of(providers, providerId)),
    services: parts.flatMap(({ serviceId }) => of(services, serviceId)),
  }
}

/** What the directory says; a provider that is not in it counts as a state body. */
export function providerMayExtend(directory: Directory, providerId: string): boolean {
  return directory.providers.get(providerId)?.mayExtend ?? true
}

/** What the steps of a complaint depend on beside itself: rights of its provider and settings of the office. */
export function stepContext(directory: Directory, providerId: string): Required<StepContext> {
  return {
    providerMayExtend: providerMayExtend(directory, providerId),
    mayForwardSatisfied: directory.office?.forwardSatisfied ?? false,
  }
}

/** Art. 100(5) of the Code: the term of the review is over and nobody has decided. */
export function isDeemedRefusal(complaint: Complaint, today: LocalDate): boolean {
  return reviewIsOpen(complaint) && complaint.review !== null && complaint.review.reviewBy < today
}
