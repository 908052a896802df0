import { applicantFullName } from '../complaint/form.ts'
import type { Complaint, IssuedPaper } from '../complaint/complaint.ts'
import type { ComplaintEventOf } from '../complaint/events.ts'
import { inLanguage } from '../core/inLanguage.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { dateOf } from '../time/partsOfTime.ts'
import { composePaper } from './composePaper.ts'
import { redirectionOf } from './endingPlaceholders.ts'
import type { PaperDraft, PaperFacts } from './paperFacts.ts'
import { languagesOf, type TemplateVersion } from './paperKind.ts'
import { PAPER_RULES } from './paperRules.ts'
import type { TemplateTexts } from './template.ts'

type Issued = ComplaintEventOf<'complaint.paper-issued'>

export type IssueOrder = {
  readonly paperId: string
  readonly complaint: Complaint
  readonly facts: PaperFacts
  readonly draft: PaperDraft
  readonly template: { readonly texts: TemplateTexts; readonly version: TemplateVersion }
}

/**
 * Issues a paper: the event that keeps it word for word. Refused are a paper whose step was never taken, a day that is
 * not yet or before the receipt, and one that leaves out what the law asks for.
 */
export function issuePaper({
  paperId,
  complaint,
  facts,
  draft,
  template,
}: IssueOrder): Result<readonly [Issued]> {
  const rule = PAPER_RULES[draft.kind]
  const barrier = rule.barrier(complaint)
  if (barrier) return fail(barrier, `no ${draft.kind} now`)
  const misdated = misdatedPaper(facts, draft)
  if (misdated) return misdated
  const missing = missingInputs(draft)
  if (missing.length > 0) {
    return fail('paper-incomplete', 'inputs are missing', {
      fields: Object.fromEntries(missing.map((field) => [field, 'paper-incomplete'])),
    })
  }
  const model = composePaper(facts, draft, template.texts)
  return ok([
    {
      type: 'complaint.paper-issued',
      paperId,
      kind: draft.kind,
      language: draft.language,
      template: template.version,
      number: rule.number === null ? '' : draft.number,
      on: draft.on,
      signatory: rule.signedBy === 'signatory' ? draft.signatory.name : '',
      addressee: addresseeOf(complaint, draft).slice(0, 500),
      model: rule.kept ? model : null,
    },
  ])
}

/** Fields of the draft the law asks for that are empty: `inputs.reasoning.kk`. */
export function missingInputs({ kind, language, inputs }: PaperDraft): readonly string[] {
  return PAPER_RULES[kind].inputs
    .filter(({ required }) => required)
    .flatMap(({ name }) =>
      languagesOf(language)
        .filter((one) => (inputs[name]?.[one] ?? '').trim() === '')
        .map((one) => `inputs.${name}.${one}`),
    )
}

/** The number of the next copy of a paper: 0 the first, then those marked as repeated. */
export function nextPaperCopy({ given }: Pick<IssuedPaper, 'given'>): number {
  return given.reduce((next, { copy }) => Math.max(next, copy + 1), 0)
}

function misdatedPaper({ today, form }: PaperFacts, { on }: PaperDraft): Result<never> | null {
  const refusal = (code: 'date-in-future' | 'date-before-receipt'): Result<never> =>
    fail(code, `${on} cannot be`, { fields: { on: code } })
  if (on > today) return refusal('date-in-future')
  return on < dateOf(form.receivedAt) ? refusal('date-before-receipt') : null
}

function addresseeOf(complaint: Complaint, { kind, language }: PaperDraft): string {
  const { registration, forwarding } = complaint
  const { addressee } = PAPER_RULES[kind]
  const [first = 'kk'] = languagesOf(language)
  if (addressee === 'reviewing_body') return forwarding ? inLanguage(forwarding.bodyName, first) : ''
  if (addressee === 'competent_body') {
    const to = redirectionOf(complaint)
    return to ? inLanguage(to.bodyName, first) : ''
  }
  return addressee === 'applicant' ? applicantFullName(registration.form.applicant) : ''
}
