import { daysBetween, parseLocalDate, type LocalDate } from '../time/localDate.ts'

const SOME_DAY = parseLocalDate('2026-01-01')

/**
 * Whether a content that is in the store of backups already is read again on a day. A sixteenth of them is each day, by
 * the first digit of the hash: all of them every sixteen days, without reading gigabytes from a share every morning.
 */
export function isReadAgainOn(hash: string, day: LocalDate): boolean {
  const turn = ((daysBetween(SOME_DAY, day) % 16) + 16) % 16
  return hash.startsWith(turn.toString(16))
}
