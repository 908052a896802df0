import type { AttachmentEvent } from '@shared/complaint/attachmentEvents.ts'
import type { ComplaintEvent, ComplaintEventOf } from '@shared/complaint/events.ts'
import { isPaperEvent } from '@shared/complaint/evolvePapers.ts'
import { assertNever } from '@shared/core/result.ts'

import { groundKey } from './actions/NoticeDialog.tsx'
import { lateWords, numbered, plain, type EventWords, type Words } from './eventParts.ts'
import { paperWords } from './paperHistory.ts'
import { sideWords, type SideEvent } from './sideWords.ts'

/** What an event says, for people who never heard of events. */
export function eventWords(event: ComplaintEvent, words: Words): EventWords {
  const { t } = words
  if (isPaperEvent(event)) return paperWords(event, words)
  switch (event.type) {
    case 'complaint.registered':
      return plain(t('card:history.registered', { number: event.number }))
    case 'complaint.ticket-issued':
      return ticketWords(event, words)
    case 'complaint.noted':
      return plain(event.text)
    case 'complaint.portal-marked':
      return plain(t('card:history.portal', { mark: t(`card:portal.mark.${event.mark}`) }))
    case 'complaint.personal-data-erased':
      return {
        title: t('card:history.dataErased', { date: words.date(event.on) }),
        details: [event.reason],
      }
    case 'complaint.attached':
    case 'complaint.attachment-removed':
      return fileWords(event, words)
    default:
      return isStep(event) ? stepWords(event, words) : sideWords(event satisfies SideEvent, words)
  }
}

type StepEvent = ComplaintEventOf<
  | 'complaint.forwarded'
  | 'complaint.satisfied'
  | 'complaint.review-registered'
  | 'complaint.extended'
  | 'complaint.notice-sent'
  | 'complaint.decided'
  | 'complaint.answered'
  | 'complaint.voided'
>

const STEPS: ReadonlySet<string> = new Set<StepEvent['type']>([
  'complaint.forwarded',
  'complaint.satisfied',
  'complaint.review-registered',
  'complaint.extended',
  'complaint.notice-sent',
  'complaint.decided',
  'complaint.answered',
  'complaint.voided',
])

function isStep(event: ComplaintEvent): event is StepEvent {
  return STEPS.has(event.type)
}

function stepWords(event: StepEvent, words: Words): EventWords {
  const { t, date, inWords } = words
  switch (event.type) {
    case 'complaint.forwarded':
      return {
        title: t('card:history.forwarded', { date: date(event.on), body: inWords(event.bodyName) }),
        details: forwardingDetails(event, words),
      }
    case 'complaint.satisfied':
      return {
        title: t('card:history.satisfied', { date: date(event.on) }),
        details: numbered(t('card:history.document', { number: event.documentNumber }), event.documentNumber),
      }
    case 'complaint.review-registered':
      return {
        title: t('card:history.reviewRegistered', { date: date(event.on), due: date(event.reviewBy) }),
        details: numbered(t('card:history.incoming', { number: event.incomingNumber }), event.incomingNumber),
      }
    case 'complaint.extended':
      return {
        title: t('card:history.extended', {
          days: event.days,
          previous: date(event.previousReviewBy),
          date: date(event.reviewBy),
        }),
        details: [t(`card:ground.${groundKey(event)}`)],
      }
    case 'complaint.notice-sent':
      return {
        title: t(`card:history.notice.${event.form}`, { date: date(event.on) }),
        details: [
          ...numbered(t('card:history.outgoing', { number: event.outgoingNumber }), event.outgoingNumber),
          ...lateWords(event.late, words),
        ],
      }
    case 'complaint.decided':
      return {
        title: t('card:history.decided', {
          date: date(event.on),
          outcome: t(`register:outcome.${event.outcome}`),
        }),
        details: decisionDetails(event, words),
      }
    case 'complaint.answered':
      return {
        title: t('card:history.answered', { date: date(event.on), way: t(`card:answer.ways.${event.way}`) }),
        details: numbered(t('card:history.outgoing', { number: event.outgoingNumber }), event.outgoingNumber),
      }
    case 'complaint.voided':
      return plain(t('card:history.voided', { reason: event.reason }))
    default:
      return assertNever(event)
  }
}

function fileWords(event: AttachmentEvent, { t }: Words): EventWords {
  const { name } = event
  if (event.type === 'complaint.attachment-removed') {
    return { title: t('attachments:history.removed', { name }), details: [event.reason] }
  }
  const sheets = event.sheets === undefined ? [] : [t('attachments:history.sheets', { count: event.sheets })]
  return {
    title: t('attachments:history.attached', { name }),
    details: [event.note, ...sheets].filter(Boolean),
  }
}

function forwardingDetails(
  { outgoingNumber, files = [], partlySatisfiedBy, late }: ComplaintEventOf<'complaint.forwarded'>,
  words: Words,
): readonly string[] {
  const { t } = words
  return [
    ...numbered(t('card:history.outgoing', { number: outgoingNumber }), outgoingNumber),
    ...files,
    ...(partlySatisfiedBy ? [t('card:history.partly', { number: partlySatisfiedBy })] : []),
    ...lateWords(late, words),
  ]
}

function decisionDetails(
  { documentNumber, decidedBy, reversal = [], late }: ComplaintEventOf<'complaint.decided'>,
  words: Words,
): readonly string[] {
  const { t } = words
  return [
    ...numbered(t('card:history.document', { number: documentNumber }), documentNumber),
    ...(decidedBy ? [t('card:history.decidedBy', { name: decidedBy })] : []),
    ...reversal.map((ground) => t(`card:ending.reversal.${ground}`)),
    ...lateWords(late, words),
  ]
}

/** The first ticket, or a numbered duplicate of it. */
function ticketWords(event: ComplaintEventOf<'complaint.ticket-issued'>, { t }: Words): EventWords {
  const format = t(`card:history.format.${event.format}`)
  if (event.copy === 0) return plain(t(`card:history.ticket.${event.way}`, { format }))
  return plain(t(`card:history.duplicate.${event.way}`, { format, copy: event.copy }))
}
