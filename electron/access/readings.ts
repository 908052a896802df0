import type { AccessNote } from '@shared/access/accessEvents.ts'
import type { Clock } from '@shared/time/clock.ts'

/** The window asks again after every change: the same operator with the same card is one reading for so long. */
const SAME_READING_MS = 10 * 60_000
/** A search is typed letter by letter. */
const SAME_SEARCH_MS = 60_000
const MOST_REMEMBERED = 2000

const REPEATED: Readonly<Record<string, number>> = {
  'access.card-opened': SAME_READING_MS,
  'access.draft-opened': SAME_READING_MS,
  'access.file-opened': SAME_READING_MS,
  'access.searched': SAME_SEARCH_MS,
}

/** Tells readings from mere repetitions of them. */
export function createReadings(clock: Clock): {
  isNew(actor: string, note: AccessNote): boolean
  /** The next operator, or the same one after coming back, begins anew. */
  forget(): void
} {
  const lastAt = new Map<string, number>()
  return {
    isNew(actor, { complaint, data }) {
      const within = REPEATED[data.type]
      if (within === undefined) return true
      const key = `${actor} ${data.type} ${complaint ?? ''}`
      const now = clock.nowMs()
      const before = lastAt.get(key)
      if (before !== undefined && Math.abs(now - before) < within) return false
      if (lastAt.size >= MOST_REMEMBERED) lastAt.clear()
      lastAt.set(key, now)
      return true
    },
    forget: () => lastAt.clear(),
  }
}
