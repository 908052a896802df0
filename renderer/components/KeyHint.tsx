import type { ReactNode } from 'react'

/** The key of an action, printed on its button. Put `aria-keyshortcuts` on the button itself. */
export function KeyHint({ children }: { readonly children: string }): ReactNode {
  return (
    <kbd className="kb" aria-hidden="true">
      {children}
    </kbd>
  )
}
