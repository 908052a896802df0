import type { Complaint } from '../complaint/complaint.ts'
import type { LocalDate } from '../time/localDate.ts'
import { salutationOf } from './applicantWords.ts'
import { redirectionOf } from './endingPlaceholders.ts'
import type { PaperDraft, PaperFacts, Signatory } from './paperFacts.ts'
import type { PaperKind, PaperLanguage } from './paperKind.ts'
import { PAPER_RULES } from './paperRules.ts'

/** A paper as it is proposed to the clerk: everything the complaint already says is filled in. */
export function proposeDraft(
  facts: PaperFacts,
  kind: PaperKind,
  offered: { readonly signatories: readonly Signatory[]; readonly nextNumber: string },
): PaperDraft {
  const rule = PAPER_RULES[kind]
  const known = facts.complaint ? RECORDED[kind]?.(facts.complaint) : null
  const next = rule.number === 'outgoing' ? offered.nextNumber : ''
  const { motives } = facts.form
  return {
    kind,
    language: languageOf(facts, kind),
    number: known?.number || next,
    on: known?.on ?? facts.today,
    signatory: signatoryOf(
      offered.signatories,
      kind === 'decision' ? facts.complaint?.decision?.decidedBy : '',
    ),
    salutation: salutationOf(facts.form),
    inputs: Object.fromEntries(
      rule.inputs.map(({ name }) => [
        name,
        name === 'essence' ? { kk: motives, ru: motives } : { kk: '', ru: '' },
      ]),
    ),
  }
}

/** Who decided also signs the decision; otherwise the first who may sign. */
function signatoryOf(signatories: readonly Signatory[], decidedBy = ''): Signatory {
  const nobody = { name: decidedBy, position: { kk: '', ru: '' } }
  if (decidedBy) return signatories.find(({ name }) => name === decidedBy) ?? nobody
  return signatories[0] ?? nobody
}

/** Art. 89(2) of the Code: the state language or that of the complaint. */
function languageOf({ form }: PaperFacts, kind: PaperKind): PaperLanguage {
  const { language } = PAPER_RULES[kind]
  if (language === 'both') return 'both'
  if (form.language !== 'other') return form.language
  return language === 'single' ? 'kk' : 'both'
}

type Recorded = { readonly number: string; readonly on: LocalDate }

const outgoing = (
  step: { readonly outgoingNumber: string; readonly on: LocalDate } | null,
): Recorded | null => step && { number: step.outgoingNumber, on: step.on }

/** Number and day a step was already recorded with: the paper bears the same. */
const RECORDED: Readonly<Partial<Record<PaperKind, (complaint: Complaint) => Recorded | null>>> = {
  covering_letter: ({ forwarding }) => outgoing(forwarding),
  extension_notice: ({ notice }) => outgoing(notice),
  decision: ({ decision }) => decision && { number: decision.documentNumber, on: decision.on },
  answer: ({ answer }) => outgoing(answer),
  satisfaction_notice: ({ answer }) => outgoing(answer),
  redirection_letter: (complaint) => outgoing(redirectionOf(complaint)),
  return_notice: ({ ending }) => (ending?.type === 'complaint.returned' ? outgoing(ending) : null),
}
