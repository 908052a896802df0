import type { Ending } from '../complaint/complaint.ts'
import type { ApplicantKind, Channel, ComplaintForm, Ground } from '../complaint/form.ts'
import type { AnswerKind, ExtensionGround } from '../complaint/outcomes.ts'
import type { Addressee } from '../deadline/rules.ts'
import { PLACE } from './figures.ts'

// Where each answer of the form is counted.

export const APPLICANT: Readonly<Record<ApplicantKind, number>> = {
  person: PLACE.applicant_person,
  entity: PLACE.applicant_entity,
  collective: PLACE.applicant_collective,
  anonymous: PLACE.applicant_anonymous,
}

export const CHANNEL: Readonly<Record<Channel, number>> = {
  counter: PLACE.channel_counter,
  post: PLACE.channel_post,
  portal: PLACE.channel_portal,
  reception: PLACE.channel_reception,
}

export const LANGUAGE: Readonly<Record<ComplaintForm['language'], number>> = {
  kk: PLACE.language_kk,
  ru: PLACE.language_ru,
  other: PLACE.language_other,
}

export const ADDRESSEE: Readonly<Record<Addressee, number>> = {
  provider_head: PLACE.addressee_provider_head,
  akim: PLACE.addressee_akim,
  authorised_body: PLACE.addressee_authorised_body,
}

export const GROUND: Readonly<Record<Ground, number>> = {
  result: PLACE.ground_result,
  refusal: PLACE.ground_refusal,
  delay: PLACE.ground_delay,
  incorrect_service: PLACE.ground_incorrect_service,
  excess_documents: PLACE.ground_excess_documents,
  technical_failure: PLACE.ground_technical_failure,
  other: PLACE.ground_other,
}

export const EXTENDED: Readonly<Record<ExtensionGround, number>> = {
  additional_study_or_check: PLACE.extended_additional_study_or_check,
  additional_information: PLACE.extended_additional_information,
}

export const ENDED: Readonly<
  Record<Exclude<Ending['type'], 'complaint.left-without-consideration'>, number>
> = {
  'complaint.returned': PLACE.ended_returned,
  'complaint.withdrawn': PLACE.ended_withdrawn,
  'complaint.redirected': PLACE.ended_redirected,
  'complaint.terminated': PLACE.ended_terminated,
  'complaint.linked': PLACE.ended_joined,
}

export const OUTCOME: Readonly<Record<AnswerKind, number>> = {
  satisfied: PLACE.outcome_satisfied,
  partly_satisfied: PLACE.outcome_partly_satisfied,
  refused: PLACE.outcome_refused,
  explained: PLACE.outcome_explained,
}
