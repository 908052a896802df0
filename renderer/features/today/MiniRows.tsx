import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate } from '@shared/i18n/dates.ts'
import type { NextStep } from '@shared/queries/nextSteps.ts'
import type { ObligationView } from '@shared/queries/obligationView.ts'
import type { WaitingView } from '@shared/queries/waiting.ts'

import { SmallStrip } from '../../components/DayStrip.tsx'
import { dueClass, dueWords } from '../../components/DueChip.tsx'
import { MovedMark } from '../../components/MovedMark.tsx'
import { ObligationMark } from '../../components/ObligationMark.tsx'
import { useBilingual, useLanguage } from '../../i18n/useLanguage.ts'
import { openCard } from '../calendar/useStepKeys.ts'
import type { Rows } from '../calendar/useRows.ts'

type RowProps = ReturnType<Rows['rowProps']>

/** A row of a side panel: an obligation that comes after the queue. */
export function MiniRow({
  row,
  rowProps,
}: {
  readonly row: ObligationView
  readonly rowProps: RowProps
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const nameOf = useBilingual()
  const filing = t(row.filing === 'paper' ? 'today:byPaper' : 'today:byPortal')
  return (
    <button type="button" className="td-mini" {...rowProps} onClick={() => openCard(row.complaintId)}>
      <ObligationMark kind={row.kind} />
      <Whom
        applicant={row.applicant || t('anonymous')}
        number={row.number}
        note={row.kind === 'notice' || row.kind === 'telling' ? filing : nameOf(row.providerName)}
      />
      <SmallStrip from={row.from} dueOn={row.dueOn} firstDueOn={row.firstDueOn} />
      <span className="tr nw">
        <span className="b">
          <MovedMark promisedOn={row.promisedOn} dueOn={row.dueOn} />{' '}
          {formatDate(row.dueOn, language, 'weekday-short')}
        </span>
        <span className={`s12 b fg-${dueClass(row.due.state)}`}>{lowerFirst(dueWords(row.due, t))}</span>
      </span>
    </button>
  )
}

/** A row of a side panel: a complaint that waits without a due date. */
export function WaitingRow({
  one,
  step,
  rowProps,
}: {
  readonly one: WaitingView
  readonly step: Extract<NextStep, 'answer' | 'register-review'>
  readonly rowProps: RowProps
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const nameOf = useBilingual()
  return (
    <button type="button" className="td-mini td-wait" {...rowProps} onClick={() => openCard(one.complaintId)}>
      <Whom
        applicant={one.applicant || t('anonymous')}
        number={one.number}
        note={one.body ? nameOf(one.body) : nameOf(one.providerName)}
      />
      <span className="tr nw">
        <span className="b">
          {t(step === 'answer' ? 'today:decidedOn' : 'today:forwardedOn', {
            date: formatDate(one.since, language, 'short'),
          })}
        </span>
        <span className="s12 mut">
          {one.workingDays > 0 ? t('today:waits', { count: one.workingDays }) : t('today:waitsToday')}
        </span>
      </span>
    </button>
  )
}

function Whom({
  applicant,
  number,
  note,
}: {
  readonly applicant: string
  readonly number: string
  readonly note: string
}): ReactNode {
  return (
    <span className="el td-whom">
      <span className="el b">
        {applicant} <span className="mut">{number}</span>
      </span>
      <span className="el s12 sub">{note}</span>
    </span>
  )
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
