import { z } from 'zod'

/** The papers of a complaint, in the order of the procedure (domain §2.2); the last four are aids, not letters. */
export const PaperKind = z.enum([
  'covering_letter',
  'satisfaction_notice',
  'extension_notice',
  'decision',
  'answer',
  'correction_notice',
  'return_notice',
  'leave_notice',
  'redirection_notice',
  'redirection_letter',
  'termination_notice',
  'case_list',
  'complaint_card',
  'complaint_form',
  'memo',
])
export type PaperKind = z.infer<typeof PaperKind>

/** Languages a paper is written in: one, or both on one sheet, Kazakh first (art. 89(2) of the Code). */
export const PaperLanguage = z.enum(['kk', 'ru', 'both'])
export type PaperLanguage = z.infer<typeof PaperLanguage>

/** The languages of a paper in the order they stand on it. */
export function languagesOf(language: PaperLanguage): readonly ('kk' | 'ru')[] {
  return language === 'both' ? ['kk', 'ru'] : [language]
}

/** How a paper left the program. */
export const PaperWay = z.enum(['printed', 'pdf', 'docx'])
export type PaperWay = z.infer<typeof PaperWay>

/** Which text a paper was made from: the shipped one of a version, or the office's own. */
export const TemplateVersion = z.object({
  source: z.enum(['shipped', 'office']),
  version: z.int().positive(),
})
export type TemplateVersion = z.infer<typeof TemplateVersion>
