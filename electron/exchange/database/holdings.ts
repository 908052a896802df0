import { z } from 'zod'

import type { Run } from '@shared/exchange/run.ts'
import type { VersionVector } from '@shared/journal/vector.ts'

import { ask } from './ask.ts'
import type { DatabaseConnection } from './connection.ts'
import { RUNS_BEHIND, SUMMARY } from './statements.ts'

const RunRow = z.object({
  node: z.string(),
  first: z.int(),
  last: z.int(),
  from_year: z.int(),
  to_year: z.int(),
  hash: z.string(),
})
const SummaryRow = z.object({
  node: z.string(),
  last: z.int(),
  from_year: z.int(),
  to_year: z.int(),
  is_whole: z.boolean(),
  through: z.int().nullable(),
  hash: z.string().nullable(),
})
type SummaryRow = z.infer<typeof SummaryRow>

/** What is there, by a statement that asks for runs and what it wants to know. */
export async function askHoldings(
  connection: DatabaseConnection,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Run[]> {
  const rows = await ask(connection, RunRow, sql, values)
  return rows.map(({ from_year, to_year, ...run }) => ({ ...run, place: `${from_year}-${to_year}` }))
}

/**
 * What is there for somebody who knows so much of it. A node of which nothing is missing is one run as far as he knows it,
 * and its last hash proves all before it, since hashes are chained; what lies behind that comes in runs to be read.
 */
export async function knownHoldings(
  connection: DatabaseConnection,
  known: VersionVector,
): Promise<readonly Run[]> {
  const nodes = Object.keys(known)
  const rows = await ask(connection, SummaryRow, SUMMARY, [nodes, nodes.map((node) => known[node])])
  const inShort = rows.flatMap(runOf)
  const through = new Map(inShort.map(({ node, last }) => [node, last]))
  const open = rows.filter(({ node, last }) => (through.get(node) ?? 0) < last)
  if (open.length === 0) return inShort
  const behind = [open.map(({ node }) => node), open.map(({ node }) => through.get(node) ?? 0)]
  return [...inShort, ...(await askHoldings(connection, RUNS_BEHIND, behind))]
}

function runOf({ node, is_whole, through, hash, from_year, to_year }: SummaryRow): readonly Run[] {
  if (!is_whole || through === null || through < 1 || hash === null) return []
  return [{ node, first: 1, last: through, hash, place: `${from_year}-${to_year}` }]
}
