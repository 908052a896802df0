import { ProgressBar } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { KeyHint } from '../../components/KeyHint.tsx'

/** While the journal is read: how far it is, and that one can work already. `loaded` is a share, 0…1. */
export function LoadingBar({ loaded }: { readonly loaded: number }): ReactNode {
  const { t } = useTranslation()
  if (loaded >= 1) return null
  const text = t('register:loading', { percent: Math.floor(loaded * 100) })
  return (
    <div className="ldbar" role="status">
      <b>{text}</b>
      <ProgressBar className="ldp" value={loaded} thickness="large" aria-label={text} />
      <span className="mut">
        {t('register:loadingHint')} <KeyHint>F3</KeyHint> <KeyHint>F2</KeyHint>
      </span>
    </div>
  )
}
