import type { TFunction } from 'i18next'

import type { ComplaintEvent, ComplaintEventOf } from '@shared/complaint/events.ts'
import { assertNever } from '@shared/core/result.ts'
import type { Bilingual } from '@shared/core/bilingual.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { groundKey } from './actions/NoticeDialog.tsx'

/** An event in plain words: what happened, and the details below it. */
export type EventWords = { readonly title: string; readonly details: readonly string[] }

type Words = {
  readonly t: TFunction
  date(date: LocalDate): string
  inWords(text: Bilingual): string
}

type Late = { readonly dueOn: LocalDate; readonly reason: string } | null

/** What an event says, for people who never heard of events. */
export function eventWords(event: ComplaintEvent, words: Words): EventWords {
  const { t, date } = words
  switch (event.type) {
    case 'complaint.registered':
      return plain(t('card:history.registered', { number: event.number }))
    case 'complaint.ticket-issued':
      return ticketWords(event, words)
    case 'complaint.noted':
      return plain(event.text)
    case 'complaint.portal-marked':
      return plain(t('card:history.portal', { mark: t(`card:portal.mark.${event.mark}`) }))
    case 'complaint.voided':
      return plain(t('card:history.voided', { reason: event.reason }))
    case 'complaint.answered':
      return {
        title: t('card:history.answered', { date: date(event.on), way: t(`card:answer.ways.${event.way}`) }),
        details: numbered(t('card:history.outgoing', { number: event.outgoingNumber }), event.outgoingNumber),
      }
    default:
      return stepWords(event, words)
  }
}

type StepEvent = Exclude<
  ComplaintEvent,
  ComplaintEventOf<
    | 'complaint.registered'
    | 'complaint.ticket-issued'
    | 'complaint.noted'
    | 'complaint.portal-marked'
    | 'complaint.voided'
    | 'complaint.answered'
  >
>

function stepWords(event: StepEvent, words: Words): EventWords {
  const { t, date, inWords } = words
  switch (event.type) {
    case 'complaint.forwarded':
      return {
        title: t('card:history.forwarded', { date: date(event.on), body: inWords(event.bodyName) }),
        details: [
          ...numbered(t('card:history.outgoing', { number: event.outgoingNumber }), event.outgoingNumber),
          ...lateWords(event.late, words),
        ],
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
        details: [
          ...numbered(t('card:history.document', { number: event.documentNumber }), event.documentNumber),
          ...lateWords(event.late, words),
        ],
      }
    default:
      return assertNever(event)
  }
}

/** The first ticket, or a numbered duplicate of it. */
function ticketWords(event: ComplaintEventOf<'complaint.ticket-issued'>, { t }: Words): EventWords {
  const format = t(`card:history.format.${event.format}`)
  if (event.copy === 0) return plain(t(`card:history.ticket.${event.way}`, { format }))
  return plain(t(`card:history.duplicate.${event.way}`, { format, copy: event.copy }))
}

function lateWords(late: Late, { t, date }: Words): readonly string[] {
  return late ? [t('card:history.late', { date: date(late.dueOn), reason: late.reason })] : []
}

function numbered(text: string, number: string): readonly string[] {
  return number === '' ? [] : [text]
}

function plain(title: string): EventWords {
  return { title, details: [] }
}
