import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Envelope } from '@shared/journal/envelope.ts'

import { openJournal } from '../../../electron/journal/journal.ts'
import { silentLog } from '../../../electron/platform/log.ts'
import { systemClock } from '../../../electron/platform/systemClock.ts'
import { bundleProgram } from '../../support/bundleProgram.ts'

const ROUNDS = 25
let folder: string
let registrar: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kill-'))
  registrar = await bundleProgram('test/electron/crash/registrar.ts', join(folder, 'bundle'))
}, 60_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

type Registrar = {
  /** Kills it once it has acknowledged about `count` registrations, and returns all it has acknowledged. */
  killAfter(count: number): Promise<readonly string[]>
  /** Resolves at the first acknowledgement. */
  readonly began: Promise<unknown>
}

function startRegistrar(data: string, round: number): Registrar {
  const child = spawn(process.execPath, [registrar, data, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  let limit = Number.POSITIVE_INFINITY
  const check = (): void => {
    if (said.split('\n').length > limit) child.kill('SIGKILL')
  }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    check()
  })
  return {
    began: once(child.stdout, 'data'),
    async killAfter(count) {
      limit = count
      check()
      const [code, signal]: unknown[] = await once(child, 'close')
      expect([code, signal]).toEqual([null, 'SIGKILL'])
      return said.split('\n').slice(0, -1)
    },
  }
}

async function reopen(data: string) {
  const events: Envelope[] = []
  const journal = await openJournal({
    folder: data,
    clock: systemClock,
    sink: { apply: (envelope) => void events.push(envelope) },
    log: silentLog,
  })
  const report = await journal.loaded
  const chain = await journal.checkChain()
  await journal.close()
  return { events, report, chain }
}

/** How many parts of each registration are there, and how many there should be. */
function partsOf(events: readonly Envelope[]): ReadonlyMap<string, { found: number; expected: number }> {
  const parts = new Map<string, { found: number; expected: number }>()
  for (const { data } of events) {
    const id = String(data['registration'])
    const seen = parts.get(id)
    parts.set(id, { found: (seen?.found ?? 0) + 1, expected: Number(data['count']) })
  }
  return parts
}

it('killed at any moment: every acknowledged registration is found, none half, and the chain holds', async () => {
  const data = join(folder, 'data')
  const acknowledged: string[] = []
  for (let round = 1; round <= ROUNDS; round += 1) {
    acknowledged.push(...(await startRegistrar(data, round).killAfter(1 + ((round * 37) % 90))))
    const { events, report, chain } = await reopen(data)
    const parts = partsOf(events)
    expect(acknowledged.filter((id) => !parts.has(id))).toEqual([])
    expect([...parts].filter(([, { found, expected }]) => found !== expected)).toEqual([])
    expect(chain).toEqual([])
    expect(report.damages.every(({ kind }) => kind === 'torn')).toBe(true)
    expect(report.forks).toEqual([])
  }
  expect(acknowledged.length).toBeGreaterThan(500)
}, 180_000)

it('while one process registers another is refused; once it is killed the folder is free', async () => {
  const data = join(folder, 'shared')
  const child = startRegistrar(data, 1)
  await child.began
  await expect(reopen(data)).rejects.toMatchObject({ failure: { code: 'storage-locked' } })
  const acknowledged = await child.killAfter(1)
  expect(partsOf((await reopen(data)).events).size).toBeGreaterThanOrEqual(acknowledged.length)
}, 60_000)
