import { inLanguage } from '../core/inLanguage.ts'
import { ruleSetById, ruleSetOn, type RuleSet } from '../deadline/rules.ts'
import { both } from '../documents/both.ts'
import { dateOf } from '../time/partsOfTime.ts'
import { applicantData, applicantInWords } from './applicantWords.ts'
import { legalBasis } from './legalBasis.ts'
import type { PaperFacts } from './paperFacts.ts'
import { always, inline, longDate, optional, phrase, type Source } from './placeholder.ts'

/** The rules a complaint was registered under, or those of today while it is being taken in. */
export function rulesOf({ complaint, today }: PaperFacts): RuleSet {
  return complaint ? ruleSetById(complaint.registration.ruleSet) : ruleSetOn(today)
}

/** «сектор меңгерушісі Дәулетов С. Қ.; …» */
export function contestedInWords({ facts }: Source): string {
  return facts.form.contested
    .map(({ position, name }) => [position, name].filter(Boolean).join(' '))
    .filter(Boolean)
    .join('; ')
}

/** Phones of the contact centre (N-01, A-02). */
export const contactsOf = ({ office }: PaperFacts): string =>
  [office.contactCentre, office.freeLine].filter(Boolean).join(', ')

/** The department's phone with its name, then the contact centre. */
function inquiries({ facts, language, words }: Source): string {
  const { department } = facts.office
  const room = department.room ? phrase(words.room, { room: department.room }) : ''
  const where = [inLanguage(department.name, language), room].filter(Boolean).join(', ')
  const own = department.phone && where ? `${department.phone} (${where})` : department.phone
  const centre = contactsOf(facts)
  return [own, centre && phrase(words.freeCall, { phones: centre })].filter(Boolean).join('; ')
}

const days = (pick: (rules: RuleSet) => number): ((source: Source) => string) => {
  return ({ facts }) => String(pick(rulesOf(facts)))
}

/** What every paper may say, whatever was done on the complaint. */
export const GENERAL = {
  number: always(({ facts }) => facts.complaint?.registration.number ?? ''),
  registeredOn: always(({ facts, language }) =>
    longDate(facts.complaint?.registration.registeredOn, language),
  ),
  receivedOn: always(({ facts, language }) => longDate(dateOf(facts.form.receivedAt), language)),
  applicant: always(({ facts, words }) => applicantInWords(facts.form, words)),
  applicantData: always(({ facts, words }) => applicantData(facts.form, words)),
  provider: always(({ facts, language, words }) =>
    facts.provider ? inLanguage(facts.provider.name, language) : words.unknown,
  ),
  service: optional(({ facts, language }) => (facts.service ? inLanguage(facts.service.name, language) : '')),
  contested: optional(contestedInWords),
  demands: optional(({ facts }) => facts.form.demands),
  office: always(({ facts, language }) => inLanguage(facts.office.name, language)),
  salutation: inline(({ draft, language }) => draft.salutation[language]),
  legalBasis: always(({ facts, draft, language }) =>
    legalBasis(draft.kind, rulesOf(facts))[language].replaceAll('№ ', '№\u00A0'),
  ),
  courtNote: always(({ language }) => both((texts) => texts.ticket.court)[language]),
  contacts: always(({ facts }) => contactsOf(facts)),
  inquiries: always(inquiries),
  forwardDays: always(days((rules) => rules.forwardDays)),
  localDays: always(days((rules) => rules.reviewDays.local_body)),
  authorisedDays: always(days((rules) => rules.reviewDays.authorised_body)),
  maxExtensionDays: always(days((rules) => rules.extension.maxDays)),
  noticeDays: always(days((rules) => rules.noticeDays)),
  filingMonths: always(days((rules) => rules.filing.months)),
  filingMonthsMore: inline(({ facts, words }) => {
    const months = rulesOf(facts).filing.monthsIfNotTold
    return months === null ? '' : phrase(words.filingMonthsMore, { months })
  }),
} as const
