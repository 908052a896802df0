import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { applicantName } from '@shared/complaint/form.ts'
import type { ComplaintCommand } from '@shared/complaint/commands.ts'
import type { AppError } from '@shared/core/result.ts'
import { formatDate, type DateStyle } from '@shared/i18n/dates.ts'
import type { CardView } from '@shared/queries/cardView.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { attempt } from '../../../api/client.ts'
import { useCodeText } from '../../../components/errorWords.ts'
import { useToast } from '../../../components/Toasts.tsx'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { usePaperOffer } from '../../papers/paperOffer.ts'

/** What every dialog of a step gets. */
export type StepProps = { readonly card: CardView; readonly onClose: () => void }

export type StepRun = {
  readonly busy: boolean
  /** A failure that belongs to no field of the form. */
  readonly error: AppError | null
  /** The complaint changed while the dialog was open; it shows the present state already. */
  readonly changed: boolean
  /** Text under a field: what the main process, or the form itself, found wrong with it. */
  messageFor(field: string): string | null
  /** Says that a field must be filled, without asking the main process. */
  complain(field: string, message: string): void
  /** Takes the step; tells of it and closes the dialog when it was stored. */
  run(command: ComplaintCommand, done: string): void
}

/** Takes one step and shows what the rules say to it. */
export function useStep({ card, onClose }: StepProps): StepRun {
  const tell = useToast()
  const codeText = useCodeText()
  const offerPaper = usePaperOffer()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const [messages, setMessages] = useState<Readonly<Record<string, string>>>({})
  const { id, version } = card.complaint

  async function act(command: ComplaintCommand, done: string): Promise<void> {
    setBusy(true)
    const result = await attempt('card.act', { id, version, command })
    setBusy(false)
    if (result.ok) {
      onClose()
      tell({ title: done, ...offerPaper(id, command.type) })
      return
    }
    const { fields = {}, params } = result.error
    setMessages(
      Object.fromEntries(
        Object.entries(fields).map(([field, code]) => [
          field.replace('command.', ''),
          codeText(code, params),
        ]),
      ),
    )
    setError(Object.keys(fields).length === 0 ? result.error : null)
  }

  return {
    busy,
    error: error?.code === 'stale' ? null : error,
    changed: error?.code === 'stale',
    messageFor: (field) => messages[field] ?? null,
    complain: (field, message) => {
      setError(null)
      setMessages({ [field]: message })
    },
    run: (command, done) => {
      if (!busy) void act(command, done)
    },
  }
}

/** «К1-26-0389, Нұрғалиева Ә. Ұ. Срок вт 17.03»: whose complaint, and what is said of the step. */
export function useSubject({ complaint }: CardView): (more?: string) => string {
  const { t } = useTranslation()
  const { number, form } = complaint.registration
  const subject = t('card:step.subject', {
    number,
    applicant: applicantName(form.applicant) || t('anonymous'),
  })
  return (more = '') => [subject, more].filter(Boolean).join(subject.endsWith('.') ? ' ' : '. ')
}

/** Writes dates in the language of the window. */
export function useDateWords(): (date: LocalDate, style?: DateStyle) => string {
  const language = useLanguage()
  return (date, style = 'weekday-short') => formatDate(date, language, style)
}
