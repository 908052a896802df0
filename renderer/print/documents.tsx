import type { ReactNode } from 'react'

import { assertNever } from '@shared/core/result.ts'
import type { PrintDocument } from '@shared/documents/printDocument.ts'

import { ReportPaper } from '../documents/ReportPaper.tsx'
import { LetterPaper } from '../documents/LetterPaper.tsx'
import { CalendarPaper } from '../documents/CalendarPaper.tsx'
import { RecoveryKeyPaper } from '../documents/RecoveryKeyPaper.tsx'
import { TestSlip } from '../documents/TestSlip.tsx'
import { Ticket } from '../documents/Ticket.tsx'

/**
 * The component of each kind of document. One page: an `article.paper` of the paper's size. Many pages: a
 * `div.sheets.portrait` or `div.sheets.landscape` (papers.css) whose content flows; repeat table heads with `thead`.
 */
export function DocumentView({ document }: { readonly document: PrintDocument }): ReactNode {
  switch (document.kind) {
    case 'ticket':
      return <Ticket model={document.model} format={document.format} />
    case 'blank-ticket':
      return <Ticket model={document.model} format="a5" />
    case 'test-slip':
      return <TestSlip document={document} />
    case 'report':
      return <ReportPaper form={document.form} />
    case 'letter':
      return <LetterPaper model={document.letter} repeated={document.repeated} />
    case 'recovery-key':
      return <RecoveryKeyPaper document={document} />
    case 'calendar':
      return <CalendarPaper document={document} />
    default:
      return assertNever(document)
  }
}
