import { Button } from '@fluentui/react-components'
import {
  ArrowClockwise16Regular,
  ArrowForward16Regular,
  ArrowUndo16Regular,
  Attach16Regular,
  CalendarAdd16Regular,
  CalendarCancel16Regular,
  CalendarSync16Regular,
  CheckmarkCircle16Regular,
  ClipboardTaskListLtr20Regular,
  Dismiss16Regular,
  Edit16Regular,
  ErrorCircle16Filled,
  Gavel16Regular,
  Globe16Regular,
  History20Regular,
  HourglassHalf16Regular,
  Link16Regular,
  Mail16Regular,
  MailCheckmark16Regular,
  Note16Regular,
  NoteAdd20Regular,
  Print16Regular,
  QuestionCircle16Regular,
  Warning16Filled,
  type FluentIcon,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ComplaintEvent } from '@shared/complaint/events.ts'
import { formatDateTime } from '@shared/i18n/dates.ts'
import type { CardView } from '@shared/queries/cardView.ts'
import type { HistoryEntry } from '@shared/queries/historyView.ts'

import { useAppState } from '../../app/appState.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { useBilingual, useLanguage } from '../../i18n/useLanguage.ts'
import { useDateWords } from './actions/useStep.ts'
import { eventWords } from './historyWords.ts'

const ICONS: Readonly<Record<ComplaintEvent['type'], FluentIcon>> = {
  'complaint.registered': ClipboardTaskListLtr20Regular,
  'complaint.ticket-issued': Print16Regular,
  'complaint.forwarded': ArrowForward16Regular,
  'complaint.satisfied': CheckmarkCircle16Regular,
  'complaint.review-registered': ClipboardTaskListLtr20Regular,
  'complaint.extended': CalendarAdd16Regular,
  'complaint.notice-sent': Mail16Regular,
  'complaint.decided': Gavel16Regular,
  'complaint.answered': MailCheckmark16Regular,
  'complaint.portal-marked': Globe16Regular,
  'complaint.noted': Note16Regular,
  'complaint.voided': Dismiss16Regular,
  'complaint.correction-asked': HourglassHalf16Regular,
  'complaint.correction-made': CheckmarkCircle16Regular,
  'complaint.returned': ArrowUndo16Regular,
  'complaint.withdrawn': ArrowUndo16Regular,
  'complaint.left-without-consideration': Dismiss16Regular,
  'complaint.redirected': ArrowForward16Regular,
  'complaint.terminated': Dismiss16Regular,
  'complaint.applicant-told': Mail16Regular,
  'complaint.linked': Link16Regular,
  'complaint.reopened': ArrowClockwise16Regular,
  'complaint.corrected': Edit16Regular,
  'complaint.due-recalculated': CalendarSync16Regular,
  'complaint.extension-revoked': CalendarCancel16Regular,
  'complaint.step-undone': ArrowUndo16Regular,
  'complaint.attached': Attach16Regular,
  'complaint.attachment-removed': Attach16Regular,
}

/** What happened, newest first, who wrote it and when; above it what must happen today. Nothing here can be changed. */
export function HistoryColumn({
  card,
  onNote,
}: {
  readonly card: CardView
  readonly onNote: () => void
}): ReactNode {
  const { t } = useTranslation()
  return (
    <section className="card" aria-label={t('card:history.title')}>
      <div className="h">
        <History20Regular className="i" aria-hidden="true" />
        <h2>{t('card:history.title')}</h2>
        <span className="n mla">{t('card:history.immutable')}</span>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: without the mouse, too */}
      <div className="bd" tabIndex={0} role="group" aria-label={t('card:history.title')}>
        <Reminders card={card} />
        {card.history.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </div>
      <div className="ft">
        <Button
          size="small"
          className="wide"
          icon={<NoteAdd20Regular />}
          aria-keyshortcuts="Control+Shift+M"
          onClick={onNote}
        >
          {t('card:action.note')} <KeyHint>Ctrl+Shift+M</KeyHint>
        </Button>
      </div>
    </section>
  )
}

/** What is due today or overdue, where the eye goes first. */
function Reminders({ card }: { readonly card: CardView }): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const words = useDateWords()
  const pressing = card.obligations.filter(
    ({ state, due }) => state === 'open' && (due.state === 'due_today' || due.state === 'overdue'),
  )
  return pressing.map(({ kind, due, dueOn }) => {
    const what = t(`obligation.${kind}.title`)
    const overdue = due.state === 'overdue'
    const Icon = overdue ? Warning16Filled : ErrorCircle16Filled
    return (
      <div className="ev" key={kind}>
        <span className={`d ${overdue ? 'late' : 'hot'}`}>
          <Icon aria-hidden="true" />
        </span>
        <div>
          <b>
            {overdue
              ? t('card:history.overdue', { date: words(dueOn), what })
              : t('card:history.today', { what })}
          </b>
          <span className="k">{t('card:history.reminder', { date: words(today, 'short') })}</span>
        </div>
      </div>
    )
  })
}

function Entry({ entry }: { readonly entry: HistoryEntry }): ReactNode {
  const { t } = useTranslation()
  const inWords = useBilingual()
  const language = useLanguage()
  const date = useDateWords()
  const { event, actor, workstation } = entry
  const Icon = event ? ICONS[event.type] : QuestionCircle16Regular
  const said = event
    ? eventWords(event, { t, date: (day) => date(day, 'numeric'), inWords })
    : { title: t('card:history.newer'), details: [] }
  const at = formatDateTime(entry.at, language)
  const who = { at, actor: actor || t('card:history.system'), workstation }
  return (
    <div className={`ev${entry.conflict ? ' lost' : ''}`}>
      <span className={event?.type === 'complaint.registered' ? 'd br' : 'd'}>
        <Icon aria-hidden="true" />
      </span>
      <div>
        <span className={event?.type === 'complaint.noted' ? 'said' : 'b'}>{said.title}</span>
        {said.details.map((detail) => (
          <span className="k" key={detail}>
            {detail}
          </span>
        ))}
        {entry.conflict && <span className="k fg-over">{t('card:history.conflict')}</span>}
        <span className="k">{workstation ? t('card:history.whoAt', who) : t('card:history.who', who)}</span>
      </div>
    </div>
  )
}
