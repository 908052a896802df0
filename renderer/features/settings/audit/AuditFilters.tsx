import { Button, SearchBox } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { AuditKind, type AuditQuery } from '@shared/queries/auditList.ts'

import { useCall } from '../../../api/hooks.ts'
import { useAppState } from '../../../app/appState.tsx'
import { KeyHint } from '../../../components/KeyHint.tsx'
import { FilterMenu } from '../../../components/filter/FilterMenu.tsx'
import { PeriodFilter } from '../../../components/filter/PeriodFilter.tsx'

/** By operator, kind, complaint and days. */
export function AuditFilters({
  query,
  onChange,
  onReset,
}: {
  readonly query: AuditQuery
  readonly onChange: (query: AuditQuery) => void
  readonly onReset: () => void
}): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const { data: operators = [] } = useCall('audit.operators', undefined)
  return (
    <div className="auditfilters">
      <SearchBox
        size="small"
        placeholder={t('audit:filter.number')}
        aria-label={t('audit:filter.number')}
        value={query.number}
        onChange={(_, { value }) => onChange({ ...query, number: value.slice(0, 40) })}
      />
      <FilterMenu
        name={t('audit:filter.operator')}
        value={query.operatorId}
        options={operators.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(operatorId) => onChange({ ...query, operatorId })}
      />
      <FilterMenu
        name={t('audit:filter.kind')}
        value={query.kind}
        options={AuditKind.options.map((kind) => ({ value: kind, label: t(`audit:kind.${kind}`) }))}
        onChange={(kind) => onChange({ ...query, kind })}
      />
      <PeriodFilter
        from={query.from}
        to={query.to}
        onChange={({ from, to }) => onChange({ ...query, from, to })}
      />
      <Button size="small" onClick={() => onChange({ ...query, from: today, to: today })}>
        {t('audit:filter.today')}
      </Button>
      <Button size="small" appearance="subtle" aria-keyshortcuts="Control+Backspace" onClick={onReset}>
        {t('audit:filter.clear')}&nbsp;<KeyHint>Ctrl+⌫</KeyHint>
      </Button>
    </div>
  )
}
