import type { Complaint } from '../complaint/complaint.ts'
import { obligationsOf } from '../complaint/obligations.ts'
import type { Directory } from '../directory/directory.ts'
import type { LocalDate } from '../time/localDate.ts'
import { DEFAULT_REGION_VIEW } from '../personalData/regionView.ts'
import { dateOf } from '../time/partsOfTime.ts'
import { peopleFacts } from './peopleFacts.ts'

/**
 * What the region may see of a complaint in plain columns (`build/postgres/0002_views.sql` names them): dates, kinds and
 * who provides the service, and of the applicant what the office has chosen. Never free text, in which he could be named.
 */
export function complaintFacts(
  complaint: Complaint,
  { providers, regionView }: Pick<Directory, 'providers' | 'regionView'>,
) {
  const { form, number, registeredOn } = complaint.registration
  const provider = providers.get(form.providerId)
  return {
    number,
    status: complaint.status,
    registered_on: registeredOn,
    received_on: dateOf(form.receivedAt),
    channel: form.channel,
    addressee: form.addressee,
    applicant_kind: form.applicant.kind,
    language: form.language,
    ground: form.ground,
    provider: form.providerId,
    provider_kk: provider?.name.kk ?? '',
    provider_ru: provider?.name.ru ?? '',
    service: form.serviceId ?? '',
    ...stepsOf(complaint),
    ...peopleFacts(complaint, regionView ?? DEFAULT_REGION_VIEW),
    obligations: obligationsOf(complaint).map(({ kind, from, dueOn, doneOn, state }) => ({
      kind,
      from_on: from,
      due_on: dueOn,
      done_on: doneOn,
      state,
    })),
  }
}

function stepsOf({ forwardBy, forwarding, review, extension, decision, answer, ending }: Complaint) {
  return {
    forward_by: forwardBy,
    forwarded_on: dayOf(forwarding),
    review_by: review?.reviewBy ?? null,
    extended_on: dayOf(extension),
    decided_on: dayOf(decision),
    outcome: decision?.outcome ?? null,
    answered_on: dayOf(answer),
    ended_on: dayOf(ending),
    ending: ending?.type ?? null,
  }
}

const dayOf = (step: { readonly on: LocalDate } | null): LocalDate | null => step && step.on
