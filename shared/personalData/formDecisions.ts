import type { Applicant, ComplaintForm } from '../complaint/form.ts'
import type { FieldDecisions } from './treatment.ts'

/** What A-06 and art. 93 ask of the applicant, and nearly all of it is data of a person (law 94-V, art. 1(2)). */
export const APPLICANT = {
  kind: 'keep',
  surname: 'name',
  name: 'name',
  patronymic: 'name',
  iin: 'iin',
  // A firm is no person, but an entrepreneur's firm bears his name.
  entityName: 'name',
  bin: 'iin',
  signatoryPosition: 'text',
  outgoingNumber: 'keep',
  outgoingOn: 'keep',
  signatories: 'keep',
  phone: 'gone',
  email: 'gone',
  postcode: 'gone',
  settlement: 'place',
  street: 'gone',
  residence: 'gone',
} as const satisfies FieldDecisions<Applicant>

/**
 * The form of a complaint. Its number on the portal stays: it is the only way to the same complaint in the national
 * system. The number of the application for the service does not: it leads to the person's own case.
 */
export const FORM: FieldDecisions<ComplaintForm> = {
  channel: 'keep',
  applicant: APPLICANT,
  representative: { surname: 'name', name: 'name', patronymic: 'name', authority: 'text' },
  language: 'keep',
  addressee: 'keep',
  contestedAct: 'keep',
  providerId: 'keep',
  serviceId: 'keep',
  serviceRequestNumber: 'gone',
  ground: 'keep',
  subject: 'keep',
  // Nobody has found yet that they did anything wrong.
  contested: { each: { position: 'text', name: 'name' } },
  motives: 'text',
  demands: 'text',
  attachments: { each: 'text' },
  sheets: 'keep',
  attachmentSheets: 'keep',
  signed: 'keep',
  receivedAt: 'keep',
  filedOn: 'keep',
  learnedOn: 'keep',
  enteredLaterReason: 'text',
  externalNumber: 'keep',
}
