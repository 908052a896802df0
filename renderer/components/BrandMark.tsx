import type { ReactNode } from 'react'

/** The mark of the program: four working days, the last of them the due one. `size` in pixels; `inverted` on dark. */
export function BrandMark({
  size = 26,
  inverted = false,
}: {
  readonly size?: number
  readonly inverted?: boolean
}): ReactNode {
  const [ground, days, due] = inverted ? ['#fff', '#00697f', '#00697f'] : ['#00697f', '#fff', '#90ccda']
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden="true">
      <rect width="26" height="26" rx="6" fill={ground} />
      <rect x="5" y="9" width="3.4" height="8" rx="1" fill={days} />
      <rect x="9.2" y="9" width="3.4" height="8" rx="1" fill={days} />
      <rect x="13.4" y="9" width="3.4" height="8" rx="1" fill={days} />
      <rect x="17.6" y="6" width="3.4" height="14" rx="1" fill={due} />
    </svg>
  )
}
