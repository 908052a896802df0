import { randomUUID } from 'node:crypto'
import { open } from 'node:fs/promises'
import { join } from 'node:path'

import { JSONFilePreset } from 'lowdb/node'

import type { ComplaintForm } from '@shared/complaint/form.ts'
import type { Complaint } from '@shared/complaint/complaint.ts'
import { nearestDue } from '@shared/queries/registerList.ts'
import { wordsOf } from '@shared/queries/searchText.ts'

import type { Office } from '../../electron/compose.ts'
import { lineOf } from '../../electron/journal/seal.ts'
import type { Acts } from './children.ts'
import { openBenchOffice } from './office.ts'
import { sqlitePeer, type SqliteDatabase } from './peers.ts'

const FORMS = 500

/**
 * Opens the whole program on `data` and offers `ours`: registering a complaint to the point where the clerk is told
 * "saved". Beside it, on the same disk: `raw`, the same line appended and flushed; `sqlite`, when it can be had, a
 * durable insert of it, and `sqliteIndexed`, that insert with the indexes a register needs; with `withLowdb`, `lowdb`, the register as one plain lowdb file.
 */
export async function startRegistering(data = '', place = '', withLowdb = ''): Promise<Acts> {
  const office = await openBenchOffice(data)
  const complaints = [...office.parts.world.complaints.values()]
  const forms = complaints.slice(0, FORMS).map(({ registration }) => registration.form)
  const register = (round: number): Promise<void> => registerOne(office, forms[round % forms.length])
  await register(0)
  const line = newestLine(office)
  const acts = new Map<string, (round: number) => Promise<unknown>>([
    ['ours', register],
    ['raw', await rawAppender(place, line)],
  ])
  const insert = sqliteInserter(place, line)
  const insertIndexed = sqliteIndexedInserter(place, line, complaints)
  if (insert) acts.set('sqlite', insert)
  if (insertIndexed) acts.set('sqliteIndexed', insertIndexed)
  if (withLowdb) acts.set('lowdb', await lowdbUpdater(place, complaints))
  return acts
}

async function registerOne({ dispatch }: Office, form: ComplaintForm | undefined): Promise<void> {
  const result = await dispatch('intake.register', { id: randomUUID(), form, receivedNow: true })
  if (!result.ok) throw new Error(`registering failed: ${result.error.code}`)
}

function newestLine({ parts: { journal } }: Office): string {
  const last = journal.since(journal.node, journal.vector()[journal.node] ?? 1).at(-1)
  if (!last) throw new Error('nothing is stored')
  return `${lineOf(last)}\n`
}

async function rawAppender(place: string, line: string): Promise<() => Promise<void>> {
  const bytes = Buffer.from(line)
  const file = await open(join(place, 'raw.ndjson'), 'a')
  return async () => {
    await file.write(bytes)
    await file.datasync()
  }
}

/** Write-ahead log and full synchronisation: one flush per insert, the fastest SQLite is while it keeps its word. */
function sqliteInserter(place: string, line: string): ((round: number) => Promise<unknown>) | null {
  const database = eventDatabase(join(place, 'peer.db'))
  if (!database) return null
  const insert = database.prepare('insert into event values (?, ?, ?, ?)')
  return async (round) => insert.run('pc-1', round, randomUUID(), line)
}

/**
 * The same line together with what corresponds to our indexes, in one transaction: the number, which must not come
 * twice, the nearest due date, and the words a complaint is found by. As many complaints are stored before as with us.
 */
function sqliteIndexedInserter(
  place: string,
  line: string,
  complaints: readonly Complaint[],
): ((round: number) => Promise<unknown>) | null {
  const database = eventDatabase(join(place, 'peer-indexed.db'))
  const [first] = complaints
  if (!database || !first) return null
  database.exec(
    'create table complaint (id integer primary key, stream text, number text unique, due_on text)',
  )
  database.exec('create index by_due on complaint (due_on)')
  database.exec("create virtual table words using fts5(text, content='', prefix='1 2 3 4')")
  const addComplaint = database.prepare('insert into complaint values (?, ?, ?, ?)')
  const addWords = database.prepare('insert into words (rowid, text) values (?, ?)')
  const addEvent = database.prepare('insert into event values (?, ?, ?, ?)')
  const index = (id: number, stream: string, number: string, complaint: Complaint): void => {
    addComplaint.run(id, stream, number, nearestDue(complaint))
    addWords.run(id, [...wordsOf(complaint)].join(' '))
  }
  database.transaction(() => {
    for (const [n, one] of complaints.entries()) index(n + 1, one.id, one.registration.number, one)
  })()
  const insert = database.transaction((round: number) => {
    const stream = randomUUID()
    addEvent.run('pc-1', round, stream, line)
    index(complaints.length + round, stream, `new ${round}`, complaints[round % complaints.length] ?? first)
  })
  return async (round) => insert(round)
}

function eventDatabase(path: string): SqliteDatabase | null {
  const database = sqlitePeer()?.(path)
  if (!database) return null
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec(
    'create table event (node text, seq integer, stream text, body text, primary key (node, seq))',
  )
  database.exec('create index by_stream on event (stream)')
  return database
}

async function lowdbUpdater(place: string, complaints: readonly Complaint[]): Promise<() => Promise<void>> {
  const database = await JSONFilePreset(join(place, 'lowdb.json'), { complaints: [...complaints] })
  const [first] = complaints
  return () => database.update((data) => void (first && data.complaints.push(first)))
}
