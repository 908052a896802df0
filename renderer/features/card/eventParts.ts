import type { TFunction } from 'i18next'

import type { Bilingual } from '@shared/core/bilingual.ts'
import type { PaperKind } from '@shared/papers/paperKind.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

/** An event in plain words: what happened, and the details below it. */
export type EventWords = { readonly title: string; readonly details: readonly string[] }

/** The language an event is put into. */
export type Words = {
  readonly t: TFunction
  date(date: LocalDate): string
  inWords(text: Bilingual): string
  /** Kind of a paper of this complaint, by its id. */
  readonly paperKind?: (paperId: string) => PaperKind | null
}

export type Late = { readonly dueOn: LocalDate; readonly reason: string } | null

export function lateWords(late: Late, { t, date }: Words): readonly string[] {
  return late ? [t('card:history.late', { date: date(late.dueOn), reason: late.reason })] : []
}

/** A text about a number, when there is a number. */
export function numbered(text: string, number: string): readonly string[] {
  return number === '' ? [] : [text]
}

export function plain(title: string): EventWords {
  return { title, details: [] }
}
