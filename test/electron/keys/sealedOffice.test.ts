import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'

import { Fold } from '@shared/journal/fold.ts'

import { createAttachmentStore } from '../../../electron/attachments/attachmentStore.ts'
import { dataContents, isReplaced } from '../../../electron/backup/dataContents.ts'
import { runHeadless } from '../../../electron/headless/commandLine.ts'
import { HEADLESS_COMMANDS } from '../../../electron/headless/registry.ts'
import { readJournal } from '../../../electron/journal/readJournal.ts'
import { openDataKeys } from '../../../electron/keys/dataKeys.ts'
import { sealedDisks } from '../../../electron/keys/sealedDisks.ts'
import type { Secrets } from '../../../electron/platform/secrets.ts'
import { bundleProgram } from '../../support/bundleProgram.ts'
import { backUp, backupDesk, clockAt, NOW, worldOf, type BackupDesk } from '../backup/backupDesk.ts'
import { resealAll, switchOn, USER } from './sealedDesk.ts'
import { secretsOf } from './secretsOf.ts'

let folder = ''
/** An office that was sealed after it had worked for a while, and the same as it was before. */
let desk: BackupDesk
let before: Fold
let recoveryKey = ''
let hashes: readonly string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealed-'))
  desk = await backupDesk(folder, 12)
  await backUp(desk, '2026-03-16T18:00')
  await writeFile(join(desk.data, 'print-jobs.json'), '{"jobs":[]}\n')
  before = (await worldOf(desk.data)).fold
  ;({ recoveryKey } = await switchOn(desk.data))
  await resealAll(desk.data)
  hashes = (await readdir(join(desk.data, 'attachments'), { recursive: true })).filter((name) =>
    /[0-9a-f]{64}$/.test(name),
  )
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const Answer = z.looseObject({ ok: z.boolean().optional(), path: z.string().optional() })

async function run(words: readonly string[], env: Record<string, string> = {}, secrets?: Secrets) {
  const out: string[] = []
  const err: string[] = []
  const code = await runHeadless(words, HEADLESS_COMMANDS, {
    readStdin: async () => '',
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    clock: clockAt(NOW),
    secrets,
    env,
  })
  return {
    code,
    answer: out.length > 0 ? Answer.parse(JSON.parse(out.join('\n'))) : null,
    err: err.join('\n'),
  }
}

async function sealedWorld(data: string, secrets = USER) {
  const fold = new Fold()
  const { files } = sealedDisks((await openDataKeys(data, secrets)).sealing)
  const { report, chain } = await readJournal(data, files, clockAt(NOW), fold)
  expect([report.damages, report.unreadable, chain]).toEqual([[], [], []])
  return fold
}

/** Every file below a folder as text. */
async function textsIn(of: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(of, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(path, 'utf8')] as const)))
}

/** Files in which a person of the register, a draft or a scan can be read. */
async function readableIn(of: string): Promise<readonly string[]> {
  const surnames = [...before.complaints.values()].map(({ registration }) => registration.form.applicant)
  const words = surnames.flatMap((applicant) =>
    'surname' in applicant ? [applicant.surname].filter((word) => word.length > 3) : [],
  )
  const known = [...words, 'draft-1"', 'first scan', 'second scan']
  return [...(await textsIn(of))]
    .filter(([, text]) => known.some((word) => text.includes(word)))
    .map(([path]) => path)
}

it('nothing of a person can be read in a sealed data folder, and all of it is there', async () => {
  expect(await readableIn(join(desk.data))).toEqual([])
  expect((await sealedWorld(desk.data)).complaints).toEqual(before.complaints)
  expect((await openDataKeys(desk.data, USER)).state()).toBe('on')
  expect(hashes.length).toBeGreaterThanOrEqual(2)
  // The negative control: the folder of the backup made before is plain.
  expect((await readableIn(desk.to)).length).toBeGreaterThan(0)
})

it('the commands ask for the key: by this user of Windows, by a variable or a file; 2 without it or with another', async () => {
  const words = ['verify', '--data', desk.data]
  expect(await run(words)).toMatchObject({
    code: 2,
    answer: null,
    err: expect.stringContaining('MERZIM_RECOVERY_KEY'),
  })
  expect(await run(words, { MERZIM_RECOVERY_KEY: recoveryKey })).toMatchObject({
    code: 0,
    answer: { ok: true, complaints: 12 },
  })
  expect(await run(words, {}, USER)).toMatchObject({ code: 0, answer: { ok: true } })
  const typo = `${recoveryKey.slice(0, -1)}${recoveryKey.endsWith('Z') ? 'Y' : 'Z'}`
  expect(await run(words, { MERZIM_RECOVERY_KEY: typo })).toMatchObject({
    code: 2,
    err: expect.stringContaining('group 7'),
  })
  const file = join(folder, 'key.txt')
  await writeFile(file, `${recoveryKey.toLowerCase()}\n`)
  const report = [
    'report',
    '--data',
    desk.data,
    '--month',
    '2026-03',
    '--format',
    'json',
    '--out',
    join(folder, 'r.json'),
  ]
  expect(await run([...report, '--recovery-key-file', file])).toMatchObject({ code: 0 })
  expect(await run(report)).toMatchObject({ code: 2 })
  expect(await run([...report, '--recovery-key-file', join(folder, 'none.txt')])).toMatchObject({ code: 2 })
})

it('an export is open, and whole', async () => {
  const to = await mkdtemp(join(folder, 'export-'))
  const made = await run(['export', '--data', desk.data, '--to', to], { MERZIM_RECOVERY_KEY: recoveryKey })
  expect(made).toMatchObject({ code: 0, answer: { ok: true } })
  expect((await readableIn(to)).length).toBeGreaterThan(0)
})

it('WAY BACK 2: a backup opens on another computer by the recovery key, and holds nothing that can be read', async () => {
  const env = { MERZIM_RECOVERY_KEY: recoveryKey }
  const made = await run(['backup', '--data', desk.data, '--to', desk.to], env)
  expect(made).toMatchObject({ code: 0, answer: { ok: true, faults: 0 } })
  const from = made.answer?.path ?? ''
  expect(await readableIn(from)).toEqual([])
  // Contents that lay there plain, too.
  expect(await readableIn(join(desk.to, desk.node, 'attachments'))).toEqual([])
  expect(await run(['restore', '--from', from, '--check'])).toMatchObject({ code: 2 })
  expect(await run(['restore', '--from', from, '--check'], env)).toMatchObject({
    code: 0,
    answer: { ok: true },
  })
  const to = join(folder, 'new computer')
  expect(await run(['restore', '--from', from, '--data', to, '--check'], env)).toMatchObject({ code: 0 })
  expect(await readableIn(to)).toEqual([])
  expect((await sealedWorld(to)).complaints).toEqual(before.complaints)
  await expect(openDataKeys(to, secretsOf('somebody else'))).rejects.toThrow('not wrapped')
})

it('a backup made before sealing was switched on still restores, with the contents that were sealed since', async () => {
  const [old = ''] = (await readdir(join(desk.to, desk.node)))
    .filter((name) => name.startsWith('2026-03-16'))
    .toSorted()
  const to = join(folder, 'old restored')
  const words = ['restore', '--from', join(desk.to, desk.node, old), '--data', to, '--check']
  expect(await run(words, { MERZIM_RECOVERY_KEY: recoveryKey })).toMatchObject({
    code: 0,
    answer: { ok: true },
  })
  expect((await worldOf(to)).fold.complaints).toEqual(before.complaints)
  expect(await createAttachmentStore(to).check(hashes[0]?.slice(-64) ?? '')).toBe('whole')
})

it('a backup notices that a file was sealed while it was copied, and that one has only grown', async () => {
  const plain = await backupDesk(join(folder, 'meanwhile'), 3)
  const sources = await dataContents(plain.data)
  const month = sources.find(({ path }) => /journal\/\d/.test(path))?.path ?? ''
  await appendFile(join(plain.data, month), '\n')
  expect(await isReplaced(plain.data, sources)).toBe(false)
  await switchOn(plain.data)
  await resealAll(plain.data)
  expect(await isReplaced(plain.data, sources)).toBe(true)
})

it('killed at any moment while everything is being sealed: nothing is lost, and the next run ends it', async () => {
  const program = await bundleProgram('test/electron/keys/resealRunner.ts', join(folder, 'bundle'))
  const plain = await backupDesk(join(folder, 'killed'), 60)
  const world = (await worldOf(plain.data)).fold.complaints
  let ended = 0
  for (let round = 0; round < 12; round += 1) {
    const data = join(folder, `round-${round}`)
    await cp(plain.data, data, { recursive: true })
    await switchOn(data)
    const child = spawn(process.execPath, [program, data], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
    await once(child.stdout, 'data')
    const isSealed = async (): Promise<number> =>
      [...(await textsIn(data).catch(() => new Map<string, string>()))].filter(([, text]) =>
        /^(~|MERZIMS1)/.test(text),
      ).length
    while (child.exitCode === null && (await isSealed()) < round) {
      // The look itself takes the time of some steps: every round breaks off somewhere else.
    }
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
    if (said.includes('done')) ended += 1
    expect((await sealedWorld(data)).complaints, `round ${round}`).toEqual(world)
    expect((await resealAll(data)).left).toEqual([])
    expect(await readableIn(data)).toEqual([])
    expect((await sealedWorld(data)).complaints).toEqual(world)
  }
  expect(ended).toBeLessThan(12)
}, 180_000)
