import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { formChanges } from '@shared/complaint/correctedForm.ts'
import type { ComplaintForm } from '@shared/complaint/form.ts'
import type { AppError } from '@shared/core/result.ts'
import type { CardView } from '@shared/queries/cardView.ts'

import { attempt } from '../../../api/client.ts'
import { back } from '../../../app/navigation.ts'
import { useCodeText } from '../../../components/errorWords.ts'
import { useToast } from '../../../components/Toasts.tsx'

export type Correcting = {
  readonly reason: string
  setReason(reason: string): void
  /** Whether the form says something else than what is registered. */
  readonly changed: boolean
  readonly busy: boolean
  readonly stored: boolean
  /** A failure that belongs to no field of this page. */
  readonly error: AppError | null
  readonly reasonProblem: string | null
  /** Stores the correction and goes back to the card; false when it was refused. */
  submit(): Promise<boolean>
}

/** A correction being typed: what differs, why, and how it is stored. */
export function useCorrecting(card: CardView, form: ComplaintForm): Correcting {
  const { t } = useTranslation()
  const tell = useToast()
  const codeText = useCodeText()
  const { id, version, registration } = card.complaint
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [stored, setStored] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const changed = Object.keys(formChanges(registration.form, form).after).length > 0

  async function submit(): Promise<boolean> {
    if (busy) return false
    setBusy(true)
    const result = await attempt('card.act', { id, version, command: { type: 'correct', form, reason } })
    setBusy(false)
    if (!result.ok) {
      setError(result.error)
      return false
    }
    setStored(true)
    tell({ title: t('card:correct.done', { number: registration.number }) })
    return true
  }

  // Only now is there nothing unsaved left to ask about.
  useEffect(() => {
    if (stored) back()
  }, [stored])

  const ofReason = error?.fields?.['reason']
  return {
    reason,
    setReason: (typed) => {
      setError(null)
      setReason(typed)
    },
    changed,
    busy,
    stored,
    error: ofReason === undefined ? error : null,
    reasonProblem: ofReason === undefined ? null : codeText(ofReason),
    submit,
  }
}
