import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ObligationKind } from '@shared/complaint/obligations.ts'

/** The letter of an obligation in a square: Н forward, Р review, У notify. */
export function ObligationMark({ kind }: { readonly kind: ObligationKind }): ReactNode {
  const { t } = useTranslation()
  return (
    <span className="ob" title={t(`obligation.${kind}.title`)}>
      {t(`obligation.${kind}.letter`)}
    </span>
  )
}
