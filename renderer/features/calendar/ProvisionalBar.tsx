import { Warning20Filled } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** Says that dates of these years may still move. */
export function ProvisionalBar({ years }: { readonly years: readonly number[] }): ReactNode {
  const { t } = useTranslation()
  if (years.length === 0) return null
  return (
    <div className="mb warn line" role="note">
      <Warning20Filled className="i" aria-hidden="true" />
      {t('calendar:provisional', { years: years.join(', ') })}
    </div>
  )
}
