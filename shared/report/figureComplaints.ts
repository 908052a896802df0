import { z } from 'zod'

import type { Complaint } from '../complaint/complaint.ts'
import { applicantName, ApplicantKind } from '../complaint/form.ts'
import { Bilingual } from '../core/bilingual.ts'
import type { Directory } from '../directory/directory.ts'
import { LocalDate } from '../time/localDate.ts'
import { countComplaint, termsBefore } from './countComplaint.ts'
import { Figure, PLACE } from './figures.ts'
import type { ReportPeriod } from './period.ts'
import { lastRound, leftOn } from './rounds.ts'

/** A figure of the report: of everything, of one provider, or of one service (empty: of complaints that name none). */
export const FigurePlace = z.object({
  figure: Figure,
  providerId: z.string().max(64).nullable(),
  serviceId: z.string().max(64).nullable(),
})
export type FigurePlace = z.infer<typeof FigurePlace>

/** A complaint behind a figure. */
export const FigureComplaint = z.object({
  id: z.string(),
  number: z.string(),
  applicant: z.string(),
  applicantKind: ApplicantKind,
  providerName: Bilingual,
  registeredOn: LocalDate,
  /** The term it was reviewed by, or the nearest that ran at the end of the month; null when none did. */
  dueOn: LocalDate.nullable(),
  /** The day it left the balance: reviewed or ended; null while it is in it. */
  leftOn: LocalDate.nullable(),
})
export type FigureComplaint = z.infer<typeof FigureComplaint>

/** The complaints a figure counts, in the order of registration. */
export function complaintsOfFigure(
  complaints: Iterable<Complaint>,
  period: ReportPeriod,
  { figure, providerId, serviceId }: FigurePlace,
): readonly Complaint[] {
  const found: Complaint[] = []
  const wanted = PLACE[figure]
  for (const complaint of complaints) {
    const { form } = complaint.registration
    if (providerId !== null && form.providerId !== providerId) continue
    if (serviceId !== null && (form.serviceId ?? '') !== serviceId) continue
    // One that was reopened and reviewed again in the same month counts twice, and is listed twice.
    countComplaint(complaint, period, (place) => {
      if (place === wanted) found.push(complaint)
    })
  }
  return found.sort((a, b) => (registeredAt(a) < registeredAt(b) ? -1 : 1))
}

export function figureComplaint(
  complaint: Complaint,
  period: ReportPeriod,
  directory: Directory,
): FigureComplaint {
  const { form, number, registeredOn } = complaint.registration
  const left = leftOn(lastRound(complaint))
  const [nearest] = left === null || left > period.to ? termsBefore(complaint, period.overdueBefore) : []
  const reviewBy = complaint.decision ? complaint.review?.reviewBy : complaint.forwardBy
  return {
    id: complaint.id,
    number,
    applicant: applicantName(form.applicant),
    applicantKind: form.applicant.kind,
    providerName: directory.providers.get(form.providerId)?.shortName ?? { kk: '', ru: '' },
    registeredOn,
    dueOn: nearest?.dueOn ?? (left === null ? null : (reviewBy ?? null)),
    leftOn: left,
  }
}

function registeredAt({ registration }: Complaint): string {
  return `${registration.registeredOn} ${registration.form.receivedAt} ${registration.number}`
}
