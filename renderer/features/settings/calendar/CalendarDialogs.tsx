import { useState, type ReactNode } from 'react'

import type { CalendarProposal } from '@shared/recalculation/impact.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { ChangesDialog } from './ChangesDialog.tsx'
import { DayDialog, type DayEditKind } from './DayDialog.tsx'
import { FileDialog } from './FileDialog.tsx'
import { PreviewDialog } from './PreviewDialog.tsx'
import { YearDialog } from './YearDialog.tsx'

/** Which dialog of the calendar is open. */
export type OpenDialog =
  | { readonly kind: 'day'; readonly date: LocalDate | null; readonly first?: DayEditKind }
  | { readonly kind: 'year'; readonly status: 'official' | 'provisional' }
  | { readonly kind: 'file' }
  | { readonly kind: 'recount' }
  | { readonly kind: 'undo'; readonly changeId: string; readonly isRedo: boolean }
  | { readonly kind: 'history' }

/** Every change goes the same way: say what, look at what it does, accept. */
export function CalendarDialogs({
  dialog,
  year,
  onOpen,
  onClose,
}: {
  readonly dialog: OpenDialog
  readonly year: number
  readonly onOpen: (dialog: OpenDialog) => void
  readonly onClose: () => void
}): ReactNode {
  const [proposal, setProposal] = useState<CalendarProposal | null>(null)
  if (proposal) {
    return <PreviewDialog proposal={proposal} onBack={() => setProposal(null)} onClose={onClose} />
  }
  switch (dialog.kind) {
    case 'day':
      return <DayDialog date={dialog.date} first={dialog.first} onLook={setProposal} onClose={onClose} />
    case 'year':
      return <YearDialog year={year} status={dialog.status} onLook={setProposal} onClose={onClose} />
    case 'file':
      return <FileDialog year={year} onLook={setProposal} onClose={onClose} />
    case 'recount':
      return <PreviewDialog proposal={{ kind: 'recount' }} onClose={onClose} />
    case 'undo':
      return (
        <PreviewDialog
          proposal={{ kind: 'undo', changeId: dialog.changeId }}
          isRedo={dialog.isRedo}
          onBack={() => onOpen({ kind: 'history' })}
          onClose={onClose}
        />
      )
    case 'history':
      return <ChangesDialog onOpen={onOpen} onClose={onClose} />
    default:
      return null
  }
}
