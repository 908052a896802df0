import type { ReactNode } from 'react'

/** Title of a page with a line or two beside it; actions stand at the right. */
export function PageHeader({
  title,
  meta,
  actions,
}: {
  readonly title: ReactNode
  readonly meta?: ReactNode
  readonly actions?: ReactNode
}): ReactNode {
  return (
    <header className="ph">
      <h1>{title}</h1>
      {meta !== undefined && <div className="meta">{meta}</div>}
      {actions !== undefined && <div className="act">{actions}</div>}
    </header>
  )
}
