import type { SealedEnvelope } from '@shared/journal/envelope.ts'
import type { EventSink } from '@shared/journal/sink.ts'
import type { Clock } from '@shared/time/clock.ts'

import { createEventIndex, type EventIndex } from './eventIndex.ts'
import { createJournalClock, type JournalClock } from './journalClock.ts'

/** What is known of the stored events. */
export type JournalMemory = {
  readonly node: string
  readonly index: EventIndex
  readonly clock: JournalClock
  /** How an event becomes known that was appended or accepted. */
  readonly take: EventTaker
  /** The same for an event that is read at the start; `catchUp` follows when all have been read. */
  readonly takeRead: EventTaker
  /** True when the sink is done with what was read; it stops early when `mayGoOn` says so. */
  readonly catchUp: (mayGoOn: () => boolean) => boolean
}

export type EventTaker = (event: SealedEnvelope) => 'new' | 'duplicate' | 'forked'

export function createJournalMemory(node: string, clock: Clock, sink: EventSink): JournalMemory {
  const index = createEventIndex()
  const journalClock = createJournalClock(clock, node)
  const { bulk } = sink
  const takeWith =
    (tell: (event: SealedEnvelope) => void): EventTaker =>
    (event) => {
      const outcome = index.add(event)
      if (outcome !== 'new') return outcome
      journalClock.seen(event)
      tell(event)
      return outcome
    }
  return {
    node,
    index,
    clock: journalClock,
    take: takeWith((event) => sink.apply(event)),
    takeRead: takeWith((event) => (bulk ? bulk.collect(event) : sink.apply(event))),
    catchUp: (mayGoOn) => bulk?.catchUp(mayGoOn) ?? true,
  }
}
