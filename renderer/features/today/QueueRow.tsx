import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { workingDaysBetween } from '@shared/calendar/workCalendar.ts'
import type { ObligationView } from '@shared/queries/obligationView.ts'

import { DueChip } from '../../components/DueChip.tsx'
import { MovedMark } from '../../components/MovedMark.tsx'
import { ObligationMark } from '../../components/ObligationMark.tsx'
import { SmallStrip } from '../../components/DayStrip.tsx'
import { useWorkCalendar } from '../../i18n/useWorkCalendar.ts'
import { TaskRow, type RowPlace } from './TaskRow.tsx'

/** One obligation of the queue: how near, what, whose, the count of its days, and the button of its step. */
export const QueueRow = memo(function QueueRow({
  row,
  ...place
}: RowPlace & { readonly row: ObligationView }): ReactNode {
  return (
    <TaskRow
      {...place}
      task={row}
      step={row.step}
      near={<DueChip due={row.due} />}
      what={<What row={row} />}
      note={<SmallStrip from={row.from} dueOn={row.dueOn} firstDueOn={row.firstDueOn} />}
    />
  )
})

/** Letter and verb of an obligation, and how many working days the law gives for it. */
export function What({ row }: { readonly row: ObligationView }): ReactNode {
  const { t } = useTranslation()
  const calendar = useWorkCalendar()
  return (
    <>
      <div className="row b td-verb">
        <ObligationMark kind={row.kind} />
        {t(`obligation.${row.kind}.verb`)}
      </div>
      <div className="s12 mut nw td-term">
        {t('workingDays', { count: workingDaysBetween(calendar, row.from, row.dueOn) })}
        {row.extended && ` · ${t('due.extended')}`}{' '}
        <MovedMark promisedOn={row.promisedOn} dueOn={row.dueOn} />
      </div>
    </>
  )
}
