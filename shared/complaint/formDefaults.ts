import type { Language } from '../core/bilingual.ts'
import type { LocalDateTime } from '../time/localDateTime.ts'
import { dateOf } from '../time/partsOfTime.ts'
import type { Applicant, Channel, ComplaintForm } from './form.ts'

/** An applicant of whom nothing is known yet. */
export const UNKNOWN_APPLICANT: Applicant = {
  kind: 'person',
  surname: '',
  name: '',
  patronymic: '',
  iin: '',
  entityName: '',
  bin: '',
  signatoryPosition: '',
  outgoingNumber: '',
  outgoingOn: null,
  signatories: 1,
  phone: '',
  email: '',
  postcode: '',
  settlement: '',
  street: '',
  residence: '',
}

/** The form before anything is typed: handed in at the counter now, answered in the language of the window. */
export function emptyForm(now: LocalDateTime, language: Language): ComplaintForm {
  return {
    ...channelDefaults('counter', now),
    applicant: UNKNOWN_APPLICANT,
    representative: null,
    language,
    addressee: 'provider_head',
    contestedAct: 'provider',
    providerId: '',
    serviceId: null,
    serviceRequestNumber: '',
    ground: 'result',
    subject: 'decision',
    contested: [{ position: '', name: '' }],
    motives: '',
    demands: '',
    attachments: [],
    sheets: 1,
    attachmentSheets: 0,
    receivedAt: now,
    learnedOn: null,
    enteredLaterReason: '',
    externalNumber: '',
  }
}

/**
 * What a channel says by itself. At the counter the day of filing is the day of receipt; by post it is on the
 * envelope, so it is asked for. The portal takes nothing without an electronic signature.
 */
export function channelDefaults(
  channel: Channel,
  receivedAt: LocalDateTime,
): Pick<ComplaintForm, 'channel' | 'filedOn' | 'signed'> {
  return {
    channel,
    filedOn: channel === 'post' ? null : dateOf(receivedAt),
    signed: channel === 'portal',
  }
}

/** The form as it is stored: what the screen hides for this kind of complaint was not part of it. */
export function storedForm(form: ComplaintForm): ComplaintForm {
  const { representative: proxy } = form
  return {
    ...form,
    applicant: ownFields(form.applicant),
    representative: proxy && Object.values(proxy).some(Boolean) ? proxy : null,
    contestedAct: form.addressee === 'provider_head' ? form.contestedAct : 'provider',
    contested: form.contested.filter(({ position, name }) => position || name),
    attachments: form.attachments.filter(Boolean),
  }
}

function ownFields(applicant: Applicant): Applicant {
  const { kind, signatories } = applicant
  if (kind === 'anonymous') return { ...UNKNOWN_APPLICANT, kind }
  if (kind === 'entity') return { ...applicant, iin: '', signatories: 1 }
  const { entityName, bin, signatoryPosition, outgoingNumber, outgoingOn } = UNKNOWN_APPLICANT
  const person = { ...applicant, entityName, bin, signatoryPosition, outgoingNumber, outgoingOn }
  return kind === 'person' ? { ...person, signatories: 1 } : { ...person, signatories }
}

/** Whether somebody typed anything worth keeping as a draft. */
export function isBlank(form: ComplaintForm): boolean {
  const { applicant, representative, contested } = form
  const { kind: _, signatories: __, ...texts } = applicant
  const typed = [
    ...Object.values(texts),
    ...Object.values(representative ?? {}),
    ...contested.flatMap(({ position, name }) => [position, name]),
    form.providerId,
    form.serviceId,
    form.serviceRequestNumber,
    form.motives,
    form.demands,
    form.externalNumber,
    form.enteredLaterReason,
    form.learnedOn,
    ...form.attachments,
  ]
  return typed.every((value) => !value)
}
