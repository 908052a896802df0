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
  DocumentArrowUp16Regular,
  DocumentDismiss16Regular,
  DocumentText16Regular,
  Edit16Regular,
  EyeOff16Regular,
  Gavel16Regular,
  Globe16Regular,
  HourglassHalf16Regular,
  Link16Regular,
  Mail16Regular,
  MailCheckmark16Regular,
  Note16Regular,
  PersonArrowRight16Regular,
  Print16Regular,
  QuestionCircle16Regular,
  Merge16Regular,
  type FluentIcon,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { correctedForm } from '@shared/complaint/correctedForm.ts'
import type { ComplaintEvent, ComplaintEventOf } from '@shared/complaint/events.ts'
import { formatDateTime } from '@shared/i18n/dates.ts'
import { whoWords } from '@shared/i18n/whoWords.ts'
import type { CardView } from '@shared/queries/cardView.ts'
import type { HistoryEntry } from '@shared/queries/historyView.ts'

import { useBilingual, useLanguage } from '../../i18n/useLanguage.ts'
import { changedFacts } from './correction/changedFacts.ts'
import { plain } from './eventParts.ts'
import { useEventWords } from './useEventWords.ts'

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
  'complaint.assigned': PersonArrowRight16Regular,
  'complaint.corrected': Edit16Regular,
  'complaint.due-recalculated': CalendarSync16Regular,
  'complaint.extension-revoked': CalendarCancel16Regular,
  'complaint.step-undone': ArrowUndo16Regular,
  'complaint.conflict-settled': Merge16Regular,
  'complaint.attached': Attach16Regular,
  'complaint.attachment-removed': Attach16Regular,
  'complaint.paper-issued': DocumentText16Regular,
  'complaint.paper-given': Print16Regular,
  'complaint.paper-sent': DocumentArrowUp16Regular,
  'complaint.paper-cancelled': DocumentDismiss16Regular,
  'complaint.personal-data-erased': EyeOff16Regular,
}

/** One line of the history: what, the details, by whom and when. */
export function HistoryLine({
  entry,
  card,
}: {
  readonly entry: HistoryEntry
  readonly card: CardView
}): ReactNode {
  const { t } = useTranslation()
  const wordsOf = useEventWords(card.complaint.papers)
  const { event } = entry
  const Icon = event ? ICONS[event.type] : QuestionCircle16Regular
  const said = event ? wordsOf(event) : plain(t('card:history.newer'))
  return (
    <div className={`ev${entry.conflict || entry.undone ? ' lost' : ''}`}>
      <span className={event?.type === 'complaint.registered' ? 'd br' : 'd'}>
        <Icon aria-hidden="true" />
      </span>
      <div>
        <Title text={said.title} noted={event?.type === 'complaint.noted'} undone={entry.undone} />
        {said.details.map((detail) => (
          <span className="k" key={detail}>
            {detail}
          </span>
        ))}
        {event?.type === 'complaint.corrected' && <Corrected event={event} card={card} />}
        {entry.conflict && <span className="k fg-over">{t('card:history.conflict')}</span>}
        <Who entry={entry} />
      </div>
    </div>
  )
}

/** What happened; a step that was taken back is struck through, and says so in a word. */
function Title({
  text,
  noted,
  undone,
}: {
  readonly text: string
  readonly noted: boolean
  readonly undone: boolean
}): ReactNode {
  const { t } = useTranslation()
  const look = noted ? 'said' : 'b'
  if (!undone) return <span className={look}>{text}</span>
  return (
    <span className={look}>
      <s>{text}</s> <span className="st plain">{t('card:history.takenBack')}</span>
    </span>
  )
}

function Who({ entry }: { readonly entry: HistoryEntry }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { workstation } = entry
  const who = {
    at: formatDateTime(entry.at, language),
    actor: whoWords({ by: entry.actor, forHead: entry.forHead }, t) || t('card:history.system'),
    workstation,
  }
  return <span className="k">{workstation ? t('card:history.whoAt', who) : t('card:history.who', who)}</span>
}

/** Old and new of every corrected fact. */
function Corrected({
  event,
  card,
}: {
  readonly event: ComplaintEventOf<'complaint.corrected'>
  readonly card: CardView
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const inWords = useBilingual()
  const { form } = card.complaint.registration
  const changes = changedFacts(
    card,
    correctedForm(form, event.after),
    card.named,
    { t, language, inWords },
    correctedForm(form, event.before),
  )
  return changes.map(({ label, before, after }) => (
    <span className="k" key={label}>
      {label}: <del>{before || t('card:correct.empty')}</del> → {after || t('card:correct.empty')}
    </span>
  ))
}
