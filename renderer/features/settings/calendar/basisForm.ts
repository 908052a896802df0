import type { CalendarBasis, CalendarDocument } from '@shared/calendar/basis.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

/** The fields a basis is made of, whatever of them its kind asks for. */
export type BasisForm = {
  readonly document: CalendarDocument | 'words'
  readonly number: string
  readonly on: LocalDate | null
  readonly words: string
}

export const emptyBasis: BasisForm = { document: 'ministry_order', number: '', on: null, words: '' }

/** The basis that was filled in; null while its date is missing. */
export function basisFrom({ document, number, on, words }: BasisForm): CalendarBasis | null {
  if (document === 'words') return { kind: 'words', text: { kk: words.trim(), ru: words.trim() } }
  if (on === null) return null
  return { kind: 'document', document, number: document === 'announcement' ? '' : number.trim(), on }
}
