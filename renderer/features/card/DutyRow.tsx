import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { workingDaysBetween } from '@shared/calendar/workCalendar.ts'
import type { CardView } from '@shared/queries/cardView.ts'
import type { ObligationView } from '@shared/queries/obligationView.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { useAppState } from '../../app/appState.tsx'
import { useReadsOnly } from '../../app/readsOnly.ts'
import { DayStrip } from '../../components/DayStrip.tsx'
import { dueClass, DueIcon, dueWords } from '../../components/DueChip.tsx'
import { ObligationMark } from '../../components/ObligationMark.tsx'
import { useWorkCalendar } from '../../i18n/useWorkCalendar.ts'
import { useDateWords } from './actions/useStep.ts'
import { ActionButton } from './CardToolbar.tsx'
import { CountDetails } from './CountDetails.tsx'
import { useExplanation } from './useExplanation.ts'
import type { CardActions } from './useCardActions.ts'

type RowProps = { readonly duty: ObligationView; readonly card: CardView; readonly actions: CardActions }

/** One obligation: what, by when, why, its count day by day, and the step that ends it. */
export function DutyRow({ duty, card, actions }: RowProps): ReactNode {
  const { t } = useTranslation()
  const explain = useExplanation()
  const readsOnly = useReadsOnly()
  const { state, kind, due, from, dueOn, firstDueOn, doneOn } = duty
  const hot = state === 'open' && (due.state === 'due_today' || due.state === 'overdue')
  const tone = state === 'open' ? dueClass(due.state) : 'done'
  return (
    <div className={`obl${hot ? ` hot ${tone}` : ''}${state === 'open' ? '' : ' dim'}`}>
      <ObligationMark kind={kind} />
      <div className="t">{t(`obligation.${kind}.title`)}</div>
      <Nearness duty={duty} />
      <div className="x">
        <Promised duty={duty} card={card} />
        {explain(duty, card).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <div className="w">
        <DayStrip
          from={from}
          dueOn={dueOn}
          firstDueOn={firstDueOn}
          doneOn={doneOn ?? fellAwayOn(duty, card)}
        />
        {state === 'open' && !readsOnly && <DutyActions kind={kind} actions={actions} />}
      </div>
      <CountDetails duty={duty} national={card.complaint.registration.form.externalNumber !== ''} />
    </div>
  )
}

/** The date that was given out, on the ticket above all, stays readable when the calendar moved it. */
function Promised({ duty, card }: Pick<RowProps, 'duty' | 'card'>): ReactNode {
  const { t } = useTranslation()
  const words = useDateWords()
  if (duty.promisedOn === null) return null
  const { review, extension } = card.complaint
  const onTicket = duty.kind === 'review' && review?.elsewhere === false && !extension
  return (
    <p className="b">
      {t(onTicket ? 'card:duties.movedTicket' : 'card:duties.moved', { date: words(duty.promisedOn) })}
    </p>
  )
}

/** The day an obligation fell away with the end of the procedure; null when it did not. */
function fellAwayOn({ state }: ObligationView, { complaint }: CardView): LocalDate | null {
  return state === 'fell_away' ? ((complaint.ending ?? complaint.voided)?.on ?? null) : null
}

function DutyActions({
  kind,
  actions,
}: {
  readonly kind: ObligationView['kind']
  readonly actions: CardActions
}): ReactNode {
  const { t } = useTranslation()
  if (kind === 'notice') {
    return (
      <ActionButton size="small" action={actions.notice} label={t('card:action.notice')} hint="Shift+F9" />
    )
  }
  if (kind === 'review') {
    if (actions.decide.step !== 'decide' || actions.decide.refusal !== null) return null
    return <ActionButton size="small" action={actions.decide} label={t('card:action.decide')} hint="F8" />
  }
  if (kind === 'telling') {
    return (
      <ActionButton
        size="small"
        action={actions.tell}
        label={t('card:side.action.tell')}
        hint={actions.notice.refusal === null ? '' : 'Shift+F9'}
      />
    )
  }
  if (kind === 'return') {
    const { step } = actions.correction
    return step === 'return' || step === 'record-correction' ? (
      <ActionButton
        size="small"
        action={actions.correction}
        label={t(step === 'return' ? 'card:side.action.return' : 'card:side.action.corrected')}
        hint="Shift+F8"
      />
    ) : null
  }
  return (
    <span className="col acts">
      <ActionButton size="small" action={actions.forward} label={t('card:action.forward')} hint="F7" />
      <ActionButton size="small" action={actions.decide} label={t('card:action.satisfied')} hint="F8" />
    </span>
  )
}

/** «сегодня, день 3 из 3»; «до чт 19.03, ещё 2 р. д.»; «исполнено 17.03». */
function Nearness({ duty }: { readonly duty: ObligationView }): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const words = useDateWords()
  const calendar = useWorkCalendar()
  const { state, due, from, dueOn, doneOn } = duty
  if (state === 'fell_away') return <div className="du mut">{t('card:duties.fellAway')}</div>
  if (doneOn) {
    const date = words(doneOn)
    const late = doneOn > dueOn
    return (
      <div className={`du ${late ? 'fg-over' : 'fg-done'}`}>
        {late ? t('card:duties.doneLate', { date }) : t('card:duties.doneOn', { date })}
      </div>
    )
  }
  const nearness = dueWords(due, t)
  const total = workingDaysBetween(calendar, from, dueOn)
  const said =
    due.state === 'due_today'
      ? `${nearness}, ${t('card:duties.dayOf', { day: workingDaysBetween(calendar, from, today), total })}`
      : `${t('card:duties.until', { date: words(dueOn) })}, ${nearness.slice(0, 1).toLowerCase()}${nearness.slice(1)}`
  return (
    <div className={`du fg-${dueClass(due.state)}`}>
      <DueIcon look={due.state} />
      {said}
    </div>
  )
}
