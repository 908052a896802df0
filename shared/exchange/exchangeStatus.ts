import { z } from 'zod'

import { Bilingual } from '../core/bilingual.ts'
import { LocalDateTime } from '../time/localDateTime.ts'

/**
 * `off`: not set up, or switched off. `running`: going on now. `current`: everything is exchanged. `waiting`: own
 * records are not there yet, nothing is wrong. `away`: folder or database cannot be reached. `failed`: it can, but not used.
 */
export const ExchangeState = z.enum(['off', 'running', 'current', 'waiting', 'away', 'failed'])
export type ExchangeState = z.infer<typeof ExchangeState>

/** What the frame of the window shows of the exchange. */
export const ExchangeStatus = z.object({
  state: ExchangeState,
  /** Own records that are surely not there yet. */
  waiting: z.int(),
  lastSuccessAt: LocalDateTime.nullable(),
  /** Since when it has failed without a break. */
  failingSince: LocalDateTime.nullable(),
  /** Code of the last failure, with a text in both languages. */
  failure: z.string().nullable(),
  nextAt: LocalDateTime.nullable(),
  progress: z.object({ done: z.int(), total: z.int() }).nullable(),
  /** Something that will not heal by itself: this workstation has two histories, or has lost a record nobody else had. */
  alarm: z.boolean(),
})
export type ExchangeStatus = z.infer<typeof ExchangeStatus>

/** What decides about the state. */
export type ExchangeFacts = {
  readonly isOn: boolean
  readonly isRunning: boolean
  readonly failure: string | null
  /** Own records cannot go out as they are. */
  readonly isStopped: boolean
  readonly waiting: number
}

export function exchangeStateOf({
  isOn,
  isRunning,
  failure,
  isStopped,
  waiting,
}: ExchangeFacts): ExchangeState {
  if (!isOn) return 'off'
  if (isRunning) return 'running'
  if (failure === 'exchange-away' || failure === 'exchange-db-away') return 'away'
  if (failure !== null || isStopped) return 'failed'
  return waiting > 0 ? 'waiting' : 'current'
}

/** A workstation that left a sign of life. */
export const Peer = z.object({
  node: z.string(),
  mark: z.string(),
  name: Bilingual.nullable(),
  office: Bilingual.nullable(),
  isOwn: z.boolean(),
  /** When it exchanged last, by its own clock. */
  at: LocalDateTime,
  /** By how much its clock is ahead of ours; 0 when it is not notably. */
  skewMinutes: z.int(),
  /** Own records it does not have yet. */
  behind: z.int(),
})
export type Peer = z.infer<typeof Peer>

/** An exchange that did something or failed; failures of one kind in a row are one line. */
export const ExchangeRecord = z.object({
  /** Unlike that of any other in the list. */
  id: z.int(),
  at: LocalDateTime,
  sent: z.int(),
  received: z.int(),
  /** Contents of attached files that went out and came in. */
  files: z.int().default(0),
  failure: z.string().nullable(),
  times: z.int().positive(),
})
export type ExchangeRecord = z.infer<typeof ExchangeRecord>

const MOST_RECORDS = 30

/** The list with one more exchange, newest first; one that did nothing and did not fail leaves it as it is. */
export function withRecord(
  records: readonly ExchangeRecord[],
  next: Omit<ExchangeRecord, 'id' | 'times'>,
): readonly ExchangeRecord[] {
  const [last, ...earlier] = records
  if (next.failure === null && next.sent + next.received + next.files === 0) return records
  if (last && next.failure !== null && last.failure === next.failure) {
    return [{ ...next, id: last.id, times: last.times + 1 }, ...earlier]
  }
  return [{ ...next, id: (last?.id ?? 0) + 1, times: 1 }, ...records].slice(0, MOST_RECORDS)
}
