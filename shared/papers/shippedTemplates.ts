import type { PaperKind } from './paperKind.ts'
import type { ShippedTemplate } from './template.ts'
import { answer } from './templates/answer.ts'
import { caseList } from './templates/caseList.ts'
import { complaintCard } from './templates/complaintCard.ts'
import { complaintForm } from './templates/complaintForm.ts'
import { correctionNotice } from './templates/correctionNotice.ts'
import { coveringLetter } from './templates/coveringLetter.ts'
import { decision } from './templates/decision.ts'
import { extensionNotice } from './templates/extensionNotice.ts'
import { leaveNotice } from './templates/leaveNotice.ts'
import { memo } from './templates/memo.ts'
import { redirectionLetter } from './templates/redirectionLetter.ts'
import { redirectionNotice } from './templates/redirectionNotice.ts'
import { returnNotice } from './templates/returnNotice.ts'
import { satisfactionNotice } from './templates/satisfactionNotice.ts'
import { terminationNotice } from './templates/terminationNotice.ts'

/** The texts the program is delivered with. */
export const SHIPPED_TEMPLATES: Readonly<Record<PaperKind, ShippedTemplate>> = {
  covering_letter: coveringLetter,
  satisfaction_notice: satisfactionNotice,
  extension_notice: extensionNotice,
  decision,
  answer,
  correction_notice: correctionNotice,
  return_notice: returnNotice,
  leave_notice: leaveNotice,
  redirection_notice: redirectionNotice,
  redirection_letter: redirectionLetter,
  termination_notice: terminationNotice,
  case_list: caseList,
  complaint_card: complaintCard,
  complaint_form: complaintForm,
  memo,
}
