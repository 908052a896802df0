import { Send16Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate } from '@shared/i18n/dates.ts'
import type { NextStep } from '@shared/queries/nextSteps.ts'
import type { WaitingView } from '@shared/queries/waiting.ts'

import { useLanguage } from '../../i18n/useLanguage.ts'
import type { Rows } from '../calendar/useRows.ts'
import { TaskRow, type RowPlace } from './TaskRow.tsx'

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

function AnswerRow({ one, ...place }: RowPlace & { readonly one: WaitingView }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const waits = one.workingDays > 0 ? t('today:waits', { count: one.workingDays }) : t('today:waitsToday')
  const decidedOn = formatDate(one.since, language, 'short')
  return (
    <TaskRow
      {...place}
      task={one}
      step="answer"
      near={<span className="st plain">{waits}</span>}
      what={<span className="s12 sub">{t('today:decidedOn', { date: decidedOn })}</span>}
      note={<span className="s12 sub">{t(`channel.${one.channel}`)}</span>}
    />
  )
}
