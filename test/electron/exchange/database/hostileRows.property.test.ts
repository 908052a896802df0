import fc from 'fast-check'
import { expect, it } from 'vitest'

import { ForkedThere } from '@shared/exchange/target.ts'
import type { SealedEnvelope } from '@shared/journal/envelope.ts'

import type { DatabaseConnection } from '../../../../electron/exchange/database/connection.ts'
import { DatabaseFailure } from '../../../../electron/exchange/database/databaseFailure.ts'
import { createDatabaseTarget } from '../../../../electron/exchange/database/databaseTarget.ts'
import {
  LEAVE_SIGN,
  READ,
  SCHEMA,
  SCHEMA_VERSION,
  SIGNS,
  SUMMARY,
} from '../../../../electron/exchange/database/statements.ts'
import { lineOf } from '../../../../electron/journal/seal.ts'
import { targetFailure } from '../../../../electron/exchange/targetFailure.ts'
import { note, openDesk } from '../../journal/desk.ts'
import { exchange, openShare } from '../exchanging.ts'
import { someEvents } from '../targetContract.ts'

type Answer = (sql: string) => readonly unknown[]

const answering = (rowsOf: Answer): DatabaseConnection => ({
  query: async (sql) => ({ rows: rowsOf(sql), changed: 0 }),
})

const SOUND_SCHEMA = { version: SCHEMA_VERSION, least: 1, has_office: true }

/** Rows of a table somebody else made: other columns, other types, more or fewer of them. */
const anyRow = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      node: fc.oneof(fc.constant('pc-1'), fc.string(), fc.jsonValue()),
      first: fc.oneof(fc.integer(), fc.jsonValue()),
      last: fc.oneof(fc.integer(), fc.jsonValue()),
      from_year: fc.oneof(fc.integer(), fc.jsonValue()),
      to_year: fc.oneof(fc.integer(), fc.jsonValue()),
      is_whole: fc.oneof(fc.boolean(), fc.jsonValue()),
      through: fc.oneof(fc.integer(), fc.jsonValue()),
      hash: fc.oneof(fc.string(), fc.jsonValue()),
      line: fc.oneof(fc.json(), fc.string(), fc.jsonValue()),
      sign: fc.jsonValue(),
      stored_at: fc.oneof(fc.double(), fc.jsonValue()),
      seq: fc.oneof(fc.integer(), fc.jsonValue()),
      count: fc.oneof(fc.integer(), fc.jsonValue()),
    },
    { requiredKeys: [] },
  ),
)

it('rows of any shape are an answer or a failure the clerk is told of, whatever is asked', async () => {
  const events = await someEvents(2)
  const sign = {
    node: 'pc-1',
    mark: '',
    name: null,
    office: null,
    at: 1,
    program: '',
    vector: {},
    unreadable: {},
  }
  const run = { node: 'pc-1', first: 1, last: 2, hash: '', place: '2026-2026' }
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { maxLength: 3 }), fc.boolean(), async (rows, isOurs) => {
      const target = createDatabaseTarget(
        answering((sql) => (sql === SCHEMA && isOurs ? [SOUND_SCHEMA] : rows)),
      )
      const asked = [
        target.holdings(),
        target.holdings({ 'pc-1': 2 }),
        target.read(run),
        target.signs(),
        target.leaveSign(sign),
        target.write(events),
      ]
      for (const outcome of await Promise.allSettled(asked)) {
        if (outcome.status === 'fulfilled') continue
        const reason: unknown = outcome.reason
        expect(reason instanceof DatabaseFailure || reason instanceof ForkedThere).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

/** What may have become of the line of an event. */
const HURT: readonly ((line: string, other: string) => unknown)[] = [
  (line) => line,
  (line) => line.slice(0, line.length / 2),
  (line) => line.replace('запись', 'Запись'),
  (line) => line.replace('"v":1', '"v":1,"v":1'),
  (_line, other) => other,
  () => '',
  () => 'null',
  () => '[]',
  () => '{"seal":1}',
]

it('lines that were changed, cut or exchanged bring nothing, and whole ones before them come in', async () => {
  const events = await someEvents(3)
  const [first] = events
  if (!first) throw new Error('no events')
  const hurts = fc.array(fc.nat(HURT.length - 1), { minLength: 3, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(hurts, async (choice) => {
      const lines = events.map((event, n) =>
        HURT[choice[n] ?? 0]?.(lineOf(event), lineOf(events[2 - n] ?? event)),
      )
      const desk = await openDesk()
      const target = createDatabaseTarget(answering(rowsFor(events, lines)))
      await exchange(desk.journal, await openShare(), { target })
      const whole = lines.findIndex((line, n) => line !== lineOf(events[n] ?? first))
      const expected = events.slice(0, whole < 0 ? events.length : whole)
      expect(desk.journal.since(first.node, 1).slice(0, expected.length)).toEqual(expected)
      // What somebody moved to another place is still the event it was.
      for (const event of desk.journal.since(first.node, 1)) expect(events).toContainEqual(event)
      await note(desk.journal, 'c2', 'goes on')
    }),
    { numRuns: 150 },
  )
})

function rowsFor(events: readonly SealedEnvelope[], lines: readonly unknown[]): Answer {
  const node = events[0]?.node ?? ''
  const hash = events.at(-1)?.seal.slice(9) ?? ''
  return (sql) => {
    if (sql === SCHEMA) return [SOUND_SCHEMA]
    if (sql === READ) return lines.map((line) => ({ line }))
    if (sql === SUMMARY)
      return [{ node, last: 3, from_year: 2026, to_year: 2026, is_whole: true, through: null, hash: null }]
    if (sql === LEAVE_SIGN) return [{ stored_at: 1 }]
    return sql === SIGNS ? [] : [{ node, first: 1, last: 3, from_year: 2026, to_year: 2026, hash }]
  }
}

it('of a table that is not ours the clerk is told', async () => {
  const desk = await openDesk()
  const target = createDatabaseTarget(answering(() => [{ version: 'x' }]))
  const broken = exchange(desk.journal, await openShare(), { target })
  expect(targetFailure(await broken.catch((error: unknown) => error))).toMatchObject({
    code: 'exchange-db-foreign',
  })
})
