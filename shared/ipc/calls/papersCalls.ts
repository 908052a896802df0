import { z } from 'zod'

import { ComplaintForm } from '../../complaint/form.ts'
import { DeliveryWay } from '../../complaint/outcomes.ts'
import type { AppError } from '../../core/result.ts'
import { PaperSettings } from '../../directory/paperTexts.ts'
import { PaperDraft, Signatory, type PaperFacts } from '../../papers/paperFacts.ts'
import { PaperKind, PaperWay, TemplateVersion } from '../../papers/paperKind.ts'
import { TemplateTexts } from '../../papers/template.ts'
import { WhoDid } from '../../queries/whoDid.ts'
import { LocalDate } from '../../time/localDate.ts'
import { LocalDateTime } from '../../time/localDateTime.ts'
import { call } from '../call.ts'

const ComplaintId = z.string().min(1).max(64)
const PaperId = z.string().min(1).max(64)

/** A text as papers are made from it now. */
const TemplateInUse = z.object({ texts: TemplateTexts, version: TemplateVersion })

/** What the window needs to show and fill in any paper: it composes the preview by the same pure function. */
export const PapersView = z.object({
  facts: z.custom<PaperFacts>(),
  templates: z.record(PaperKind, TemplateInUse),
  /** Who may sign: heads of the office first. */
  signatories: z.array(Signatory).readonly(),
  /** The next of this workstation's series. */
  nextNumber: z.string(),
  /** Printer for letters; empty when there is none. */
  printer: z.string(),
})
export type PapersView = z.infer<typeof PapersView>

/** A number that is taken: by which complaint, on which day. */
const Repeat = z.object({ complaint: z.string(), on: LocalDate })

/**
 * What became of a paper: `given` false with a `trouble`: it is issued but did not come out; without one: the operator
 * changed his mind before anything was stored.
 */
const Made = z.object({
  paperId: z.string().nullable(),
  given: z.boolean(),
  trouble: z.custom<AppError>().nullable(),
})
export type Made = z.infer<typeof Made>

/** One save of the office's text; null texts: back to the program's. */
export const TemplateSave = WhoDid.extend({
  at: LocalDateTime,
  version: z.int(),
  texts: TemplateTexts.nullable(),
})
export type TemplateSave = z.infer<typeof TemplateSave>

/** Everything the settings' section of letters shows. */
const TemplatesView = z.object({
  templates: z.record(
    PaperKind,
    TemplateInUse.extend({
      /** The program's own text changed since the office wrote its own. */
      outdated: z.boolean(),
    }),
  ),
  settings: PaperSettings,
  /** For the sample: the office as it is, or an invented one. */
  sample: z.custom<PaperFacts>(),
  signatory: Signatory,
  mark: z.string(),
})
export type TemplatesView = z.infer<typeof TemplatesView>

export const papersCalls = {
  /** Fails with `not-found`. */
  'papers.view': call(z.object({ complaintId: ComplaintId }), PapersView),
  /** The same while a complaint is still being taken in, for its form and the memo. */
  'papers.intake-view': call(z.object({ form: ComplaintForm }), PapersView),
  /** Where else an outgoing number was given in the year of `on`. */
  'papers.repeats': call(
    z.object({ complaintId: ComplaintId, number: z.string().max(100), on: LocalDate }),
    z.array(Repeat).readonly(),
  ),
  /**
   * Issues a paper and gives it out. Fails with the rule that forbids it, `paper-incomplete` (`fields`), or what the
   * journal says; a failure after it was stored is the `trouble` of the answer.
   */
  'papers.issue': call(z.object({ complaintId: ComplaintId, draft: PaperDraft, way: PaperWay }), Made),
  /** Gives out an issued paper again, marked as repeated. */
  'papers.give': call(z.object({ complaintId: ComplaintId, paperId: PaperId, way: PaperWay }), Made),
  /** Records how a paper was sent, and with it the step it carries out (notice, answer) when that is still open. */
  'papers.mark-sent': call(
    z.object({
      complaintId: ComplaintId,
      paperId: PaperId,
      on: LocalDate,
      way: DeliveryWay,
      lateReason: z.string().trim().max(500),
    }),
    z.void(),
  ),
  'papers.cancel': call(
    z.object({ complaintId: ComplaintId, paperId: PaperId, reason: z.string().trim().max(500) }),
    z.void(),
  ),
  /** A paper for somebody whose complaint is not registered yet: nothing is stored. */
  'papers.make': call(z.object({ form: ComplaintForm, draft: PaperDraft, way: PaperWay }), Made),
  'papers.templates': call(z.void(), TemplatesView),
  'papers.template-history': call(z.object({ kind: PaperKind }), z.array(TemplateSave).readonly()),
  /** Head only. Null texts bring the program's back. Fails with `invalid-input` when a placeholder is wrong. */
  'papers.save-template': call(z.object({ kind: PaperKind, texts: TemplateTexts.nullable() }), z.void()),
  /** Head only. */
  'papers.save-settings': call(PaperSettings, z.void()),
} as const
