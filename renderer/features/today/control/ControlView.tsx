import { Button } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate } from '@shared/i18n/dates.ts'
import { keyOf } from '@shared/queries/dayIndex.ts'
import type { NextStep } from '@shared/queries/nextSteps.ts'
import type { Escalation, EscalationFilter } from '@shared/reminders/escalation.ts'

import { useCall } from '../../../api/hooks.ts'
import { useAppState } from '../../../app/appState.tsx'
import { dueClass, DueChip, DueIcon } from '../../../components/DueChip.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { SkeletonRows } from '../../../components/SkeletonRows.tsx'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { useRows, type Rows } from '../../calendar/useRows.ts'
import { useStepKeys } from '../../calendar/useStepKeys.ts'
import { useComplaintActions } from '../../card/actions/ComplaintActions.tsx'
import { What } from '../QueueRow.tsx'
import { LookTabs } from '../LookTabs.tsx'
import { TaskRow } from '../TaskRow.tsx'
import type { TodayLook } from '../todayAddress.ts'
import { Burdens } from './Burdens.tsx'
import { ControlPrint } from './ControlPrint.tsx'
import './control.css'

const ALL: EscalationFilter = { providerId: null, responsibleId: null }

/** What the head has to see to: terms passed, ending today and on the next working day, and on whom they lie. */
export function ControlView({ onLook }: { readonly onLook: (look: TodayLook) => void }): ReactNode {
  const { t } = useTranslation()
  const { toDoKnown } = useAppState()
  const [filter, setFilter] = useState(ALL)
  const [failure, setFailure] = useState<unknown>(null)
  const { data, error } = useCall('reminders.escalation', filter, { enabled: toDoKnown })
  const isNarrowed = filter.providerId !== null || filter.responsibleId !== null
  return (
    <div className="td-body">
      <section className="card" aria-label={t('today:control.title')} data-region="queue">
        <div className="h">
          <LookTabs look="control" onLook={onLook} />
          <span className="mla row">
            {isNarrowed && (
              <Button size="small" onClick={() => setFilter(ALL)}>
                {t('today:showAll')}
              </Button>
            )}
            <ControlPrint filter={filter} onFailure={setFailure} />
          </span>
        </div>
        <ErrorNotice error={error ?? failure} />
        {data ? <List escalation={data} /> : <SkeletonRows rows={9} height={24} />}
      </section>
      <div className="td-aside">
        <div className="td-side" data-region="side">
          {data && (
            <>
              <Burdens
                title={t('today:control.byPerson')}
                burdens={data.people}
                chosen={filter.responsibleId}
                onChoose={(responsibleId) => setFilter({ ...filter, responsibleId })}
              />
              <Burdens
                title={t('today:control.byProvider')}
                burdens={data.providers}
                chosen={filter.providerId}
                onChoose={(providerId) => setFilter({ ...filter, providerId })}
              />
            </>
          )}
        </div>
      </div>
    </div>
  )
}

function List({ escalation }: { readonly escalation: Escalation }): ReactNode {
  const { t } = useTranslation()
  const all = new Map(escalation.parts.flatMap((part) => part.rows.map((row) => [keyOf(row), row])))
  const rows = useRows([...all.keys()])
  const active = (rows.current === null ? null : all.get(rows.current)) ?? null
  useStepKeys(active)
  const actions = useComplaintActions()
  if (escalation.parts.length === 0) {
    return <EmptyState title={t('today:control.none')} text={t('today:control.noneText')} />
  }
  return (
    <div className="td-scroll" {...rows.listProps}>
      <div role="grid" aria-label={t('today:control.title')}>
        {escalation.parts.map((part) => (
          <Part
            key={part.stage}
            part={part}
            nextDay={escalation.nextDay}
            rows={rows}
            onStep={(step, id) => actions.open(step, id)}
          />
        ))}
      </div>
    </div>
  )
}

const LOOKS = { overdue: 'overdue', due_today: 'due_today', due_next: 'due_soon' } as const

function Part({
  part: { stage, count, rows: shown },
  nextDay,
  rows,
  onStep,
}: {
  readonly part: Escalation['parts'][number]
  readonly nextDay: Escalation['nextDay']
  readonly rows: Rows
  readonly onStep: (step: NextStep, complaintId: string) => void
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const title = t(`today:control.stage.${stage}`, { date: formatDate(nextDay, language, 'weekday-short') })
  return (
    <div role="rowgroup" aria-label={`${title}: ${count}`}>
      <div className={`td-grp fg-${dueClass(LOOKS[stage])}`} role="presentation">
        <DueIcon look={LOOKS[stage]} />
        {title} — {count}
        {count > shown.length && (
          <span className="mut">{t('today:control.shown', { count: shown.length })}</span>
        )}
      </div>
      {shown.map((row) => (
        <TaskRow
          key={keyOf(row)}
          task={row}
          step={row.step}
          rowProps={rows.rowProps(keyOf(row))}
          isCurrent={rows.current === keyOf(row)}
          onStep={onStep}
          near={<DueChip due={row.due} />}
          what={<What row={row} />}
          note={<span className="el s12 sub tdc-who">{row.responsible}</span>}
        />
      ))}
    </div>
  )
}
