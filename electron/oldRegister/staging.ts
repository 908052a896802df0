import { createHash, randomUUID } from 'node:crypto'

import type { World } from '@shared/journal/world.ts'
import type { ColumnTarget } from '@shared/oldRegister/columnTargets.ts'
import { OLD_COMPLAINT_PREFIX, type OldRecord } from '@shared/oldRegister/oldComplaint.ts'
import { contentOf, createRowPlanner, type RowOutcome } from '@shared/oldRegister/planImport.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import type { Telling } from '../openExport/dataWork.ts'
import type { Work } from '../backup/work.ts'
import type { OldTable } from './oldTable.ts'

export type RejectedRow = Extract<RowOutcome, { kind: 'rejected' }>
export type StagedRow = {
  readonly row: number
  readonly stream: string
  readonly record: OldRecord
  readonly content: string
}

/** What an import would do: nothing of it is in the journal. */
export type Staged = {
  readonly importId: string
  readonly table: OldTable
  readonly take: readonly StagedRow[]
  readonly known: number
  readonly rejected: readonly RejectedRow[]
}

type Order = {
  readonly table: OldTable
  readonly targets: readonly ColumnTarget[]
  readonly world: Pick<World, 'oldComplaints'>
  readonly today: LocalDate
  readonly work: Pick<Work, 'step'>
  readonly tell: Telling
}

/** Goes through a table row by row and decides about each. */
export async function stageImport({ table, targets, world, today, work, tell }: Order): Promise<Staged> {
  const { header, rows } = table
  const contentThere = (key: string): string | null =>
    world.oldComplaints.get(streamOf(key))?.origin.content ?? null
  const plan = createRowPlanner({ header, targets, today, hash: sha256, contentOf: contentThere })
  const take: StagedRow[] = []
  const rejected: RejectedRow[] = []
  let known = 0
  for (const [n, row] of rows.entries()) {
    await work.step()
    tell({ stage: 'checking', done: n, total: rows.length })
    const outcome = plan(row)
    if (outcome.kind === 'rejected') rejected.push(outcome)
    else if (outcome.kind === 'known') known += 1
    else {
      const { record, key } = outcome
      take.push({ row: outcome.row, stream: streamOf(key), record, content: sha256(contentOf(record)) })
    }
  }
  return { importId: randomUUID(), table, take, known, rejected }
}

/** The same at every desk for the same row: so it cannot come in twice, wherever it is brought in. */
function streamOf(key: string): string {
  return `${OLD_COMPLAINT_PREFIX}${sha256(key).slice(0, 32)}`
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
