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
  /** The one way an event becomes known, whether it was read, appended or accepted. */
  readonly take: (event: SealedEnvelope) => 'new' | 'duplicate' | 'forked'
}

export function createJournalMemory(node: string, clock: Clock, sink: EventSink): JournalMemory {
  const index = createEventIndex()
  const journalClock = createJournalClock(clock, node)
  return {
    node,
    index,
    clock: journalClock,
    take(event) {
      const outcome = index.add(event)
      if (outcome !== 'new') return outcome
      journalClock.seen(event)
      sink.apply(event)
      return outcome
    },
  }
}
