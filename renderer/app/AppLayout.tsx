import type { ReactNode } from 'react'

/** Title bar, rail of sections, main pane and status bar around every page. */
export function AppLayout({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="win">{children}</div>
}
