import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { PaperSettings } from '@shared/directory/paperTexts.ts'
import type { TemplatesView } from '@shared/ipc/calls/papersCalls.ts'
import { nextOutgoing, patternProblem } from '@shared/papers/outgoingNumbers.ts'

import { attempt } from '../../../api/client.ts'
import { useAppState } from '../../../app/appState.tsx'
import type { Unsaved } from '../../../components/LeaveDialog.tsx'
import { useToast } from '../../../components/Toasts.tsx'

export type NumberingDesk = {
  readonly settings: PaperSettings
  /** The first number of this place in the year, empty while the pattern is wrong. */
  readonly number: string
  readonly problem: ReturnType<typeof patternProblem>
  readonly error: unknown
  readonly unsaved: Unsaved
  readonly write: (settings: PaperSettings) => void
}

/** Pattern and letterhead on their way from what is stored to what the head makes of them. */
export function useNumberingDesk(view: TemplatesView): NumberingDesk {
  const { t } = useTranslation()
  const tell = useToast()
  const { today } = useAppState()
  const [settings, write] = useState<PaperSettings>(view.settings)
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const problem = patternProblem(settings.numberPattern)
  const place = { mark: view.mark, year: today.slice(0, 4) }

  async function onSave(): Promise<boolean> {
    if (problem) return false
    setSaving(true)
    const result = await attempt('papers.save-settings', settings)
    setSaving(false)
    setError(result.ok ? null : result.error)
    if (result.ok) tell({ title: t('settings:savedToast') })
    return result.ok
  }

  // Compared as they are stored: without the empty lines around them.
  const stored = PaperSettings.safeParse(settings).data ?? settings
  const dirty = JSON.stringify(stored) !== JSON.stringify(view.settings)
  return {
    settings,
    number: problem ? '' : nextOutgoing(settings.numberPattern, place, []),
    problem,
    error,
    unsaved: { dirty, saving, onSave, onCancel: () => write(view.settings) },
    write,
  }
}
