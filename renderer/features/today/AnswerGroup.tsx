import { Button } from '@fluentui/react-components'
import { Send16Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate } from '@shared/i18n/dates.ts'
import type { NextStep } from '@shared/queries/nextSteps.ts'
import type { WaitingView } from '@shared/queries/waiting.ts'

import { useBilingual, useLanguage } from '../../i18n/useLanguage.ts'
import { openCard } from '../calendar/useStepKeys.ts'
import type { Rows } from '../calendar/useRows.ts'

/** Key of an answer among the rows of the queue. */
export const answerKey = (complaintId: string): string => `answer:${complaintId}`

/** The answers that wait to be sent, in the queue: they have no due date, so they come after what is overdue. */
export function AnswerGroup({
  answers,
  rows,
  onStep,
}: {
  readonly answers: readonly WaitingView[]
  readonly rows: Rows
  readonly onStep: (step: NextStep, complaintId: string) => void
}): ReactNode {
  const { t } = useTranslation()
  const title = t('today:answers')
  return (
    <div role="rowgroup" aria-label={`${title}: ${answers.length}`}>
      <div className="td-grp" role="presentation">
        <Send16Regular className="i" aria-hidden="true" />
        {title} — {answers.length}
      </div>
      {answers.map((one) => (
        <AnswerRow
          key={one.complaintId}
          one={one}
          rowProps={rows.rowProps(answerKey(one.complaintId))}
          isCurrent={rows.current === answerKey(one.complaintId)}
          onStep={onStep}
        />
      ))}
    </div>
  )
}

function AnswerRow({
  one,
  rowProps,
  isCurrent,
  onStep,
}: {
  readonly one: WaitingView
  readonly rowProps: ReturnType<Rows['rowProps']>
  readonly isCurrent: boolean
  readonly onStep: (step: NextStep, complaintId: string) => void
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const nameOf = useBilingual()
  const waits = one.workingDays > 0 ? t('today:waits', { count: one.workingDays }) : t('today:waitsToday')
  return (
    <div
      {...rowProps}
      role="row"
      className="td-q"
      onDoubleClick={() => openCard(one.complaintId)}
      onKeyDown={(event) => {
        if (event.code === 'Enter' && event.target === event.currentTarget) openCard(one.complaintId)
      }}
    >
      <span role="gridcell">
        <span className="st plain">{waits}</span>
      </span>
      <span role="gridcell" className="s12 sub">
        {t('today:decidedOn', { date: formatDate(one.since, language, 'short') })}
      </span>
      <div role="gridcell" className="td-whom">
        <div className="el">
          <b>{one.number}</b> · <b>{one.applicant || t('anonymous')}</b>
        </div>
        <div className="el s12 sub">{nameOf(one.providerName)}</div>
      </div>
      <span role="gridcell" className="s12 sub">
        {t(`channel.${one.channel}`)}
      </span>
      <span role="gridcell">
        <Button
          size="small"
          appearance={isCurrent ? 'primary' : 'outline'}
          className="td-act"
          tabIndex={isCurrent ? 0 : -1}
          aria-keyshortcuts="F8"
          onClick={() => onStep('answer', one.complaintId)}
        >
          {t('today:step.answer')}
        </Button>
      </span>
    </div>
  )
}
