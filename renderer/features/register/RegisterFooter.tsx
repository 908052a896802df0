import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatNumber } from '@shared/i18n/dates.ts'

import { KeyHint } from '../../components/KeyHint.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'

/** How much of the register the list shows, and the keys of the list. */
export function RegisterFooter({
  shown,
  registered,
}: {
  readonly shown: number
  readonly registered: number
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const keys = [
    [t('register:keyNames.space'), t('register:keys.select')],
    ['Shift+↑↓', t('register:keys.range')],
    ['Enter', t('register:keys.open')],
    ['Ctrl+A', t('register:keys.all')],
  ] as const
  return (
    <div className="ft2">
      <span role="status">
        {t('register:count', {
          shown: formatNumber(shown, language),
          total: formatNumber(registered, language),
        })}
      </span>
      <span className="grow" />
      {keys.map(([key, label]) => (
        <span key={key}>
          <KeyHint>{key}</KeyHint> {label}
        </span>
      ))}
    </div>
  )
}
