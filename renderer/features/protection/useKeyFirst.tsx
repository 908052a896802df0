import { useState, type ReactNode } from 'react'

import { useAction, useCall } from '../../api/hooks.ts'
import { KeyDialog } from './KeyDialog.tsx'

/**
 * At the first run the recovery key is printed and confirmed before the work begins, so that nothing is ever written
 * plain. Where the system keeps no keys, or the key was confirmed before, the work begins at once.
 */
export function useKeyFirst(): {
  readonly before: (begin: () => void) => void
  readonly dialog: ReactNode
} {
  const { data: protection } = useCall('protection.state', undefined)
  const begin = useAction('protection.begin')
  const [waiting, setWaiting] = useState<(() => void) | null>(null)
  const close = (): void => setWaiting(null)
  return {
    before(start) {
      if (protection?.state !== 'off' || !protection.canKeep) start()
      else begin.mutate(undefined, { onSuccess: () => setWaiting(() => start) })
    },
    dialog: waiting && begin.data && (
      <KeyDialog
        recoveryKey={begin.data.recoveryKey}
        purpose="first"
        onClose={close}
        onTaken={() => {
          close()
          waiting()
        }}
      />
    ),
  }
}
