import { Button } from '@fluentui/react-components'
import { BuildingGovernment32Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { go } from '../../../app/navigation.ts'
import { EmptyState } from '../../../components/EmptyState.tsx'

/** The board of an office whose directory has no providers yet. */
export function NoProviders(): ReactNode {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon={<BuildingGovernment32Regular />}
      title={t('calendar:noProviders')}
      text={t('calendar:noProvidersText')}
      actions={<Button onClick={() => go('/settings/provider')}>{t('calendar:toProviders')}</Button>}
    />
  )
}
