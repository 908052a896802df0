import { useCallback, useEffect, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'

import type { AttachedFile } from '@shared/attachments/storedFile.ts'
import type { Draft } from '@shared/complaint/draft.ts'
import type { ComplaintForm } from '@shared/complaint/form.ts'
import { isBlank } from '@shared/complaint/formDefaults.ts'
import type { AppError } from '@shared/core/result.ts'
import type { LocalDateTime } from '@shared/time/localDateTime.ts'

import { attempt } from '../../api/client.ts'
import { toAppError } from '../../components/errorWords.ts'

const EVERY_MS = 3000

export type Drafting = {
  /** When the draft was on the disk last; null when it never was. */
  readonly savedAt: LocalDateTime | null
  /** Why it could not be written; what was typed stays on the screen and is tried again. */
  readonly problem: AppError | null
  /** Writes what is typed now, `open` when it stays on the screen, and answers when that was; null when there was nothing or it could not be written. */
  readonly save: (open?: boolean) => Promise<LocalDateTime | null>
  /** From now on nothing is written: the form was registered or thrown away. */
  readonly stop: () => void
}

/** Keeps what is typed on the disk: every three seconds while it changes, and when the screen is left. */
export function useDrafting(
  methods: UseFormReturn<ComplaintForm>,
  draft: Pick<Draft, 'id' | 'operatorId'>,
  beside: { readonly receivedTyped: boolean; readonly files: readonly AttachedFile[] },
  restoredAt: LocalDateTime | null,
): Drafting {
  const [savedAt, setSavedAt] = useState(restoredAt)
  const [problem, setProblem] = useState<AppError | null>(null)
  const changed = useRef(false)
  const stopped = useRef(false)
  const { id, operatorId } = draft
  const { receivedTyped, files } = beside
  const { getValues, watch } = methods

  const save = useCallback(
    async (open = true): Promise<LocalDateTime | null> => {
      const form = getValues()
      if (stopped.current || (isBlank(form) && files.length === 0)) return null
      changed.current = false
      const saving = { id, operatorId, open, receivedTyped, savedAt: form.receivedAt, form, files }
      const result = await attempt('intake.save-draft', saving).catch((error: unknown) => ({
        ok: false as const,
        error: toAppError(error),
      }))
      if (!result.ok) changed.current = !stopped.current
      setProblem(result.ok || stopped.current ? null : result.error)
      if (!result.ok) return null
      setSavedAt(result.value.savedAt)
      return result.value.savedAt
    },
    [getValues, id, operatorId, receivedTyped, files],
  )

  useEffect(() => {
    const subscription = watch((_, { name }) => {
      // The clock moving on is no typing.
      if (name !== 'receivedAt') changed.current = true
    })
    return () => subscription.unsubscribe()
  }, [watch])

  const known = useRef(files)
  useEffect(() => {
    // At once: a scan that was taken in should not be looked for again after a crash.
    if (known.current !== files) void save()
    known.current = files
  }, [files, save])

  const saveChanged = useCallback(() => {
    if (changed.current) void save()
  }, [save])
  useOftenAndOnLeaving(saveChanged)

  const stop = useCallback(() => {
    stopped.current = true
    changed.current = false
  }, [])
  return { savedAt, problem, save, stop }
}

/** Runs `act` every few seconds, when the window loses the focus or goes, and when the screen is left. */
function useOftenAndOnLeaving(act: () => void): void {
  useEffect(() => {
    const timer = setInterval(act, EVERY_MS)
    window.addEventListener('blur', act)
    window.addEventListener('pagehide', act)
    return () => {
      clearInterval(timer)
      window.removeEventListener('blur', act)
      window.removeEventListener('pagehide', act)
      act()
    }
  }, [act])
}
