import { z } from 'zod'

import { ForkedThere } from '@shared/exchange/target.ts'
import type { SealedEnvelope } from '@shared/journal/envelope.ts'

import { ask, send } from './ask.ts'
import type { DatabaseConnection } from './connection.ts'
import { DatabaseFailure } from './databaseFailure.ts'
import { eventRows, type EventRows } from './eventRows.ts'
import { FORK, PRESENT, WRITE } from './statements.ts'

const UNIQUE_VIOLATION = '23505'
/** Two workstations that pass the same events on at one moment may trip over each other's keys. */
const TRIES = 4

const ForkRow = z.object({ seq: z.int().nullable() })
const CountRow = z.object({ count: z.int() })

/** Puts events of one node into the journal, all or none. Throws `ForkedThere` when another history is there. */
export async function putEvents(
  connection: DatabaseConnection,
  events: readonly SealedEnvelope[],
): Promise<void> {
  if (events.length > 0) await put(connection, eventRows(events), TRIES)
}

async function put(connection: DatabaseConnection, rows: EventRows, triesLeft: number): Promise<void> {
  const { node, seq, id, seal, rest, count } = rows
  try {
    const { changed } = await send(connection, WRITE, [node, seq, id, seal, ...rest])
    if (changed < count) await requirePresent(connection, rows)
  } catch (error) {
    if (!(error instanceof DatabaseFailure) || error.code !== UNIQUE_VIOLATION) throw error
    await refuseFork(connection, rows)
    if (triesLeft === 0) throw error
    await put(connection, rows, triesLeft - 1)
  }
}

/** Some of the events were there already: they must be these very ones, and to be seen by this office. */
async function requirePresent(connection: DatabaseConnection, rows: EventRows): Promise<void> {
  await refuseFork(connection, rows)
  const [present] = await ask(connection, CountRow, PRESENT, [rows.node, rows.seq, rows.seal])
  if (present?.count !== rows.count) throw new DatabaseFailure('exchange-db-other-office', 'known id')
}

async function refuseFork(connection: DatabaseConnection, rows: EventRows): Promise<void> {
  const { node, seq, id, seal } = rows
  const [fork] = await ask(connection, ForkRow, FORK, [node, seq, id, seal])
  if (fork && fork.seq !== null) throw new ForkedThere(node[0] ?? '', fork.seq)
}
