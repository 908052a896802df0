import { Button } from '@fluentui/react-components'
import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Language } from '@shared/core/bilingual.ts'
import { dueStatus } from '@shared/deadline/engine.ts'
import { formatDate } from '@shared/i18n/dates.ts'
import { keyOf } from '@shared/queries/dayIndex.ts'
import type { NextStep } from '@shared/queries/nextSteps.ts'
import type { TodayGroup, TodayTile, TodayView } from '@shared/queries/today.ts'
import { addDays, type LocalDate } from '@shared/time/localDate.ts'

import { useAppState } from '../../app/appState.tsx'
import { go } from '../../app/navigation.ts'
import { dueClass, DueIcon, type DueLook } from '../../components/DueChip.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useWorkCalendar } from '../../i18n/useWorkCalendar.ts'
import type { Rows } from '../calendar/useRows.ts'
import { AnswerGroup } from './AnswerGroup.tsx'
import { untilDate } from './untilDate.ts'
import { QueueRow } from './QueueRow.tsx'

/** «Сделать сегодня»: overdue first, then today, then what comes next. */
export function Queue({
  view,
  tile,
  rows,
  onStep,
}: {
  readonly view: TodayView
  readonly tile: TodayTile | null
  readonly rows: Rows
  readonly onStep: (step: NextStep, complaintId: string) => void
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { later } = view
  return (
    <>
      <div role="grid" aria-label={t('today:queue')}>
        {view.groups.map((group) => (
          <Group key={group.date ?? group.name} group={group} tile={tile} rows={rows} onStep={onStep} />
        ))}
        {tile === 'answer' && <AnswerGroup answers={view.answers} rows={rows} onStep={onStep} />}
      </div>
      {later.until && (
        <div className="td-more">
          <Button
            appearance="transparent"
            size="small"
            onClick={() => go('/calendar', { query: { view: 'agenda' } })}
          >
            {t('today:later', { count: later.count, date: untilDate(later.until, language) })}
            <KeyHint>Ctrl+3</KeyHint>
          </Button>
        </div>
      )}
    </>
  )
}

function Group({
  group,
  tile,
  rows,
  onStep,
}: {
  readonly group: TodayGroup
  readonly tile: TodayTile | null
  readonly rows: Rows
  readonly onStep: (step: NextStep, complaintId: string) => void
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const calendar = useWorkCalendar()
  const { today } = useAppState()
  const look: DueLook = group.date ? dueStatus(group.date, today, calendar).state : 'overdue'
  const title = titleOf(group, tile, today, t, language)
  const hidden = group.count - group.rows.length
  return (
    <div role="rowgroup" aria-label={`${title}: ${group.count}`}>
      <div className={`td-grp fg-${dueClass(look)}`} role="presentation">
        <DueIcon look={look} />
        {title} — {group.count}
        {group.name === 'overdue' && <span className="mut">{t('today:oldestFirst')}</span>}
        {hidden > 0 && (
          <Button
            appearance="transparent"
            size="small"
            onClick={() => go('/register', { query: { view: 'overdue' } })}
          >
            {t('today:moreOverdue', { count: hidden })}
          </Button>
        )}
      </div>
      {group.rows.map((row) => {
        const key = keyOf(row)
        return (
          <QueueRow
            key={key}
            row={row}
            rowProps={rows.rowProps(key)}
            isCurrent={rows.current === key}
            onStep={onStep}
          />
        )
      })}
    </div>
  )
}

function titleOf(
  group: TodayGroup,
  tile: TodayTile | null,
  today: LocalDate,
  t: TFunction,
  language: Language,
): string {
  if (!group.date) return t('today:group.overdue')
  const date = formatDate(group.date, language, 'day-month')
  if (group.name === 'due_today') return t('today:group.due_today', { date })
  const day =
    group.date === addDays(today, 1)
      ? t('today:group.tomorrow', { date })
      : formatDate(group.date, language, 'weekday-short')
  const onlyReviews = group.rows.every(({ kind }) => kind === 'review')
  return tile === null && onlyReviews ? `${day}, ${t('obligation.review.verb').toLowerCase()}` : day
}
