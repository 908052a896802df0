import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { byHlc, type Envelope } from '@shared/journal/envelope.ts'
import { fromCsvCell } from '@shared/openExport/csvCell.ts'
import type { ExportSource } from '@shared/openExport/table.ts'
import { OPEN_TABLES } from '@shared/openExport/tables.ts'
import { parseLocalDateTime } from '@shared/time/localDateTime.ts'

import { createAccessLog } from '../../../electron/access/accessLog.ts'
import { readAccessLog } from '../../../electron/access/readAccessLog.ts'
import { placeOf } from '../../../electron/attachments/attachmentStore.ts'
import { nodeBackupFiles, type BackupFiles } from '../../../electron/backup/backupFiles.ts'
import { CalledOff, createWork } from '../../../electron/backup/work.ts'
import { runHeadless } from '../../../electron/headless/commandLine.ts'
import { HEADLESS_COMMANDS } from '../../../electron/headless/registry.ts'
import { makeExport, type MadeExport } from '../../../electron/openExport/makeExport.ts'
import { silentLog } from '../../../electron/platform/log.ts'
import { nodeFileSystem } from '../../../electron/platform/nodeFileSystem.ts'
import { attach, backupDesk, clockAt, NOW, worldOf } from '../backup/backupDesk.ts'
import { faultyFiles } from '../backup/faultyFiles.ts'

let folder: string
let data: string
let source: ExportSource
let hash: string

const Row = z.record(z.string(), z.unknown())
const Manifest = z.object({
  files: z.array(z.object({ path: z.string(), size: z.int(), sha256: z.string() })),
  tables: z.array(z.object({ name: z.string(), rows: z.int() })),
  missingFiles: z.array(z.unknown()),
})

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-export-'))
  ;({ data } = await backupDesk(folder, 25))
  hash = await attach(data, 'a scan')
  const { fold } = await worldOf(data)
  const events: Envelope[] = ['directory', 'calendar', ...fold.complaints.keys()].flatMap((id) => [
    ...fold.history(id),
  ])
  const [first, ...others] = fold.complaints.values()
  if (!first) throw new Error('an empty demonstration')
  const { registration } = first
  const form = {
    ...registration.form,
    applicant: { ...registration.form.applicant, iin: '001231500012' },
    motives: '=cmd|"/c calc"!A1\nвторая; строка "в кавычках"',
  }
  const file = { hash, name: 'скан.pdf', size: 6, mediaType: 'application/pdf', note: '' }
  const at = parseLocalDateTime('2026-03-10T10:00')
  const complaint = {
    ...first,
    registration: { ...registration, form },
    attachments: [{ ...file, at, removed: null }],
  }
  const { directory, calendar } = fold
  source = {
    complaints: [complaint, ...others],
    oldComplaints: [],
    events: events.sort(byHlc),
    directory,
    calendar,
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Changes = { readonly files?: BackupFiles; readonly signal?: AbortSignal; readonly source?: ExportSource }

async function exportTo(to: string, { files, signal, ...changes }: Changes = {}): Promise<MadeExport> {
  await mkdir(to, { recursive: true })
  const order = { source, data, to, program: 'test', madeAt: parseLocalDateTime(NOW), tell: () => undefined }
  return makeExport({ ...order, ...changes, work: createWork(signal), ...(files && { files }) })
}

const text = (path: string): Promise<string> => readFile(path, 'utf8')
const rowsOf = async (path: string) => z.array(Row).parse(JSON.parse(await text(path)))

describe('the open export', () => {
  it('holds every table with exactly the documented columns, the same in JSON and csv', async () => {
    const { path, tables } = await exportTo(join(folder, 'whole'))
    const schema = JSON.parse(await text(join(path, 'schema.json')))
    for (const { name, columns } of OPEN_TABLES) {
      const names = columns.map((column) => column.name)
      const described = schema.tables.find((table: { name: string }) => table.name === name)
      expect(described.columns.map((column: { name: string }) => column.name)).toEqual(names)
      const json = await rowsOf(join(path, `${name}.json`))
      expect(json.every((row) => Object.keys(row).join() === names.join())).toBe(true)
      const bytes = await readFile(join(path, `${name}.csv`))
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      const csvOptions = { delimiter: ';', skipEmptyLines: true }
      const [header, ...lines] = papa.parse<string[]>(bytes.toString('utf8').slice(1), csvOptions).data
      expect(header).toEqual(names)
      expect(lines.map((line) => line.map(fromCsvCell))).toEqual(
        json.map((row) => names.map((column) => plain(row[column]))),
      )
      expect(tables.find((table) => table.name === name)?.rows).toBe(json.length)
    }
    expect(await rowsOf(join(path, 'complaints.json'))).toHaveLength(25)
    expect(await rowsOf(join(path, 'events.json'))).toHaveLength(source.events.length)
  })

  it('names every file with its checksum, and copies contents under theirs', async () => {
    const { path, files, faults } = await exportTo(join(folder, 'listed'))
    expect({ files, faults }).toEqual({ files: 1, faults: [] })
    const manifest = Manifest.parse(JSON.parse(await text(join(path, 'manifest.json'))))
    for (const file of manifest.files) {
      const bytes = await readFile(join(path, file.path))
      expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([
        file.size,
        file.sha256,
      ])
    }
    const there = (await readdir(path, { recursive: true, withFileTypes: true })).filter((one) =>
      one.isFile(),
    )
    expect(there).toHaveLength(manifest.files.length + 1)
    expect(await text(join(path, 'attachments', hash.slice(0, 2), hash))).toBe('a scan')
  })

  it('keeps the zeros of an IIN and defuses formulas', async () => {
    const { path } = await exportTo(join(folder, 'excel'))
    const csv = await text(join(path, 'complaints.csv'))
    expect(csv).toContain('"\t001231500012"')
    expect(csv).toContain(`"'=cmd|""/c calc""!A1`)
  })

  it('has no trace of a password', async () => {
    const { path } = await exportTo(join(folder, 'secret'))
    const salts = source.events.map(({ data: said }) =>
      z.object({ hash: z.object({ salt: z.string() }) }).safeParse(said),
    )
    const known = salts.flatMap(({ data: said }) => (said ? [said.hash.salt] : []))
    expect(known).not.toEqual([])
    for (const name of ['events.json', 'events.csv', 'operators.json']) {
      const all = await text(join(path, name))
      expect(known.filter((salt) => all.includes(salt))).toEqual([])
    }
  })

  it('tells of contents that are gone or not what was attached, and copies neither', async () => {
    const there = placeOf(join(data, 'attachments'), hash)
    await writeFile(there, 'another')
    const changed = await exportTo(join(folder, 'changed'))
    expect(changed).toMatchObject({ files: 0, faults: [{ sha256: hash, problem: 'changed' }] })
    await rm(there)
    const missing = await exportTo(join(folder, 'missing'))
    expect(missing).toMatchObject({ files: 0, faults: [{ sha256: hash, problem: 'missing' }] })
    expect(await readdir(join(missing.path, 'attachments', hash.slice(0, 2)))).toEqual([])
    await attach(data, 'a scan')
  })

  it('never takes the place of an earlier one', async () => {
    const to = join(folder, 'twice')
    expect((await exportTo(to)).path).not.toBe((await exportTo(to)).path)
    expect(await readdir(to)).toHaveLength(2)
  })
})

describe('an export that does not come to its end', () => {
  it('leaves nothing when it is called off', async () => {
    const to = join(folder, 'cancelled')
    const calling = new AbortController()
    const stopping: BackupFiles = {
      ...nodeBackupFiles,
      create: async (path) => {
        if (path.endsWith('letters.csv')) calling.abort()
        return nodeBackupFiles.create(path)
      },
    }
    await expect(exportTo(to, { files: stopping, signal: calling.signal })).rejects.toThrow(CalledOff)
    expect(await readdir(to)).toEqual([])
  })

  it('is never found under its own name, whichever step of the disk fails', async () => {
    const small = { ...source, complaints: source.complaints.slice(0, 2), events: source.events.slice(0, 5) }
    const probe = faultyFiles(null)
    await exportTo(join(folder, 'probe'), { files: probe, source: small })
    const steps = Array.from({ length: probe.steps() }, (_, n) => n + 1)
    expect(steps.length).toBeGreaterThan(50)
    // Two of eight, and the last ones: each is a whole export.
    for (const at of steps.filter((step) => step % 8 < 2 || step > steps.length - 4)) {
      const to = join(folder, `fault-${at}`)
      const files = faultyFiles({ at, code: 'ENOSPC', lasts: at % 2 === 0 ? 'once' : 'away' })
      const made = await exportTo(to, { files, source: small }).catch(() => null)
      const found = (await readdir(to)).filter((name) => !name.endsWith('.unfinished'))
      // The last step makes the name durable: what has it is whole.
      if (at === steps.length) expect(found).toHaveLength(1)
      else expect(found, `step ${at}`).toHaveLength(made ? 1 : 0)
      if (made === null && at % 2 === 0 && at < steps.length) expect(await readdir(to)).toEqual([])
    }
  })
})

describe('the command export', () => {
  async function run(...words: readonly string[]) {
    const out: string[] = []
    const io = { readStdin: async () => '', out: (line: string) => void out.push(line), err: () => undefined }
    const code = await runHeadless(['export', ...words], HEADLESS_COMMANDS, { ...io, clock: clockAt(NOW) })
    return {
      code,
      answer: out.length > 0 ? z.looseObject({ ok: z.boolean() }).parse(JSON.parse(out.join('\n'))) : null,
    }
  }

  it('done is 0, a problem 1, a call that makes no sense 2', async () => {
    const to = join(folder, 'headless')
    await mkdir(to)
    expect(await run('--data', data, '--to', to)).toMatchObject({ code: 0, answer: { ok: true, faults: [] } })
    expect(await readdir(to)).toEqual(['merzim-2026-03-17-1830'])
    expect(await run('--data', data, '--to', join(folder, 'away'))).toMatchObject({
      code: 1,
      answer: { ok: false, code: 'export-away' },
    })
    expect(await run('--data', data, '--to', join(data, 'journal'))).toMatchObject({
      code: 1,
      answer: { code: 'export-inside' },
    })
    expect(await run('--data', data)).toMatchObject({ code: 2, answer: null })
    expect(await run('--data', to, '--to', to)).toMatchObject({ code: 2, answer: null })
  })

  it('stands in the records of who handed out what, beside a program that is running', async () => {
    const clock = clockAt(NOW)
    const running = createAccessLog({
      folder: data,
      node: 'pc-1',
      clock,
      log: silentLog,
      files: nodeFileSystem,
    })
    const exportsIn = (events: readonly Envelope[]) =>
      events.filter((event) => event.data['what'] === 'headless.export').map(({ actor }) => actor)
    const before = exportsIn(await running.read(null, null)).length
    await running.record('op-1', { complaint: null, data: { type: 'access.copied' } })
    const to = join(folder, 'recorded')
    await mkdir(to)
    expect(await run('--data', data, '--to', to)).toMatchObject({ code: 0 })
    expect((await running.record('op-1', { complaint: null, data: { type: 'access.copied' } })).ok).toBe(true)
    expect(exportsIn(await running.read(null, null)).slice(before)).toEqual(['-'])
    await running.close()
    expect(await readAccessLog(data, nodeFileSystem)).toMatchObject({ damages: [], chain: [] })
  })

  it('is not made when that cannot be recorded', async () => {
    const broken = join(folder, 'broken')
    const { data: other } = await backupDesk(broken, 2)
    await writeFile(join(other, 'access'), 'no folder')
    const to = join(folder, 'unrecorded')
    await mkdir(to)
    expect(await run('--data', other, '--to', to)).toMatchObject({ code: 1, answer: { ok: false } })
    expect(await readdir(to)).toEqual([])
  })
})

function plain(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
