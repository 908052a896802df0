import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { Client } from 'pg'
import { z } from 'zod'

import { makeCentralDatabase } from '../support/centralDatabase.ts'
import { hasPostgres, startPostgres } from '../support/postgresServer.ts'
import { percentile, type Bench, type Figure } from './bench.ts'
import { inChild } from './children.ts'

/** Some 320 000 events. */
const COMPLAINTS = 67_000
const DAY = 300
const ROUNDS = 5

const Measured = z.object({ ms: z.number(), events: z.number() })

/**
 * The first exchange of a full register and that of a day over PostgreSQL on this machine, encrypted and flushing its
 * disk, against COPY of the same lines into a bare table and out of it.
 */
export const bench: Bench = {
  name: 'database',
  async run({ demo, folder, note }) {
    if (!hasPostgres()) {
      note('  there is no PostgreSQL server here')
      return []
    }
    const from = await demo(COMPLAINTS)
    const to = await folder('database-to')
    const ca = join(await folder('database-ca'), 'ca.crt')
    const server = await startPostgres(true)
    try {
      await makeCentralDatabase(server)
      await writeFile(ca, server.ca)
      const measure = async (how: string, data: string, count: number) =>
        Measured.parse(await inChild('database', how, data, String(server.port), ca, String(count)))
      const out = await measure('send', from, 0)
      note(`  ${out.events} events sent`)
      const into = await measure('receive', to, 0)
      const sent: number[] = []
      const received: number[] = []
      for (let round = 0; round < ROUNDS; round += 1) {
        sent.push((await measure('send', from, DAY)).ms)
        received.push((await measure('receive', to, 0)).ms)
      }
      const all = await copied(server, 'true')
      const day = await copied(server, `seq > (select max(seq) - ${DAY} from merzim.journal)`)
      return [
        row(
          `send a register to PostgreSQL, ${out.events} events`,
          out.ms,
          'COPY of the same lines',
          all.into,
        ),
        row(`receive a register, ${into.events} events`, into.ms, 'the same lines out by COPY', all.out),
        row(
          `send a day to PostgreSQL, ${DAY} events`,
          percentile(sent, 0.5),
          'COPY of the same lines',
          day.into,
        ),
        row(`receive a day, ${DAY} events`, percentile(received, 0.5), 'the same lines out by COPY', day.out),
      ]
    } finally {
      await server.close()
    }
  },
}

const row = (what: string, ours: number, peer: string, theirs: number): Figure => ({
  what,
  ours,
  peer,
  theirs,
  goal: 2,
})

/** Milliseconds to take the lines of some events into a table that has nothing else, and out of it; medians of some rounds. */
async function copied(
  { folder, port }: Awaited<ReturnType<typeof startPostgres>>,
  where: string,
): Promise<{ readonly into: number; readonly out: number }> {
  const client = new Client({ host: folder, port, user: 'owner', database: 'merzim' })
  await client.connect()
  const took = async (sql: string): Promise<number> => {
    const start = performance.now()
    await client.query(sql)
    return performance.now() - start
  }
  const file = join(folder, 'lines.copy')
  const into: number[] = []
  const out: number[] = []
  await client.query(`create table lines as select body::text as line from merzim.journal where ${where}`)
  for (let round = 0; round < ROUNDS; round += 1) {
    out.push(await took(`copy lines to '${file}'`))
    await client.query('truncate lines')
    into.push(await took(`copy lines from '${file}'`))
  }
  await client.query('drop table lines')
  await client.end()
  return { into: percentile(into, 0.5), out: percentile(out, 0.5) }
}
