import type { Envelope } from './envelope.ts'

/** What the journal feeds: the fold of the office's state. Called once per stored event, in file order while loading. */
export type EventSink = {
  apply(envelope: Envelope): void
}
