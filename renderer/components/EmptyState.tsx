import type { ReactNode } from 'react'

/** A place with nothing to show: says why, and what to do next. `icon` is decoration, about 40 px. */
export function EmptyState({
  icon,
  title,
  text,
  actions,
}: {
  readonly icon?: ReactNode
  readonly title: string
  readonly text?: ReactNode
  readonly actions?: ReactNode
}): ReactNode {
  return (
    <div className="empty">
      {icon !== undefined && (
        <span className="empty-i" aria-hidden="true">
          {icon}
        </span>
      )}
      <h3>{title}</h3>
      {text !== undefined && <p>{text}</p>}
      {actions !== undefined && <div className="row">{actions}</div>}
    </div>
  )
}
