import type { SealedEnvelope } from '@shared/journal/envelope.ts'
import type { EventSink, Settling } from '@shared/journal/sink.ts'
import type { Clock } from '@shared/time/clock.ts'

import { createErasures, type Erasures } from './erasures.ts'
import { createEventIndex, type EventIndex } from './eventIndex.ts'
import { createJournalClock, type JournalClock } from './journalClock.ts'

/** What is known of the stored events. */
export type JournalMemory = {
  readonly node: string
  readonly index: EventIndex
  readonly clock: JournalClock
  readonly erasures: Erasures
  /** How an event becomes known that was appended or accepted. */
  readonly take: EventTaker
  /**
   * The same for an event that is read at the start; `catchUp` follows when all have been read. The sink is not told
   * again of what was given ahead.
   */
  readonly takeRead: (event: SealedEnvelope, isAhead: boolean) => Outcome
  /** Tells the sink of an event before its turn; it becomes known all the same when it is read. */
  readonly giveAhead: (event: SealedEnvelope) => void
  /** Puts withheld copies in the place of their events. */
  readonly replace: (copies: readonly SealedEnvelope[]) => void
  /** True when the sink is done with what was read; it stops early when `mayGoOn` says so. */
  readonly catchUp: (mayGoOn: () => boolean) => boolean
  /** How the sink tells what can be read last; null when it cannot. */
  readonly settling: Settling | null
}

type Outcome = 'new' | 'duplicate' | 'forked'
export type EventTaker = (event: SealedEnvelope) => Outcome

export function createJournalMemory(node: string, clock: Clock, sink: EventSink): JournalMemory {
  const index = createEventIndex()
  const erasures = createErasures()
  const journalClock = createJournalClock(clock, node)
  const { bulk } = sink
  const tellRead = (event: SealedEnvelope): void => (bulk ? bulk.collect(event) : sink.apply(event))

  function add(event: SealedEnvelope): Outcome {
    const outcome = index.add(event)
    if (outcome !== 'new') return outcome
    journalClock.seen(event)
    erasures.note(event)
    return outcome
  }

  return {
    node,
    index,
    clock: journalClock,
    erasures,
    take(event) {
      const outcome = add(event)
      if (outcome === 'new') sink.apply(event)
      return outcome
    },
    takeRead(event, isAhead) {
      const outcome = add(event)
      if (outcome === 'new' && !isAhead) tellRead(event)
      return outcome
    },
    replace(copies) {
      for (const copy of copies) index.replace(copy)
      sink.replaced?.(copies)
    },
    giveAhead: tellRead,
    catchUp: (mayGoOn) => bulk?.catchUp(mayGoOn) ?? true,
    settling: bulk?.settling ?? null,
  }
}
