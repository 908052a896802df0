import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { ok } from '@shared/core/result.ts'
import type { ExchangeTarget } from '@shared/exchange/target.ts'
import { Fold } from '@shared/journal/fold.ts'
import { fixedClock } from '@shared/time/clock.ts'
import { parseLocalDateTime } from '@shared/time/localDateTime.ts'

import { createDatabaseTarget } from '../../electron/exchange/database/databaseTarget.ts'
import { openDatabase } from '../../electron/exchange/database/pgConnection.ts'
import { exchangeOnce } from '../../electron/exchange/exchangeOnce.ts'
import { createFolderTarget } from '../../electron/exchange/folderTarget.ts'
import { openJournal, type Journal } from '../../electron/journal/journal.ts'
import { silentLog } from '../../electron/platform/log.ts'
import { nodeFileSystem } from '../../electron/platform/nodeFileSystem.ts'
import { OFFICE_LOGIN, OFFICE_PASSWORD } from '../support/centralDatabase.ts'

/** What an exchange took, and how much went one way. */
export type ExchangeMeasured = { readonly ms: number; readonly events: number; readonly bytes: number }

const startMs = fixedClock(parseLocalDateTime('2026-11-23T10:00')).nowMs()
const clock = { nowMs: () => Math.floor(startMs + performance.now()) }

/** One exchange of a data folder over the folder `share`. */
export const measureExchange = (how = '', folder = '', share = '', count = '0'): Promise<ExchangeMeasured> =>
  measure({ how, folder, count, targetOf: (node) => createFolderTarget(nodeFileSystem, share, node) })

/** One exchange of a data folder over the database of a server at `port`, whose certificate the file `ca` vouches for. */
export async function measureDatabaseExchange(
  how = '',
  folder = '',
  port = '',
  ca = '',
  count = '0',
): Promise<ExchangeMeasured> {
  const pool = openDatabase({
    server: 'localhost',
    port: Number(port),
    database: 'merzim',
    user: OFFICE_LOGIN,
    password: OFFICE_PASSWORD,
    trusted: await readFile(ca, 'utf8'),
  })
  try {
    return await measure({ how, folder, count, targetOf: () => createDatabaseTarget(pool) })
  } finally {
    await pool.end()
  }
}

type Asked = {
  readonly how: string
  readonly folder: string
  readonly count: string
  readonly targetOf: (node: string) => ExchangeTarget
}

/**
 * One exchange in which a data folder sends or receives: `count` new events are stored before. What comes in is folded,
 * as in the program.
 */
async function measure({ how, folder, count, targetOf }: Asked): Promise<ExchangeMeasured> {
  const fold = new Fold()
  const sink = how === 'receive' ? fold : { apply: () => undefined }
  const journal = await openJournal({
    folder,
    clock,
    sink,
    log: silentLog,
    onIdentity: (node) => fold.trustOnly(node),
  })
  await journal.loaded
  for (let n = 0; n < Number(count); n += 1) await note(journal, n)
  const start = performance.now()
  const { sent, received } = await exchangeOnce({
    journal,
    target: targetOf(journal.node),
    about: () => ({ node: journal.node, mark: 'К1', name: null, office: null, at: startMs, program: '0' }),
    goOn: () => undefined,
    onProgress: () => undefined,
  })
  const ms = performance.now() - start
  await journal.close()
  return { ms, events: how === 'receive' ? received : sent, bytes: await sizeOf(folder) }
}

/** As long as an event of the demonstration is on average. */
async function note(journal: Journal, n: number): Promise<void> {
  const stored = await journal.append(`c-${n}`, 'operator-1', () =>
    ok([{ type: 'complaint.noted', text: 'Позвонил. '.repeat(30) }]),
  )
  if (!stored.ok) throw new Error(stored.error.code)
}

async function sizeOf(data: string): Promise<number> {
  const names = await readdir(join(data, 'journal'))
  const sizes = await Promise.all(names.map((name) => stat(join(data, 'journal', name))))
  return sizes.reduce((sum, { size }) => sum + size, 0)
}
