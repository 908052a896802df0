import { ToggleButton } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ObligationKind } from '@shared/complaint/obligations.ts'
import { EVERYTHING, type CalendarFilter } from '@shared/queries/calendarFilter.ts'

import { dueClass, DueIcon } from '../../components/DueChip.tsx'
import { MineToggle } from '../../components/MineToggle.tsx'
import { ObligationMark } from '../../components/ObligationMark.tsx'
import type { ViewProps } from './calendarAddress.ts'
import { ProviderFilter } from './ProviderFilter.tsx'

/** Providers, kinds of obligations, only overdue; and what the colours mean. */
export function CalendarFilters({ place, move }: ViewProps): ReactNode {
  const { t } = useTranslation()
  const { filter } = place
  const change = (part: Partial<CalendarFilter>): void => move({ filter: { ...filter, ...part } })
  const toggle = (kind: ObligationKind): void =>
    change({ kinds: EVERYTHING.kinds.filter((one) => filter.kinds.includes(one) !== (one === kind)) })
  return (
    <div className="cal-flt" role="group" aria-label={t('calendar:filters')} data-region="filters">
      <ProviderFilter chosen={filter.providerIds} onChange={(providerIds) => change({ providerIds })} />
      {EVERYTHING.kinds.map((kind) => (
        <ToggleButton
          key={kind}
          shape="circular"
          size="small"
          className="cal-fl"
          checked={filter.kinds.includes(kind)}
          onClick={() => toggle(kind)}
        >
          <ObligationMark kind={kind} />
          {t(`obligation.${kind}.verb`)}
        </ToggleButton>
      ))}
      <ToggleButton
        shape="circular"
        size="small"
        className="cal-fl"
        checked={filter.onlyOverdue}
        onClick={() => change({ onlyOverdue: !filter.onlyOverdue })}
      >
        {t('calendar:onlyOverdue')}
      </ToggleButton>
      <MineToggle on={filter.onlyMine} onChange={(onlyMine) => change({ onlyMine })} />
      <div className={`cal-leg${place.view === 'board' ? '' : ' only-l'}`}>
        {(['overdue', 'due_today', 'due_soon', 'on_time'] as const).map((look) => (
          <span key={look} className={`fg-${dueClass(look)}`}>
            <DueIcon look={look} />
            <b>{t(`calendar:legend.${look}`)}</b>
          </span>
        ))}
      </div>
    </div>
  )
}
