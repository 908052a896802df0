import { ErrorCircle20Filled, Warning20Filled } from '@fluentui/react-icons'
import type { ReactNode } from 'react'

import { toAppError, useErrorWords } from './errorWords.ts'

/**
 * A failure in the page: what happened, what is safe, what to do. `error` is an `AppError`, an `ApiError` or whatever
 * was thrown; nothing is shown for null. `actions` are the buttons that help.
 */
export function ErrorNotice({
  error,
  actions,
}: {
  readonly error: unknown
  readonly actions?: ReactNode
}): ReactNode {
  const wordsOf = useErrorWords()
  if (error === null || error === undefined) return null
  const { title, text } = wordsOf(error)
  const severe = isSevere(toAppError(error).code)
  const Icon = severe ? ErrorCircle20Filled : Warning20Filled
  return (
    <div className={`mb ${severe ? 'err' : 'warn'}`} role="alert">
      <Icon className="i" aria-hidden="true" />
      <div className="grow">
        <div className="t">{title}</div>
        <div>{text}</div>
        {actions !== undefined && <div className="a">{actions}</div>}
      </div>
    </div>
  )
}

/** Lost safety is red, a refusal is a warning. */
function isSevere(code: string): boolean {
  return (
    code.startsWith('storage-') || code === 'unexpected' || code === 'clock-behind' || code === 'print-failed'
  )
}
