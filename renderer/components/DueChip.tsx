import {
  CheckmarkCircle16Regular,
  Clock16Regular,
  ErrorCircle16Filled,
  HourglassHalf16Regular,
  Warning16Filled,
} from '@fluentui/react-icons'
import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { DueView } from '@shared/queries/obligationView.ts'

/** CSS class of each state: a colour never stands without a shape and a word. */
const LOOK = {
  on_time: { className: 'ok', Icon: Clock16Regular },
  due_soon: { className: 'soon', Icon: HourglassHalf16Regular },
  due_today: { className: 'today', Icon: ErrorCircle16Filled },
  overdue: { className: 'over', Icon: Warning16Filled },
  done: { className: 'done', Icon: CheckmarkCircle16Regular },
} as const

export type DueLook = keyof typeof LOOK

/** The class that colours chips and strips of a state. */
export function dueClass(look: DueLook): string {
  return LOOK[look].className
}

/** The sign of a state alone, for tight places where the word stands beside. */
export function DueIcon({ look }: { readonly look: DueLook }): ReactNode {
  const { Icon } = LOOK[look]
  return <Icon className="i" aria-hidden="true" />
}

/** Nearness of a due date in words: «Завтра», «Ещё 4 р. д.», «Просрочено 2 р. д.». */
export function dueWords(due: DueView, t: TFunction): string {
  if (due.state === 'due_today') return t('due.today')
  if (due.state === 'overdue') {
    return due.workingDays > 0 ? t('due.overdue', { count: due.workingDays }) : t('due.overdueToday')
  }
  return due.isTomorrow ? t('due.tomorrow') : t('due.left', { count: due.workingDays })
}

/** How near a due date is, by colour, shape and word; `done` overrides. */
export function DueChip({
  due,
  done = false,
}: {
  readonly due: DueView
  readonly done?: boolean
}): ReactNode {
  const { t } = useTranslation()
  const look: DueLook = done ? 'done' : due.state
  return (
    <span className={`st ${dueClass(look)}`}>
      <DueIcon look={look} />
      {done ? t('due.done') : dueWords(due, t)}
    </span>
  )
}
