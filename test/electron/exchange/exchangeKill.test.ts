import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Envelope } from '@shared/journal/envelope.ts'

import { exchangeOnce } from '../../../electron/exchange/exchangeOnce.ts'
import { createFolderTarget } from '../../../electron/exchange/folderTarget.ts'
import { openJournal, type Journal } from '../../../electron/journal/journal.ts'
import { silentLog } from '../../../electron/platform/log.ts'
import { nodeFileSystem } from '../../../electron/platform/nodeFileSystem.ts'
import { systemClock } from '../../../electron/platform/systemClock.ts'
import { bundleProgram } from '../../support/bundleProgram.ts'

const ROUNDS = 8
let folder: string
let program: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exchange-kill-'))
  await mkdir(join(folder, 'share'))
  program = await bundleProgram('test/electron/exchange/killedDesk.ts', join(folder, 'bundle'))
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Lets a desk work until it has said so many lines, kills it at once, and gives what it said. */
async function killAfter(child: ChildProcess, lines: number): Promise<readonly string[]> {
  let said = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if (said.split('\n').length > lines) child.kill('SIGKILL')
  })
  const [code, signal]: unknown[] = await once(child, 'close')
  expect([code, signal]).toEqual([null, 'SIGKILL'])
  return said.split('\n').slice(0, -1)
}

const start = (desk: string, round: number): ChildProcess =>
  spawn(process.execPath, [program, join(folder, desk), join(folder, 'share'), String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })

async function settle(
  desk: string,
): Promise<{ readonly journal: Journal; readonly events: readonly Envelope[] }> {
  const events: Envelope[] = []
  const sink = { apply: (event: Envelope) => void events.push(event) }
  const journal = await openJournal({ folder: join(folder, desk), clock: systemClock, sink, log: silentLog })
  expect((await journal.loaded).forks).toEqual([])
  return { journal, events }
}

const exchange = (journal: Journal) =>
  exchangeOnce({
    journal,
    target: createFolderTarget(nodeFileSystem, join(folder, 'share'), journal.node),
    about: () => ({ node: journal.node, mark: 'К1', name: null, office: null, at: 0, program: '0' }),
    goOn: () => undefined,
    onProgress: () => undefined,
  })

const idsOf = (events: readonly Envelope[]): readonly string[] => events.map(({ data }) => String(data['id']))

it('two desks killed while they exchange: nothing acknowledged is lost, nothing is half, both agree afterwards', async () => {
  const said: string[] = []
  for (let round = 1; round <= ROUNDS; round += 1) {
    const desks = ['a', 'b'].map((desk) => start(desk, round))
    said.push(
      ...(
        await Promise.all(desks.map((child, n) => killAfter(child, 5 + ((round * 13 + n * 7) % 40))))
      ).flat(),
    )
  }
  expect(said.some((line) => line.startsWith('exchanged') && line !== 'exchanged 0')).toBe(true)
  const a = await settle('a')
  const b = await settle('b')
  for (const { journal } of [a, b, a]) {
    const { forks, refused } = await exchange(journal)
    expect({ forks, refused }).toEqual({ forks: [], refused: [] })
  }
  const stored = said.filter((line) => line.startsWith('stored')).map((line) => line.slice('stored '.length))
  const found = new Set(idsOf(a.events))
  expect(stored.filter((id) => !found.has(id))).toEqual([])
  expect(idsOf(b.events).toSorted()).toEqual(idsOf(a.events).toSorted())
  for (const { data } of a.events)
    expect(idsOf(a.events).filter((id) => id === data['id'])).toHaveLength(Number(data['parts']))
  expect(await a.journal.checkChain()).toEqual([])
  await a.journal.close()
  await b.journal.close()
}, 120_000)
