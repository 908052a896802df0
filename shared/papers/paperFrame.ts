import {
  applicantFullName,
  applicantName,
  filingForm,
  postalAddress,
  type Applicant,
} from '../complaint/form.ts'
import { inLanguage } from '../core/inLanguage.ts'
import { shortNameOf } from '../directory/records.ts'
import { formatDate } from '../i18n/dates.ts'
import { dateOf } from '../time/partsOfTime.ts'
import { applicantLines } from './applicantWords.ts'
import { redirectionOf } from './endingPlaceholders.ts'
import type { PaperFacts } from './paperFacts.ts'
import type { PaperModel, Runs } from './paperModel.ts'
import { PAPER_RULES, type PaperRule } from './paperRules.ts'
import { BLANK, longDate, phrase, type Source } from './placeholder.ts'
import { printable } from './printable.ts'

type Frame = Omit<PaperModel, 'kind' | 'parts'>

/** What stands around the text: the office's head, number and date, to whom, who signs, who answers for it. */
export function frameOf(sources: readonly Source[]): Frame {
  const [first] = sources
  if (!first) throw new Error('a paper has a language')
  const rule = PAPER_RULES[first.draft.kind]
  return {
    letterhead: rule.addressee === 'named_in_form' ? [] : sources.map(letterheadOf),
    reference: referenceOf(rule, first, sources),
    addressee: distinct(addresseeOf(rule, first, sources)),
    signatures: signaturesOf(rule, first, sources),
    footer: { left: footerOf(rule, sources), right: termsOf(first, sources) },
  }
}

function letterheadOf({ facts, language, words }: Source): Frame['letterhead'][number] {
  const own = facts.letterhead[language]
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const lines = own.length > 0 ? own : [words.republic, inLanguage(facts.office.name, language).toUpperCase()]
  return { language, lines: lines.map(printable) }
}

/** «Шығ. № / Исх. № 03-14/352», the date, and the complaint it is about. */
function referenceOf(rule: PaperRule, { facts, draft }: Source, sources: readonly Source[]): readonly Runs[] {
  if (rule.addressee === 'named_in_form' || draft.kind === 'memo') return []
  const date = sources.map(({ language, words }) =>
    phrase(words.date, { date: longDate(draft.on, language) }),
  )
  const lines: Runs[] = []
  if (rule.number !== null) {
    const key = rule.number === 'outgoing' ? 'outgoing' : 'decisionNumber'
    const label = joined(sources.map(({ words }) => words[key]))
    lines.push([`${label}\u00A0`, printable(draft.number) || BLANK])
  }
  lines.push([joined(date)])
  if (rule.number !== null && facts.complaint) {
    const { number, registeredOn } = facts.complaint.registration
    const label = joined(sources.map(({ words }) => words.complaint))
    lines.push([`${label}\u00A0`, number, `, ${formatDate(registeredOn, 'ru', 'numeric')}`])
  }
  return lines
}

function addresseeOf(rule: PaperRule, { facts }: Source, sources: readonly Source[]): readonly string[] {
  switch (rule.addressee) {
    case 'applicant': {
      const [names, ...rest] = [0, 1, 2, 3].map((n) =>
        joined(sources.map(({ words }) => applicantLines(facts.form, words)[n] ?? '')),
      )
      return [names ?? '', ...rest].filter(Boolean).map(printable)
    }
    case 'reviewing_body':
      return sources.map(({ language }) =>
        printable(
          facts.complaint?.forwarding ? inLanguage(facts.complaint.forwarding.bodyName, language) : '',
        ),
      )
    case 'competent_body':
      return sources.map(({ language }) => {
        const to = facts.complaint && redirectionOf(facts.complaint)
        return printable(to ? inLanguage(to.bodyName, language) : '')
      })
    case 'named_in_form':
      return sources.flatMap((source) => partiesOf(source))
    default:
      return []
  }
}

/** To whom the complaint is addressed and who complains (art. 93(2) of the Code); what is missing is left to the pen. */
function partiesOf({ facts, language, words }: Source): readonly string[] {
  const { addressee, applicant } = facts.form
  const named = addressee === 'provider_head' ? facts.provider : null
  return [
    (addressee === 'akim' && facts.akim[language]) || words.to[addressee],
    named ? inLanguage(named.name, language) : '',
    named?.head.name ?? '',
    ...senderOf(applicant, words),
  ]
    .filter(Boolean)
    .map(printable)
}

function senderOf(applicant: Applicant, words: Source['words']): readonly string[] {
  const { iin, bin, phone, email, residence } = applicant
  const long = BLANK.repeat(2)
  const postal = postalAddress(applicant)
  return [
    phrase(words.from, { name: applicantFullName(applicant) || long }),
    applicant.kind === 'entity'
      ? phrase(words.bin, { bin: bin || BLANK })
      : phrase(words.iin, { iin: iin || BLANK }),
    phrase(words.address, { address: postal || long }),
    phrase(words.livesAt, { address: residence || postal || long }),
    phrase(words.contact, { contact: [phone, email].filter(Boolean).join(', ') || BLANK }),
  ]
}

function signaturesOf(
  rule: PaperRule,
  { facts, draft }: Source,
  sources: readonly Source[],
): Frame['signatures'] {
  const labels = (pick: (source: Source) => string): readonly string[] =>
    distinct(sources.map(pick).filter(Boolean))
  switch (rule.signedBy) {
    case 'signatory':
      return [
        {
          label: labels(({ language }) => capital(printable(inLanguage(draft.signatory.position, language)))),
          name: printable(draft.signatory.name),
        },
      ]
    case 'executor':
      return [
        {
          label: labels(({ language, words }) =>
            [words.compiled, inLanguage(facts.executor.position, language)].filter(Boolean).join(': '),
          ),
          name: facts.executor.name,
        },
      ]
    case 'applicant':
      return [
        {
          label: [
            `${joined(sources.map(({ words }) => words.signedOn))}: ${formatDate(facts.form.filedOn ?? dateOf(facts.form.receivedAt), 'ru', 'numeric')}`,
            `${joined(sources.map(({ words }) => words.signature))}:`,
          ],
          name: printable(signerOf(facts.form)),
        },
      ]
    default:
      return []
  }
}

/** Whose hand signs a complaint: the representative's, else the applicant's own; an entity writes in who it is. */
function signerOf({ applicant, representative }: PaperFacts['form']): string {
  if (representative) return shortNameOf(representative)
  return applicant.kind === 'entity' ? '' : applicantName(applicant)
}

/** Who prepared it and where he is found. */
function footerOf(rule: PaperRule, sources: readonly Source[]): readonly string[] {
  const executors = sources.map(({ facts: { executor, office }, language, words }) => {
    if (rule.signedBy === 'applicant') {
      const position = inLanguage(executor.position, language)
      return phrase(words.helped, { name: executor.name, position })
    }
    return [executor.name, office.department.phone].filter(Boolean).join(', ')
  })
  if (rule.signedBy === 'applicant') return executors
  const label = joined(sources.map(({ words }) => words.executor))
  const address = joined(sources.map(({ facts, language }) => inLanguage(facts.office.address, language)))
  return [`${label}: ${executors[0] ?? ''}`, address].filter(Boolean).map(printable)
}

/** N-08: until when the notice must go out, and in which form. */
function termsOf({ facts: { complaint }, draft }: Source, sources: readonly Source[]): readonly string[] {
  const extension = complaint?.extension
  if (draft.kind !== 'extension_notice' || !complaint || !extension) return []
  const form = filingForm(complaint.registration.form.channel)
  return [
    `${joined(sources.map(({ words }) => words.notifyBy))}: ${formatDate(extension.noticeBy, 'ru', 'numeric')}`,
    `${joined(sources.map(({ words }) => words.form))}: ${joined(sources.map(({ words }) => words.filing[form]))}`,
  ]
}

/** «Шығ. № / Исх. №»: once where both languages say the same. */
const joined = (texts: readonly string[]): string => distinct(texts).join(' / ')

/** A post begins its line, however the directory writes it. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)]
