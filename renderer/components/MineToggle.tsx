import { ToggleButton } from '@fluentui/react-components'
import { Person16Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useReadsOnly } from '../app/readsOnly.ts'

/** «Только мои»: what is given to whoever is at the desk. */
export function MineToggle({
  on,
  onChange,
}: {
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}): ReactNode {
  const { t } = useTranslation()
  if (useReadsOnly()) return null
  return (
    <ToggleButton
      shape="circular"
      size="small"
      className="mine"
      icon={<Person16Regular />}
      checked={on}
      title={t('roles:mine.hint')}
      onClick={() => onChange(!on)}
    >
      {t('roles:mine.label')}
    </ToggleButton>
  )
}
