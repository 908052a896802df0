import type { TFunction } from 'i18next'

import type { Complaint, Ending } from '../complaint/complaint.ts'
import { obligationsOf } from '../complaint/obligations.ts'
import type { Language } from '../core/bilingual.ts'
import { inLanguage } from '../core/inLanguage.ts'
import { formatDate } from '../i18n/dates.ts'
import { createTexts } from '../i18n/i18n.ts'
import { factsOf } from '../queries/cardFacts.ts'
import type { LocalDate } from '../time/localDate.ts'
import { dateOf } from '../time/partsOfTime.ts'
import type { PaperBlock } from './paperModel.ts'
import { block, phrase, type PaperWords, type Source } from './placeholder.ts'

const translators = new Map<Language, TFunction>()

/** The card's own words, made once a language. */
function wordsOfCard(language: Language): TFunction {
  const known = translators.get(language)
  if (known) return known
  const { t } = createTexts(language)
  translators.set(language, t)
  return t
}

/** What the card on the screen shows, group by group. */
function facts({ facts: { complaint, provider, service }, language }: Source): readonly PaperBlock[] {
  if (!complaint) return []
  const t = wordsOfCard(language)
  const inWords = (text: { kk: string; ru: string }): string => inLanguage(text, language)
  const groups = factsOf({ complaint, provider, service }, { t, language, inWords })
  return groups
    .filter((group) => group.facts.length > 0)
    .flatMap((group): readonly PaperBlock[] => [
      { kind: 'heading', text: group.title },
      { kind: 'facts', rows: group.facts.map(({ label, value }) => [label, value]) },
    ])
}

/** The terms of the law with what became of each. */
function terms({ facts: { complaint }, language, words }: Source): readonly PaperBlock[] {
  const numeric = (date: LocalDate): string => formatDate(date, language, 'numeric')
  const rows = (complaint ? obligationsOf(complaint) : []).map(
    ({ kind, dueOn, doneOn, state }): readonly [string, string] => {
      const date = numeric(dueOn)
      if (doneOn) return [words.term[kind], phrase(words.term.done, { date, done: numeric(doneOn) })]
      return [words.term[kind], state === 'open' ? date : phrase(words.term.fell_away, { date })]
    },
  )
  if (rows.length === 0) return [{ kind: 'paragraph', runs: [words.term.none] }]
  return [{ kind: 'facts', rows: rows.map(([label, value]) => [label, value]) }]
}

type Step = { readonly on: LocalDate; readonly what: string; readonly number?: string }

/** Every step taken, with its day. */
function steps(source: Source): readonly PaperBlock[] {
  const { facts: of, language, words } = source
  const rows = (of.complaint ? stepsOf(of.complaint, source) : []).map(
    ({ on, what, number = '' }): [string, string] => [
      formatDate(on, language, 'numeric'),
      number ? phrase(words.step.numbered, { what, number }) : what,
    ],
  )
  return [{ kind: 'facts', rows }]
}

function stepsOf(complaint: Complaint, { language, words }: Source): readonly Step[] {
  const { registration, satisfaction, review, extension, notice, decision, answer, voided } = complaint
  const { step } = words
  const { number, acceptedBy } = registration
  const elsewhere = review?.elsewhere ? review : null
  const taken = [
    {
      on: dateOf(registration.recordedAt),
      what: phrase(step.registered, { number, name: acceptedBy.name }),
    },
    ...sideSteps(complaint, language, words),
    forwardingOf(complaint, language, words),
    satisfaction && { on: satisfaction.on, what: step.satisfied, number: satisfaction.documentNumber },
    elsewhere && {
      on: elsewhere.registeredOn,
      what: step.reviewRegistered,
      number: elsewhere.incomingNumber,
    },
    extension && {
      on: extension.on,
      what: phrase(step.extended, { date: formatDate(extension.reviewBy, language, 'numeric') }),
    },
    notice && { on: notice.on, what: step.noticed, number: notice.outgoingNumber },
    decision && {
      on: decision.on,
      what: phrase(step.decided, { outcome: words.outcome[decision.outcome] }),
      number: decision.documentNumber,
    },
    answer && { on: answer.on, what: step.answered, number: answer.outgoingNumber },
    voided && { on: voided.on, what: phrase(step.voided, { reason: voided.reason }) },
  ]
  // Sorting is stable: steps of one day stay in the order of the procedure.
  return taken.filter((one) => one !== null).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** What lies beside the way to a decision. */
function sideSteps(complaint: Complaint, language: Language, { step }: PaperWords): readonly Step[] {
  const { correction, redirections, ending, tellings } = complaint
  const taken = [
    correction && {
      on: correction.on,
      what: phrase(step.correctionAsked, { date: formatDate(correction.until, language, 'numeric') }),
    },
    correction?.madeOn ? { on: correction.madeOn, what: step.correctionMade } : null,
    ...redirections.map((to) => redirectionStep(to, language, step)),
    ending && endingStep(ending, language, step),
    ...tellings.map(({ told }) => told && { on: told.on, what: step.told, number: told.outgoingNumber }),
  ]
  return taken.filter((one) => one !== null)
}

function endingStep(ending: Ending, language: Language, step: PaperWords['step']): Step {
  const { on } = ending
  switch (ending.type) {
    case 'complaint.returned':
      return { on, what: step.returned, number: ending.outgoingNumber }
    case 'complaint.withdrawn':
      return { on, what: step.withdrawn, number: ending.document }
    case 'complaint.left-without-consideration':
      return { on, what: step.left, number: ending.documentNumber }
    case 'complaint.redirected':
      return redirectionStep(ending, language, step)
    case 'complaint.terminated':
      return { on, what: step.terminated, number: ending.documentNumber }
    default:
      return { on, what: phrase(step.joined, { number: ending.toNumber }) }
  }
}

function redirectionStep(
  { on, bodyName, outgoingNumber }: Complaint['redirections'][number],
  language: Language,
  step: PaperWords['step'],
): Step {
  return {
    on,
    what: phrase(step.redirected, { body: inLanguage(bodyName, language) }),
    number: outgoingNumber,
  }
}

function forwardingOf({ forwarding }: Complaint, language: Language, { step }: PaperWords): Step | null {
  if (!forwarding) return null
  const body = inLanguage(forwarding.bodyName, language)
  return { on: forwarding.on, what: phrase(step.forwarded, { body }), number: forwarding.outgoingNumber }
}

/** The parts of the printed card. */
export const OF_CARD = { facts: block(facts), terms: block(terms), steps: block(steps) } as const
