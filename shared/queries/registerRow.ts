import { z } from 'zod'

import type { WorkCalendar } from '../calendar/workCalendar.ts'
import type { Complaint } from '../complaint/complaint.ts'
import { ApplicantKind, applicantName, Channel } from '../complaint/form.ts'
import { openObligations } from '../complaint/obligations.ts'
import { ComplaintStatus } from '../complaint/status.ts'
import { Bilingual } from '../core/bilingual.ts'
import { dueStatus } from '../deadline/engine.ts'
import { Addressee } from '../deadline/rules.ts'
import type { Directory } from '../directory/directory.ts'
import { LocalDate } from '../time/localDate.ts'
import { LocalDateTime } from '../time/localDateTime.ts'
import { isDeemedRefusal } from './cardView.ts'
import { nameOfOfficer } from './caseOfficers.ts'
import { DueView, isProvisionalDuty, ObligationKind, promisedOn } from './obligationView.ts'

/** One line of the register. */
export const RegisterRow = z.object({
  id: z.string(),
  number: z.string(),
  receivedAt: LocalDateTime,
  /** «Нұрғалиева Ә. Ұ.», the name of an entity, or empty when anonymous. */
  applicant: z.string(),
  applicantKind: ApplicantKind,
  /** The term of keeping is over: nobody is named. */
  dataErased: z.boolean(),
  providerName: Bilingual,
  serviceName: Bilingual,
  addressee: Addressee,
  channel: Channel,
  status: ComplaintStatus,
  extended: z.boolean(),
  deemedRefusal: z.boolean(),
  acceptedBy: z.string(),
  /** Name of the case officer; empty while it is anybody's. */
  caseOfficer: z.string(),
  /** The open obligation whose day comes first; null when there is none. */
  nearest: z
    .object({
      kind: ObligationKind,
      dueOn: LocalDate,
      /** Given out before a change of the calendar moved it; null where it was not. */
      promisedOn: LocalDate.nullable(),
      due: DueView,
      provisional: z.boolean(),
    })
    .nullable(),
})
export type RegisterRow = z.infer<typeof RegisterRow>

const NAMELESS: Bilingual = { kk: '', ru: '' }

export function registerRow(
  complaint: Complaint,
  directory: Directory,
  today: LocalDate,
  calendar: WorkCalendar,
): RegisterRow {
  const { form, number, acceptedBy } = complaint.registration
  return {
    id: complaint.id,
    number,
    receivedAt: form.receivedAt,
    applicant: applicantName(form.applicant),
    applicantKind: form.applicant.kind,
    dataErased: complaint.dataErased !== undefined,
    providerName: directory.providers.get(form.providerId)?.shortName ?? NAMELESS,
    serviceName: directory.services.get(form.serviceId ?? '')?.name ?? NAMELESS,
    addressee: form.addressee,
    channel: form.channel,
    status: complaint.status,
    extended: complaint.extension !== null,
    deemedRefusal: isDeemedRefusal(complaint, today),
    acceptedBy: acceptedBy.name,
    caseOfficer: nameOfOfficer(complaint.caseOfficerId, directory)?.name ?? '',
    nearest: nearestOf(complaint, today, calendar),
  }
}

function nearestOf(complaint: Complaint, today: LocalDate, calendar: WorkCalendar): RegisterRow['nearest'] {
  const [first] = [...openObligations(complaint)].sort((a, b) =>
    a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0,
  )
  if (!first) return null
  const { kind, dueOn } = first
  return {
    kind,
    dueOn,
    promisedOn: promisedOn(kind, dueOn, complaint),
    due: dueStatus(dueOn, today, calendar),
    provisional: isProvisionalDuty(kind, complaint),
  }
}
