import { useEffect, useState } from 'react'

/** Gives the focus back, when the dialog goes, to whatever had it before: the first field of the next complaint. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // The dialog lets go of the focus only after it has left the page.
      requestAnimationFrame(() => {
        const isLost = document.activeElement === document.body
        if (isLost && before instanceof HTMLElement && before.isConnected) before.focus()
      })
    },
    [before],
  )
}
