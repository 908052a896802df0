import type { Ending } from '../complaint/complaint.ts'
import type { Language } from '../core/bilingual.ts'
import type { LocalDate } from '../time/localDate.ts'
import type { PaperFacts } from './paperFacts.ts'
import type { PaperKind } from './paperKind.ts'
import { SAMPLE_WORDS } from './sampleWords.ts'

/**
 * The sample as a kind of paper shows it: with the end it tells of, for a complaint can have only one, and with what
 * people wrote in the language of the text.
 */
export function sampleFor(facts: PaperFacts, kind: PaperKind, language: Language): PaperFacts {
  const { complaint } = facts
  const typed = SAMPLE_WORDS[language]
  const form = { ...facts.form, language, ...typed.form }
  if (!complaint) return { ...facts, form }
  const { correction, redirections } = complaint
  const ending = SAMPLE_ENDINGS[kind]?.(facts.today, typed.reason) ?? complaint.ending
  return {
    ...facts,
    form,
    complaint: {
      ...complaint,
      registration: { ...complaint.registration, form },
      correction: correction && { ...correction, defects: typed.defects },
      redirections: redirections.map((to) => ({ ...to, what: typed.what })),
      ending,
    },
  }
}

const SAMPLE_ENDINGS: Readonly<Partial<Record<PaperKind, (on: LocalDate, reason: string) => Ending>>> = {
  return_notice: (on, reason) => ({
    type: 'complaint.returned',
    on,
    ground: 'not_corrected',
    reason,
    outgoingNumber: '',
    late: null,
  }),
  leave_notice: (on, reason) => ({
    type: 'complaint.left-without-consideration',
    on,
    ground: 'court_claim',
    reason,
    documentNumber: '',
    noticeBy: null,
  }),
  termination_notice: (on, reason) => ({
    type: 'complaint.terminated',
    on,
    ground: 'other',
    reason,
    documentNumber: '',
    noticeBy: null,
  }),
}
