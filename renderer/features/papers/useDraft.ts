import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { AppError } from '@shared/core/result.ts'
import type { PapersView } from '@shared/ipc/calls/papersCalls.ts'
import { missingInputs } from '@shared/papers/issuePaper.ts'
import type { PaperDraft } from '@shared/papers/paperFacts.ts'
import type { PaperKind, PaperWay } from '@shared/papers/paperKind.ts'
import { proposeDraft } from '@shared/papers/proposeDraft.ts'

import { attempt } from '../../api/client.ts'
import { toAppError, useCodeText } from '../../components/errorWords.ts'
import { useToast } from '../../components/Toasts.tsx'
import type { DraftShelf } from './draftShelf.ts'

export type DraftDesk = {
  readonly draft: PaperDraft
  change(part: Partial<PaperDraft>): void
  readonly busy: boolean
  readonly error: AppError | null
  /** What is wrong with a field, such as `on` or `inputs.reasoning.kk`. */
  messageFor(field: string): string | null
  issue(way: PaperWay): void
}

type Options = {
  readonly view: PapersView
  readonly complaintId: string
  readonly kind: PaperKind
  readonly shelf: DraftShelf
  readonly onIssued: (paperId: string) => void
}

/** A paper on its way from proposal to issue. What is typed is kept when the dialog is left. */
export function useDraft({ view, complaintId, kind, shelf, onIssued }: Options): DraftDesk {
  const { t } = useTranslation()
  const tell = useToast()
  const codeText = useCodeText()
  const [draft, setDraft] = useState(
    () => shelf.draftOf(complaintId, kind) ?? proposeDraft(view.facts, kind, view),
  )
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const [messages, setMessages] = useState<Readonly<Record<string, string>>>({})

  const change = (part: Partial<PaperDraft>): void => {
    const next = { ...draft, ...part }
    setDraft(next)
    setMessages({})
    shelf.keep(complaintId, next)
  }

  async function issue(way: PaperWay): Promise<void> {
    const missing = missingInputs(draft)
    if (missing.length > 0) {
      setMessages(Object.fromEntries(missing.map((field) => [field, t('letters:inputMissing')])))
      focusField(missing[0] ?? '')
      return
    }
    setBusy(true)
    setError(null)
    const result = await attempt('papers.issue', { complaintId, draft, way }).catch((thrown: unknown) => ({
      ok: false as const,
      error: toAppError(thrown),
    }))
    setBusy(false)
    if (!result.ok) return refuse(result.error)
    const { paperId, given, trouble } = result.value
    if (paperId === null) return
    shelf.drop(complaintId, kind)
    if (given) tell({ title: t(`letters:done.${way}`, { kind: t(`letters:kind.${kind}`) }) })
    setError(trouble)
    if (view.facts.complaint) onIssued(paperId)
  }

  const refuse = (refusal: AppError): void => {
    const { fields = {}, params } = refusal
    setMessages(
      Object.fromEntries(Object.entries(fields).map(([field, code]) => [field, codeText(code, params)])),
    )
    setError(Object.keys(fields).length === 0 ? refusal : null)
  }

  return {
    draft,
    change,
    busy,
    error,
    messageFor: (field) => messages[field] ?? null,
    issue: (way) => {
      if (!busy) void issue(way)
    },
  }
}

function focusField(name: string): void {
  document
    .querySelector<HTMLElement>(`[data-field="${name}"] textarea, [data-field="${name}"] input`)
    ?.focus()
}
