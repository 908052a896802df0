import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { AppError } from '@shared/core/result.ts'
import { resources } from '@shared/i18n/resources.ts'
import type { CalendarProposal } from '@shared/recalculation/impact.ts'

import { attempt } from '../../../api/client.ts'

export type Look = {
  readonly busy: boolean
  /** What is wrong beyond the fields. */
  readonly error: AppError | null
  /** What is wrong with a field, in words; null when nothing is. */
  readonly problemOf: (field: string) => string | null
  readonly look: (proposal: CalendarProposal) => Promise<void>
}

type Problem = keyof (typeof resources)['ru']['workCalendar']['problem']

/** Asks whether a proposal makes sense, says at its fields what does not, and goes on to the preview when it does. */
export function useLook(onLook: (proposal: CalendarProposal) => void): Look {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const fields = error?.fields ?? {}
  return {
    busy,
    error: Object.keys(fields).length > 0 ? null : error,
    problemOf: (field) => {
      const problem = fields[field]
      if (problem === undefined) return null
      return t(`workCalendar:problem.${isProblem(problem) ? problem : 'required'}`)
    },
    look: async (proposal) => {
      setBusy(true)
      const result = await attempt('work-calendar.preview', proposal)
      setBusy(false)
      setError(result.ok ? null : result.error)
      if (result.ok) onLook(proposal)
    },
  }
}

function isProblem(text: string): text is Problem {
  return Object.hasOwn(resources.ru.workCalendar.problem, text)
}
