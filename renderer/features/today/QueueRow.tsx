import { Button } from '@fluentui/react-components'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { workingDaysBetween } from '@shared/calendar/workCalendar.ts'
import type { NextStep } from '@shared/queries/nextSteps.ts'
import type { ObligationView } from '@shared/queries/obligationView.ts'

import { DueChip } from '../../components/DueChip.tsx'
import { ObligationMark } from '../../components/ObligationMark.tsx'
import { SmallStrip } from '../../components/DayStrip.tsx'
import { useBilingual } from '../../i18n/useLanguage.ts'
import { useWorkCalendar } from '../../i18n/useWorkCalendar.ts'
import { keyOfStep, openCard } from '../calendar/useStepKeys.ts'
import type { Rows } from '../calendar/useRows.ts'

/** One obligation of the queue: how near, what, whose, the count of its days, and the button of its step. */
export const QueueRow = memo(function QueueRow({
  row,
  rowProps,
  isCurrent,
  onStep,
}: {
  readonly row: ObligationView
  readonly rowProps: ReturnType<Rows['rowProps']>
  readonly isCurrent: boolean
  readonly onStep: (step: NextStep, complaintId: string) => void
}): ReactNode {
  const { t } = useTranslation()
  const nameOf = useBilingual()
  const key = keyOfStep(row.step)
  return (
    <div
      {...rowProps}
      role="row"
      className="td-q"
      onDoubleClick={() => openCard(row.complaintId)}
      onKeyDown={(event) => {
        if (event.code === 'Enter' && event.target === event.currentTarget) openCard(row.complaintId)
      }}
    >
      <span role="gridcell">
        <DueChip due={row.due} />
      </span>
      <What row={row} />
      <div role="gridcell" className="td-whom">
        <div className="el">
          <b>{row.number}</b> · <b>{row.applicant || t('anonymous')}</b>
        </div>
        <div className="el s12 sub">{nameOf(row.providerName)}</div>
      </div>
      <span role="gridcell" className="td-strip">
        <SmallStrip from={row.from} dueOn={row.dueOn} firstDueOn={row.firstDueOn} />
      </span>
      <span role="gridcell">
        <Button
          size="small"
          appearance={isCurrent ? 'primary' : 'outline'}
          className="td-act"
          tabIndex={isCurrent ? 0 : -1}
          aria-keyshortcuts={key}
          title={key}
          onClick={() => onStep(row.step, row.complaintId)}
        >
          {t(`today:step.${row.step}`)}
        </Button>
      </span>
    </div>
  )
})

/** Letter and verb of an obligation, and how many working days the law gives for it. */
function What({ row }: { readonly row: ObligationView }): ReactNode {
  const { t } = useTranslation()
  const calendar = useWorkCalendar()
  return (
    <div role="gridcell">
      <div className="row b td-verb">
        <ObligationMark kind={row.kind} />
        {t(`obligation.${row.kind}.verb`)}
      </div>
      <div className="s12 mut nw td-term">
        {t('workingDays', { count: workingDaysBetween(calendar, row.from, row.dueOn) })}
        {row.extended && ` · ${t('due.extended')}`}
      </div>
    </div>
  )
}
