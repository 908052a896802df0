import { useState } from 'react'

import { isComplaintOver, returnIsOpen, type Complaint } from '@shared/complaint/complaint.ts'
import type { AppError } from '@shared/core/result.ts'
import type { CardView } from '@shared/queries/cardView.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { useAppState } from '../../app/appState.tsx'
import { useKeys } from '../../app/keys.ts'
import { useReadsOnly } from '../../app/readsOnly.ts'
import { useRoleRefusal } from '../../app/rights.ts'
import { usePapers } from '../papers/Papers.tsx'
import { useTicketPrinting } from '../tickets/TicketPrinting.tsx'
import { useComplaintActions } from './actions/ComplaintActions.tsx'
import type { Step } from './actions/steps.ts'
import { useRefusal } from './useRefusal.ts'

/** One button of the card: which step it opens, and why not when it cannot. */
export type CardAction = { readonly step: Step; readonly refusal: AppError | null; open(): void }

export type CardActions = {
  readonly forward: CardAction
  readonly registerReview: CardAction
  /** F8: full satisfaction while the provider must still forward (N-04), else the decision (art. 100). */
  readonly decide: CardAction
  readonly extend: CardAction
  readonly notice: CardAction
  readonly answer: CardAction
  /** What is next about what the complaint lacks: to ask for it, to record it, or to return the complaint. */
  readonly correction: CardAction
  readonly tell: CardAction
  /** Any step, as the menu of the other steps offers them. */
  step(step: Step): CardAction
  readonly menuOpen: boolean
  setMenuOpen(open: boolean): void
  /** Gives the complaint to a case officer (Ctrl+Shift+O). */
  assign(): void
  readonly assignOpen: boolean
  setAssignOpen(open: boolean): void
  printTicket(): void
  /** Letters and other papers (Ctrl+Shift+P). */
  openPapers(): void
  /** Why the role at the desk may not; null when it may. */
  readonly papersRefusal: AppError | null
  readonly noteRefusal: AppError | null
  readonly noteOpen: boolean
  setNoteOpen(open: boolean): void
}

/** The steps of one complaint and their keys: F7, F8, F9, Shift+F7 … Shift+F9, Ctrl+P, Ctrl+Shift+O, Ctrl+Shift+P, Ctrl+Shift+M. */
export function useCardActions(card: CardView): CardActions {
  const { open } = useComplaintActions()
  const { openTicket } = useTicketPrinting()
  const { openPapers } = usePapers()
  const { today } = useAppState()
  const [noteOpen, setNoteOpen] = useState(false)
  const [assignOpen, setAssignOpen] = useState(false)
  const [menuOpen, setMenuOpen] = useState(false)
  const { complaint } = card
  const refusalOf = useRefusal(card)
  const ofRole = useRoleRefusal()
  const mayAssign = !isComplaintOver(complaint) && ofRole('assign', complaint) === null
  const papersRefusal = ofRole('paper', complaint)
  const noteRefusal = ofRole('note', complaint)
  const action = (step: Step): CardAction => ({
    step,
    refusal: refusalOf(step),
    open: () => open(step, complaint.id),
  })
  const satisfies = refusalOf('satisfy') === null
  const waitsForBody = refusalOf('register-review') === null
  const waitsForAnswer = refusalOf('answer') === null
  const actions: CardActions = {
    forward: action('forward'),
    registerReview: action('register-review'),
    decide: action(satisfies ? 'satisfy' : 'decide'),
    extend: action('extend'),
    notice: action('notice'),
    answer: action('answer'),
    correction: action(correctionStep(complaint, today)),
    tell: action('tell'),
    step: action,
    menuOpen,
    setMenuOpen,
    assign: () => setAssignOpen(mayAssign),
    assignOpen,
    setAssignOpen,
    printTicket: () => openTicket(complaint.id),
    openPapers: () => papersRefusal ?? openPapers(complaint.id),
    papersRefusal,
    noteRefusal,
    noteOpen,
    setNoteOpen: (wanted) => setNoteOpen(wanted && noteRefusal === null),
  }
  const keys = {
    F7: waitsForBody ? actions.registerReview.open : actions.forward.open,
    F8: waitsForAnswer ? actions.answer.open : actions.decide.open,
    F9: actions.extend.open,
    'Shift+F7': () => setMenuOpen(complaint.voided === null),
    'Shift+F8': actions.correction.open,
    'Shift+F9':
      actions.tell.refusal === null && actions.notice.refusal ? actions.tell.open : actions.notice.open,
    'Ctrl+Shift+KeyO': actions.assign,
    'Ctrl+KeyP': actions.printTicket,
    'Ctrl+Shift+KeyP': actions.openPapers,
    'Ctrl+Shift+KeyM': () => actions.setNoteOpen(true),
  }
  useKeys(useReadsOnly() ? {} : keys)
  return actions
}

/** Until the time set is over it can only be put right, then it is to be returned (art. 64(6), (7) of the Code). */
function correctionStep(
  complaint: Complaint,
  today: LocalDate,
): 'ask-correction' | 'record-correction' | 'return' {
  if (!complaint.correction || !returnIsOpen(complaint)) return 'ask-correction'
  return today > complaint.correction.until ? 'return' : 'record-correction'
}
