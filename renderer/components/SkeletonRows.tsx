import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** Grey rows in place of a list that is still being read; `height` of a row in pixels. */
export function SkeletonRows({
  rows = 8,
  height = 18,
}: {
  readonly rows?: number
  readonly height?: number
}): ReactNode {
  const { t } = useTranslation()
  return (
    <div className="skels" role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, n) => (
        <div key={n} className="skel" style={{ height, width: `${92 - ((n * 17) % 40)}%` }} />
      ))}
    </div>
  )
}
