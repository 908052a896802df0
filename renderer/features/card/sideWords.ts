import type { ComplaintEventOf } from '@shared/complaint/events.ts'
import type { EndingStep } from '@shared/complaint/evolveEnding.ts'
import type { RecordStep } from '@shared/complaint/evolveRecord.ts'
import { TOLD_DATES } from '@shared/complaint/dueDates.ts'
import { assertNever } from '@shared/core/result.ts'

import { lateWords, numbered, plain, type EventWords, type Words } from './eventParts.ts'

type Settling = ComplaintEventOf<'complaint.step-undone' | 'complaint.conflict-settled'>

export type SideEvent = EndingStep | RecordStep | Settling

/** What an event of the side paths says, and what was put right in the record. */
export function sideWords(event: SideEvent, words: Words): EventWords {
  const { t, date } = words
  switch (event.type) {
    case 'complaint.correction-asked':
      return {
        title: t('card:history.correctionAsked', { date: date(event.on), until: date(event.until) }),
        details: [event.defects],
      }
    case 'complaint.correction-made':
      return {
        title: t('card:history.correctionMade', { date: date(event.on) }),
        details: filled(event.note),
      }
    case 'complaint.linked':
      return {
        title: t(`card:history.linked.${event.kind}`, { number: event.toNumber }),
        details: filled(event.note),
      }
    case 'complaint.reopened':
      return {
        title: t(`card:history.reopened.${event.clock}`, { date: date(event.on) }),
        details: [event.reason],
      }
    case 'complaint.applicant-told':
      return {
        title: t(`card:history.told.${event.form}`, { date: date(event.on) }),
        details: [
          ...numbered(t('card:history.outgoing', { number: event.outgoingNumber }), event.outgoingNumber),
          ...lateWords(event.late, words),
        ],
      }
    case 'complaint.assigned':
    case 'complaint.corrected':
    case 'complaint.due-recalculated':
    case 'complaint.extension-revoked':
    case 'complaint.step-undone':
    case 'complaint.conflict-settled':
      return recordWords(event, words)
    default:
      return endingWords(event, words)
  }
}

type EndingEvent = ComplaintEventOf<
  | 'complaint.returned'
  | 'complaint.withdrawn'
  | 'complaint.left-without-consideration'
  | 'complaint.redirected'
  | 'complaint.terminated'
>

function endingWords(event: EndingEvent, words: Words): EventWords {
  const { t, date, inWords } = words
  const on = date(event.on)
  switch (event.type) {
    case 'complaint.returned':
      return {
        title: t('card:history.returned', { date: on }),
        details: [
          t(`card:ending.return.${event.ground}`),
          ...filled(event.reason),
          ...numbered(t('card:history.outgoing', { number: event.outgoingNumber }), event.outgoingNumber),
          ...lateWords(event.late, words),
        ],
      }
    case 'complaint.withdrawn':
      return { title: t('card:history.withdrawn', { date: on }), details: filled(event.document) }
    case 'complaint.left-without-consideration':
      return {
        title: t('card:history.left', { date: on }),
        details: [
          t(`card:ending.leave.${event.ground}`),
          ...filled(event.reason),
          ...numbered(t('card:history.document', { number: event.documentNumber }), event.documentNumber),
        ],
      }
    case 'complaint.redirected':
      return {
        title: t(`card:history.redirected.${event.scope}`, { date: on, body: inWords(event.bodyName) }),
        details: [
          ...filled(event.what),
          ...(event.crime ? [t('card:ending.crime')] : []),
          ...numbered(t('card:history.outgoing', { number: event.outgoingNumber }), event.outgoingNumber),
          ...lateWords(event.late, words),
        ],
      }
    case 'complaint.terminated':
      return {
        title: t('card:history.terminated', { date: on }),
        details: [t(`card:ending.terminate.${event.ground}`), ...filled(event.reason)],
      }
    default:
      return assertNever(event)
  }
}

function recordWords(event: RecordStep | Settling, words: Words): EventWords {
  const { t, date, inWords } = words
  switch (event.type) {
    case 'complaint.assigned':
      return {
        title:
          event.officerId === null
            ? t('roles:officer.historyTaken')
            : t('roles:officer.history', { name: event.name }),
        details: filled(event.note),
      }
    case 'complaint.corrected':
      return { title: t('card:history.corrected'), details: [event.reason] }
    case 'complaint.due-recalculated':
      return {
        title: t('card:history.recalculated', { basis: inWords(event.basis) }),
        details: movedDates(event, words),
      }
    case 'complaint.extension-revoked':
      return { title: t('card:history.extensionRevoked', { date: date(event.on) }), details: [event.reason] }
    case 'complaint.conflict-settled':
      return {
        title: t(event.insteadOf === null ? 'card:history.settledStanding' : 'card:history.settledLost'),
        details: filled(event.reason),
      }
    case 'complaint.step-undone':
      return plain(t('card:history.undone', { reason: event.reason }))
    default:
      return assertNever(event)
  }
}

/** «рассмотреть: 24.03 → 26.03». */
function movedDates(
  { from, to }: ComplaintEventOf<'complaint.due-recalculated'>,
  { t, date }: Words,
): readonly string[] {
  return TOLD_DATES.flatMap((key) => {
    const [was, is] = [from[key], to[key]]
    if (!was || !is || was === is) return []
    return [t(`card:history.moved.${key}`, { from: date(was), to: date(is) })]
  })
}

function filled(text: string): readonly string[] {
  return text === '' ? [] : [text]
}
