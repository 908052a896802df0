import { get, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import { resources } from '@shared/i18n/resources.ts'

type Problem = keyof (typeof resources)['ru']['forms']

/** What is wrong with a field of the form above, in words; null when nothing is. */
export function useFieldProblem(name: string): string | null {
  const { t } = useTranslation()
  const { formState } = useFormContext()
  const error: unknown = get(formState.errors, name)
  if (typeof error !== 'object' || error === null) return null
  const message = 'message' in error ? error.message : undefined
  return t(`forms:${isProblem(message) ? message : 'invalid'}`)
}

function isProblem(message: unknown): message is Problem {
  return typeof message === 'string' && Object.hasOwn(resources.ru.forms, message)
}
