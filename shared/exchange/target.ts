import type { SealedEnvelope } from '../journal/envelope.ts'
import type { VersionVector } from '../journal/vector.ts'
import type { Run } from './run.ts'
import type { FoundSign, Sign } from './sign.ts'

/**
 * A place where every workstation of the office leaves its events and picks up the others': a folder or a database.
 * Nothing there is ever changed or deleted by us, and nothing there is believed before it is checked. Every call throws
 * when the place cannot be used just now.
 */
export type ExchangeTarget = {
  /**
   * What lies there, by names alone; whether it can be read turns out when it is. To somebody who says how far he knows
   * each node it may be told in short: as one run up to there, with the hash of its last event, if nothing is missing.
   */
  holdings(known?: VersionVector): Promise<readonly Run[]>
  /** The events of a run, unchecked; null when what lies there is not whole, or is gone. */
  read(run: Run): Promise<readonly unknown[] | null>
  /**
   * Stores consecutive events of one node. All of them are there when it returns, and there for good when the sign of life
   * lies beside them. Harmless to repeat. A place that holds one history only throws `ForkedThere` when it has another
   * one.
   */
  write(events: readonly SealedEnvelope[]): Promise<void>
  /** The last sign of life of every workstation, the own one included. */
  signs(): Promise<readonly FoundSign[]>
  /** Replaces the own sign of life; returns it as it is found from now on. What was written before is durable with it. */
  leaveSign(sign: Sign): Promise<FoundSign>
}

/** The place has another event under a number than the one it was given, so its node has two histories. */
export class ForkedThere extends Error {
  override readonly name = 'ForkedThere'
  readonly node: string
  /** The first number that differs. */
  readonly seq: number

  constructor(node: string, seq: number) {
    super(`another event is there as ${node} ${seq}`)
    this.node = node
    this.seq = seq
  }
}
