import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { NextStep } from '@shared/queries/nextSteps.ts'
import type { ObligationView } from '@shared/queries/obligationView.ts'

import { useReadsOnly } from '../../app/readsOnly.ts'
import { useBilingual } from '../../i18n/useLanguage.ts'
import type { Rows } from '../calendar/useRows.ts'
import { keyOfStep, openCard } from '../calendar/useStepKeys.ts'

/** What a row of the queue takes from the queue. */
export type RowPlace = {
  readonly rowProps: ReturnType<Rows['rowProps']>
  readonly isCurrent: boolean
  readonly onStep: (step: NextStep, complaintId: string) => void
}

/** A row of the queue: how near, what, whose, and the button of its step. Enter or a double click opens the card. */
export function TaskRow({
  task,
  step,
  near,
  what,
  note,
  rowProps,
  isCurrent,
  onStep,
}: RowPlace & {
  readonly task: Pick<ObligationView, 'complaintId' | 'number' | 'applicant' | 'providerName'>
  readonly step: NextStep
  readonly near: ReactNode
  readonly what: ReactNode
  readonly note: ReactNode
}): ReactNode {
  const { t } = useTranslation()
  const nameOf = useBilingual()
  const { complaintId } = task
  const key = keyOfStep(step)
  const readsOnly = useReadsOnly()
  return (
    <div
      {...rowProps}
      role="row"
      className="td-q"
      onDoubleClick={() => openCard(complaintId)}
      onKeyDown={(event) => {
        if (event.code === 'Enter' && event.target === event.currentTarget) openCard(complaintId)
      }}
    >
      <span role="gridcell">{near}</span>
      <div role="gridcell">{what}</div>
      <div role="gridcell" className="td-whom">
        <div className="el">
          <b>{task.number}</b> · <b>{task.applicant || t('anonymous')}</b>
        </div>
        <div className="el s12 sub">{nameOf(task.providerName)}</div>
      </div>
      <span role="gridcell" className="td-strip">
        {note}
      </span>
      <span role="gridcell">
        {!readsOnly && (
          <Button
            size="small"
            appearance={isCurrent ? 'primary' : 'outline'}
            className="td-act"
            tabIndex={isCurrent ? 0 : -1}
            aria-keyshortcuts={key}
            title={key}
            onClick={() => onStep(step, complaintId)}
          >
            {t(`today:step.${step}`)}
          </Button>
        )}
      </span>
    </div>
  )
}
