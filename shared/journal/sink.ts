import type { Settledness } from '../complaint/settled.ts'
import type { Envelope } from './envelope.ts'

/**
 * What a stream's next event, known by its type alone, means for whether anything is left to do in it. Null, also for
 * the first event, when that type never means anything: such an event may lie in another file than its stream.
 */
export type Settling = (before: Settledness | null, type: string) => Settledness | null

/** What the journal feeds: the fold of the office's state. */
export type EventSink = {
  /** Called once per stored event. */
  apply(envelope: Envelope): void
  /** Told when stored events have lost the data of people: the copies that stand for them from now on. */
  replaced?(copies: readonly Envelope[]): void
  /**
   * For a sink that can do with a whole register at once what it would else do event by event: while the journal is
   * read, in file order, `collect` is called instead of `apply`, and then `catchUp` until it says that it is done.
   * It works as long as `mayGoOn` lets it. Events of the directory and of the calendar count at once, since signing in needs them.
   */
  readonly bulk?: {
    collect(envelope: Envelope): void
    catchUp(mayGoOn: () => boolean): boolean
    /**
     * With it the journal reads first what is not settled, and calls `catchUp` in between: what is left to do is known
     * long before everything is. A stream is collected wholly before or wholly after that.
     */
    readonly settling?: Settling
  }
}
