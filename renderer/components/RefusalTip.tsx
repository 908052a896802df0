import { Tooltip } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'

import type { AppError } from '@shared/core/result.ts'

import { useCodeText } from './errorWords.ts'

/** Says beside a button that is off why it is; nothing when nothing stands in its way. */
export function RefusalTip({
  refusal,
  children,
}: {
  readonly refusal: AppError | null
  readonly children: ReactElement
}): ReactNode {
  const codeText = useCodeText()
  if (refusal === null) return children
  return (
    <Tooltip content={codeText(refusal.code, refusal.params)} relationship="description" withArrow>
      {children}
    </Tooltip>
  )
}
