import type { LocalDate } from '../time/localDate.ts'
import { dateOf } from '../time/partsOfTime.ts'
import type { ComplaintForm } from './form.ts'

/** A field the law expects and nobody filled. Registering goes on without it (art. 64(1) of the Code). */
export type Gap = { readonly field: GapField; readonly rule: GapRule }

export type GapField = (typeof EXPECTED)[number]['field']
export type GapRule = 'A-06' | 'A-07' | 'A-10' | 'N-02' | 'art-93' | 'art-64'

type Expected = {
  readonly field: string
  readonly rule: GapRule
  /** Whether complaints of this kind have the field at all. */
  readonly when: (form: ComplaintForm, today: LocalDate) => boolean
  readonly filled: (form: ComplaintForm) => boolean
}

const named = ({ applicant }: ComplaintForm): boolean =>
  applicant.kind === 'person' || applicant.kind === 'collective'
const known = ({ applicant }: ComplaintForm): boolean => applicant.kind !== 'anonymous'
const always = (): boolean => true

/** What and art. 93 of the Code ask a complaint to hold, in the order of the form. IIN and BIN are "if any". */
const EXPECTED = [
  {
    field: 'applicant.surname',
    rule: 'A-06',
    when: named,
    filled: ({ applicant }) => applicant.surname !== '',
  },
  { field: 'applicant.name', rule: 'A-06', when: named, filled: ({ applicant }) => applicant.name !== '' },
  {
    field: 'applicant.entityName',
    rule: 'art-93',
    when: ({ applicant }) => applicant.kind === 'entity',
    filled: ({ applicant }) => applicant.entityName !== '',
  },
  {
    field: 'applicant.settlement',
    rule: 'A-06',
    when: known,
    filled: ({ applicant }) => applicant.settlement !== '',
  },
  {
    field: 'applicant.street',
    rule: 'A-06',
    when: known,
    filled: ({ applicant }) => applicant.street !== '',
  },
  {
    field: 'externalNumber',
    rule: 'A-10',
    when: ({ channel }) => channel === 'portal',
    filled: ({ externalNumber }) => externalNumber !== '',
  },
  { field: 'filedOn', rule: 'A-06', when: always, filled: ({ filedOn }) => filedOn !== null },
  {
    field: 'enteredLaterReason',
    rule: 'art-64',
    when: ({ receivedAt }, today) => dateOf(receivedAt) < today,
    filled: ({ enteredLaterReason }) => enteredLaterReason !== '',
  },
  { field: 'signed', rule: 'A-06', when: known, filled: ({ signed }) => signed },
  { field: 'providerId', rule: 'art-93', when: always, filled: ({ providerId }) => providerId !== '' },
  { field: 'serviceId', rule: 'N-02', when: always, filled: ({ serviceId }) => serviceId !== null },
  {
    field: 'contested',
    rule: 'A-07',
    when: always,
    filled: ({ contested }) => contested.some(({ position, name }) => position !== '' || name !== ''),
  },
  { field: 'motives', rule: 'A-07', when: always, filled: ({ motives }) => motives !== '' },
  { field: 'demands', rule: 'A-07', when: always, filled: ({ demands }) => demands !== '' },
] as const satisfies readonly Expected[]

/** The gaps of a form in the order of its fields, and the fields that are expected in all. */
export function gapsOf(
  form: ComplaintForm,
  today: LocalDate,
): { readonly gaps: readonly Gap[]; readonly expected: readonly GapField[] } {
  const expected = EXPECTED.filter(({ when }) => when(form, today))
  const gaps = expected.filter(({ filled }) => !filled(form)).map(({ field, rule }) => ({ field, rule }))
  return { gaps, expected: expected.map(({ field }) => field) }
}
