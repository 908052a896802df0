import { z } from 'zod'

import type { Brand } from '../core/brand.ts'
import { LocalDate } from './localDate.ts'

/** A civil date and time to the minute in the office's zone, `YYYY-MM-DDTHH:mm`. Compares correctly as a string. */
export type LocalDateTime = Brand<string, 'LocalDateTime'>

const PATTERN = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/

export const LocalDateTime = z.custom<LocalDateTime>(
  (value) =>
    typeof value === 'string' && PATTERN.test(value) && LocalDate.safeParse(value.slice(0, 10)).success,
)

export function parseLocalDateTime(text: string): LocalDateTime {
  return LocalDateTime.parse(text)
}
