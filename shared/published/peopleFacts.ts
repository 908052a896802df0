import type { Complaint } from '../complaint/complaint.ts'
import { applicantFullName, postalAddress, type Applicant } from '../complaint/form.ts'
import { maskedApplicant } from '../personalData/maskedApplicant.ts'
import type { RegionView } from '../personalData/regionView.ts'

/**
 * What the region sees of the applicant in plain columns (`build/postgres/0005_personal_data.sql` names them), as the office
 * has chosen: nothing, or masked, or all of it.
 */
export function peopleFacts({ registration, dataErased }: Complaint, view: RegionView) {
  const erased = dataErased ? { data_erased_on: dataErased.on } : {}
  if (view === 'none') return erased
  const { applicant } = registration.form
  return { ...columnsOf(view === 'masked' ? maskedApplicant(applicant) : applicant), ...erased }
}

function columnsOf(applicant: Applicant) {
  return {
    applicant: applicantFullName(applicant),
    iin: applicant.kind === 'entity' ? applicant.bin : applicant.iin,
    address: postalAddress(applicant),
    phone: applicant.phone,
  }
}
