import type { Applicant } from '../complaint/form.ts'
import { APPLICANT } from './formDecisions.ts'
import { treatedText, type Treatment } from './treatment.ts'

/** An applicant as somebody may see him who is not to know who he is. */
export function maskedApplicant(applicant: Applicant): Applicant {
  const text = (field: TextField): string => treatedText(TREATMENTS[field], applicant[field], 'masked')
  return {
    ...applicant,
    surname: text('surname'),
    name: text('name'),
    patronymic: text('patronymic'),
    iin: text('iin'),
    entityName: text('entityName'),
    bin: text('bin'),
    signatoryPosition: text('signatoryPosition'),
    phone: text('phone'),
    email: text('email'),
    postcode: text('postcode'),
    settlement: text('settlement'),
    street: text('street'),
    residence: text('residence'),
  }
}

/** By the very decisions that copies of events are made by. */
const TREATMENTS: Readonly<Record<TextField, Treatment>> = APPLICANT

type TextField =
  | 'surname'
  | 'name'
  | 'patronymic'
  | 'iin'
  | 'entityName'
  | 'bin'
  | 'signatoryPosition'
  | 'phone'
  | 'email'
  | 'postcode'
  | 'settlement'
  | 'street'
  | 'residence'
