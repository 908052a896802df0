import { randomUUID } from 'node:crypto'

import { fail, ok, type Result } from '@shared/core/result.ts'
import { shortNameOf } from '@shared/directory/records.ts'
import { foldText } from '@shared/i18n/fold.ts'
import type { ImportCheck, oldRegisterCalls, OldRow, OldView } from '@shared/ipc/calls/oldRegisterCalls.ts'
import type { HandlersOf, Input, Output } from '@shared/ipc/protocol.ts'
import { guessTargets } from '@shared/oldRegister/columnTargets.ts'
import type { OldRecord } from '@shared/oldRegister/oldComplaint.ts'
import { createOldRegisterSearch } from '@shared/oldRegister/oldRegister.ts'
import { today } from '@shared/time/clock.ts'
import { officeTimeOf } from '@shared/time/hlc.ts'

import { readOldTable, type OldTable } from '../oldRegister/oldTable.ts'
import { saveRejected } from '../oldRegister/rejectedFile.ts'
import { stageImport, type Staged } from '../oldRegister/staging.ts'
import { storeImport } from '../oldRegister/storeImport.ts'
import { exportFailure } from '../openExport/exportFailure.ts'
import type { Parts } from '../parts.ts'

/** What is being brought in: in memory alone until it is confirmed. */
type Desk = { readonly token: string; readonly table: OldTable; readonly staged: Staged | null }

const SHOWN = 200
const SAMPLES = 3

export function createOldRegisterHandlers(parts: Parts): HandlersOf<typeof oldRegisterCalls> {
  const { world } = parts
  const search = createOldRegisterSearch(world.oldComplaints)
  let desk: Desk | null = null
  const at = (token: string): Desk | null => (desk?.token === token ? desk : null)
  return {
    'old-register.choose': () =>
      inSlices(async () => {
        const table = await chooseTable(parts)
        if (!table.ok) return table
        desk = { token: randomUUID(), table: table.value, staged: null }
        return ok(chosen(parts, desk))
      }),
    'old-register.check': ({ token, targets }) =>
      inSlices(async () => {
        const before = at(token)
        if (!before) return gone()
        const staged = await check(parts, before.table, targets)
        if (!staged.ok) return staged
        desk = { ...before, staged: staged.value }
        return ok(checked(staged.value))
      }),
    'old-register.save-rejected': async ({ token, language }) => {
      const staged = at(token)?.staged
      return staged ? saveRejected(parts, staged, language) : gone()
    },
    'old-register.confirm': ({ token }) =>
      inSlices(async () => {
        const staged = at(token)?.staged
        if (!staged) return gone()
        const stored = await store(parts, staged)
        if (stored.ok) desk = null
        return stored
      }),
    'old-register.drop': async () => {
      desk = null
      return ok(undefined)
    },
    'old-register.list': async ({ text, offset, limit }) => {
      const found = search(text)
      const rows = found.slice(offset, offset + limit).map((one) => rowOf(one.id, one))
      return ok({ rows, total: found.length, all: world.oldComplaints.size })
    },
    'old-register.get': async ({ id }) => viewOf(parts, id),
  }
}

/** What long work throws because it was called off or is not alone, as a refusal. */
async function inSlices<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    const failure = exportFailure(error)
    if (!failure.ok && failure.error.code === 'export-failed') throw error
    return failure
  }
}

function gone(): Result<never> {
  return fail('not-found', 'no such table is being brought in')
}

async function chooseTable({ desktop, dataWork }: Parts): Promise<Result<OldTable>> {
  const path = await desktop.askOpenPath([{ name: 'xlsx, csv', extensions: ['xlsx', 'csv', 'txt', 'xls'] }])
  if (path === null) return fail('cancelled', 'no file chosen')
  return dataWork.run('import', (work) => readOldTable(path, work))
}

function chosen({ settings }: Parts, { token, table }: Desk): Output<'old-register.choose'> {
  const { fileName, rows, hasMerges, header } = table
  const targets = guessTargets(header, settings.read().oldRegisterColumns)
  const columns = header.map((name, n) => {
    const values = rows.slice(0, 50).map(({ cells }) => (cells[n] ?? '').slice(0, 80))
    return {
      at: n,
      name,
      samples: [...new Set(values.filter(Boolean))].slice(0, SAMPLES),
      target: targets[n] ?? 'skip',
    }
  })
  return { token, fileName, rows: rows.length, hasMerges, columns }
}

async function check(
  { dataWork, world, clock, settings, reading }: Parts,
  table: OldTable,
  targets: Input<'old-register.check'>['targets'],
): Promise<Result<Staged>> {
  // What was brought in before is known only when all is read.
  if (reading.share() < 1) return fail('still-loading', 'the journal is still being read')
  if (targets.length !== table.header.length) return fail('invalid-input', 'one meaning a column')
  const named = table.header.map((name, n) => [foldText(name), targets[n] ?? 'other'] as const)
  const oldRegisterColumns = Object.fromEntries(named.filter(([name]) => name !== ''))
  await settings.change({ oldRegisterColumns })
  const order = { table, targets, world, today: today(clock) }
  return ok(await dataWork.run('import', (work, tell) => stageImport({ ...order, work, tell })))
}

async function store(
  { dataWork, journal, world, session, log, disk }: Parts,
  staged: Staged,
): Promise<Result<{ stored: number }>> {
  const actor = session.operator()?.id
  if (actor === undefined) return fail('signed-out', 'nobody is at the desk')
  const order = { staged, journal, world, actor }
  const stored = await dataWork.run('import', (work, tell) => storeImport({ ...order, work, tell }))
  if (stored.ok) log.info(`old register: ${stored.value.stored} complaints brought in`)
  await disk.measure()
  return stored
}

function checked({ take, known, rejected }: Staged): ImportCheck {
  return {
    take: take.length,
    known,
    rejected: rejected.length,
    taken: take.slice(0, SHOWN).map(({ row, stream, record }) => ({ row, ...rowOf(stream, record) })),
    rejectedRows: rejected
      .slice(0, SHOWN)
      .map(({ row, title, reason, column }) => ({ row, title, reason, column })),
  }
}

function rowOf(id: string, record: OldRecord): OldRow {
  const { number, receivedOn, applicant, provider } = record
  const [subject, outcome] = [record.subject.slice(0, 200), record.outcome.slice(0, 200)]
  return { id, number, receivedOn, applicant, provider, subject, outcome }
}

function viewOf({ world, fold }: Parts, id: string): Result<OldView> {
  const found = world.oldComplaints.get(id)
  if (!found) return fail('not-found', 'no such complaint in the old register')
  const { origin, id: _, dataErased, ...record } = found
  const erased = dataErased ? { on: dataErased.on, term: dataErased.term } : null
  const [event] = fold.history(id)
  const operator = world.directory.operators.get(event?.actor ?? '')
  const by = operator ? shortNameOf(operator) : (event?.actor ?? '')
  return ok({ id, record, origin, erased, importedAt: event ? officeTimeOf(event.hlc) : null, by })
}
