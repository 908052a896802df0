import type { Decision, Extension } from '../complaint/complaint.ts'
import { inLanguage } from '../core/inLanguage.ts'
import { caseAfterDate } from '../i18n/kazakhCases.ts'
import { countInWords, russianForm } from '../i18n/countWords.ts'
import { rulesOf } from './generalPlaceholders.ts'
import type { PaperInputName } from './paperInputs.ts'
import { always, longDate, optional, phrase, sentence, type PaperWords, type Source } from './placeholder.ts'

const extensionOf = ({ facts }: Source): Extension | null => facts.complaint?.extension ?? null
const decisionOf = ({ facts }: Source): Decision | null => facts.complaint?.decision ?? null
const typed =
  (name: PaperInputName): ((source: Source) => string) =>
  ({ draft, language }) =>
    draft.inputs[name]?.[language] ?? ''

/** «10 (десять) рабочих дней». */
function extensionDays(source: Source): string {
  const extension = extensionOf(source)
  if (!extension) return ''
  const { days } = extension
  return `${countInWords(days, source.language)} ${source.words.workingDays[russianForm(days)]}`
}

/** N-07: one of the two grounds; a check on the spot is named as such. */
function extensionReason(source: Source): string {
  const extension = extensionOf(source)
  if (!extension) return ''
  const { ground, siteVisit } = extension
  return source.words.reason[ground === 'additional_study_or_check' && siteVisit ? 'site_visit' : ground]
}

/** Who decided: the body it was forwarded to, or the office itself. */
function reviewBody({ facts, language }: Source): string {
  const { complaint, office } = facts
  const elsewhere = complaint?.review?.elsewhere ? complaint.forwarding : null
  return inLanguage(elsewhere?.bodyName ?? office.name, language)
}

/** Simple statistics of the decision, or full satisfaction by the provider (N-04). */
function result(source: Source): string {
  const decision = decisionOf(source)
  if (decision) return source.words.result[decision.answer]
  return source.facts.complaint?.satisfaction ? source.words.result.fully : ''
}

/** What was done beside the decision, as it was recorded with it; then what the clerk wrote. */
function measures(source: Source): string {
  const decision = decisionOf(source)
  return [decision ? recordedMeasures(decision, source.words) : '', typed('measures')(source)]
    .filter(Boolean)
    .join('\n')
}

function recordedMeasures({ rightsRestored, disciplined, proposals }: Decision, words: PaperWords): string {
  return sentence(
    rightsRestored ? words.measures.restored : '',
    disciplined > 0 ? phrase(words.measures.disciplined, { count: disciplined }) : '',
    proposals ? phrase(words.measures.proposals, { text: proposals }) : '',
  )
}

function decisionReference({ facts, language, words }: Source): string {
  const decision = facts.complaint?.decision
  if (!decision) return ''
  const number = decision.documentNumber
  const date = longDate(decision.on, language)
  return phrase(words.decisionReference, {
    date: language === 'kk' ? date + caseAfterDate(date, '-дағы') : date,
    number: number ? phrase(words.decisionNumbered, { number }) : '',
  })
}

/** What follows from the steps taken, and what the clerk wrote about them. */
export const OF_STEPS = {
  extensionDays: always(extensionDays),
  extensionReason: always(extensionReason),
  extendedOn: always((source) => longDate(extensionOf(source)?.on, source.language)),
  firstTerm: always((source) => longDate(extensionOf(source)?.previousReviewBy, source.language)),
  newTerm: always((source) => longDate(extensionOf(source)?.reviewBy, source.language)),
  satisfiedOn: always(({ facts, language }) => longDate(facts.complaint?.satisfaction?.on, language)),
  satisfactionDocument: always(({ facts }) => facts.complaint?.satisfaction?.documentNumber ?? ''),
  reviewDays: always(({ facts }) => {
    const authority = facts.complaint?.forwarding?.authority ?? 'local_body'
    return String(rulesOf(facts).reviewDays[authority])
  }),
  reviewBody: always(reviewBody),
  outcome: always((source) => {
    const decision = decisionOf(source)
    return decision ? source.words.outcome[decision.outcome] : ''
  }),
  reversal: optional((source) => {
    const grounds = decisionOf(source)?.reversal ?? []
    return grounds.map((ground) => source.words.reversal[ground]).join('; ')
  }),
  result: always(result),
  measures: optional(measures),
  decisionReference: optional(decisionReference),
  act: always(typed('act')),
  essence: always(typed('essence')),
  reasoning: always(typed('reasoning')),
  resolution: optional(typed('resolution')),
  content: always(typed('content')),
} as const
