import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { NOBODY } from '@shared/queries/caseOfficers.ts'

import { useCall } from '../../api/hooks.ts'
import { FilterMenu } from '../../components/filter/FilterMenu.tsx'

/** Whose complaints are listed: anybody's, one case officer's, nobody's. */
export function OfficerFilter({
  value,
  onChange,
}: {
  readonly value: string | null
  readonly onChange: (officer: string | null) => void
}): ReactNode {
  const { t } = useTranslation()
  const { data: officers = [] } = useCall('register.officers', undefined)
  const options = officers.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <FilterMenu
      name={t('register:filter.officer')}
      value={value}
      options={[{ value: NOBODY, label: t('roles:officer.none') }, ...options]}
      onChange={onChange}
    />
  )
}
