import type { PaperEvent } from '@shared/complaint/evolvePapers.ts'
import { PAPER_RULES } from '@shared/papers/paperRules.ts'

import type { EventWords, Words } from './eventParts.ts'

/** What happened to a paper, in plain words: issued, came out, sent, cancelled. */
export function paperWords(event: PaperEvent, words: Words): EventWords {
  const { t, date } = words
  switch (event.type) {
    case 'complaint.paper-issued':
      return issuedWords(event, words)
    case 'complaint.paper-given':
      return {
        title: t(`letters:history.given.${event.way}`, { kind: nameOf(event.paperId, words) }),
        details: event.copy > 0 ? [t('letters:history.repeated', { copy: event.copy })] : [],
      }
    case 'complaint.paper-sent':
      return {
        title: t('letters:history.sent', { date: date(event.on), kind: nameOf(event.paperId, words) }),
        details: [t(`card:answer.ways.${event.way}`)],
      }
    default:
      return {
        title: t('letters:history.cancelled', { kind: nameOf(event.paperId, words) }),
        details: [event.reason].filter(Boolean),
      }
  }
}

function issuedWords(
  event: Extract<PaperEvent, { type: 'complaint.paper-issued' }>,
  { t, date }: Words,
): EventWords {
  const kind = t(`letters:kind.${event.kind}`)
  if (!PAPER_RULES[event.kind].kept) return { title: t('letters:history.aid', { kind }), details: [] }
  const on = date(event.on)
  return {
    title: t('letters:history.issued', { kind }),
    details: [
      event.number
        ? t('letters:history.numberOn', { number: event.number, date: on })
        : t('letters:history.on', { date: on }),
      event.addressee ? t('letters:history.to', { name: event.addressee }) : '',
      event.signatory ? t('letters:history.signed', { name: event.signatory }) : '',
    ].filter(Boolean),
  }
}

function nameOf(paperId: string, { t, paperKind }: Words): string {
  const kind = paperKind?.(paperId)
  return kind ? t(`letters:kind.${kind}`) : t('letters:history.unknown')
}
