import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

import type { ComplaintCommand } from '@shared/complaint/commands.ts'
import type { PaperKind } from '@shared/papers/paperKind.ts'

import type { ToastContent } from '../../components/Toasts.tsx'
import { usePapers } from './Papers.tsx'

/** The letter that usually follows a step. */
const LETTERS: Readonly<Partial<Record<ComplaintCommand['type'], PaperKind>>> = {
  forward: 'covering_letter',
  satisfy: 'satisfaction_notice',
  extend: 'extension_notice',
  decide: 'decision',
  'ask-correction': 'correction_notice',
  return: 'return_notice',
  withdraw: 'leave_notice',
  leave: 'leave_notice',
  redirect: 'redirection_letter',
  terminate: 'termination_notice',
}

/** The term of the notice is running from this moment (N-08): its letter opens by itself (DESIGN 04). */
const OPENS_ITSELF: ReadonlySet<ComplaintCommand['type']> = new Set(['extend'])

/**
 * What to do about the letter of a step that was just taken: the link for its toast. Call it once the step's dialog is
 * closing.
 */
export function usePaperOffer(): (
  complaintId: string,
  step: ComplaintCommand['type'],
) => Pick<ToastContent, 'action'> {
  const { t } = useTranslation()
  const { openPapers } = usePapers()
  return useCallback(
    (complaintId, step) => {
      const kind = LETTERS[step]
      if (!kind) return {}
      if (OPENS_ITSELF.has(step)) {
        // After the dialog of the step has gone and given the focus back.
        setTimeout(() => openPapers(complaintId, kind), 0)
        return {}
      }
      return { action: { label: t('letters:offer.open'), run: () => openPapers(complaintId, kind) } }
    },
    [openPapers, t],
  )
}
