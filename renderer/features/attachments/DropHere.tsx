import { Attach24Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'

/** Lies over the screen while files are dragged over it, and says what dropping them does. */
export function DropHere({ text }: { readonly text: string }): ReactNode {
  return (
    <div className="att-drop" role="status">
      <div>
        <Attach24Regular aria-hidden="true" />
        {text}
      </div>
    </div>
  )
}
