import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bundleSimulation } from '../../build/scripts/simulationBundle.mjs'

let folder: string
let program: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simulation-'))
  program = await bundleSimulation(folder)
}, 60_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs the simulation as its command does, in a process without clocks. */
function simulate(...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, said: stdout + stderr })
    })
  })
}

it('whatever fails, nothing that was said to be stored is lost, numbers follow each other, and all desks agree', async () => {
  const { code, said } = await simulate('--seed', '1', '--seeds', '40', '--steps', '100')
  expect(said).toMatch(/^40 seeds of 100 steps held/)
  expect(code).toBe(0)
}, 120_000)

it('a seed tells the same story every time', async () => {
  const [one, again] = await Promise.all([
    simulate('--seed', '7', '--diary'),
    simulate('--seed', '7', '--diary'),
  ])
  expect(one.said.length).toBeGreaterThan(1000)
  expect(again.said).toBe(one.said)
})

describe('negative control: the simulation finds', () => {
  // The seeds are those of ARCHITECTURE.md; a change of the simulation moves them.
  it.each([
    ['skip-flush', /lost/],
    ['plain-on-conflict', /never got an event|do not agree/],
    ['obey-empty-target', /never got an event/],
  ])(
    '%s',
    async (plant, why) => {
      const { code, said } = await simulate(
        '--plant',
        plant,
        '--seed',
        '1',
        '--seeds',
        '60',
        '--steps',
        '100',
      )
      expect(code).toBe(1)
      expect(said).toMatch(why)
      expect(said).toMatch(/again: npm run simulate -- --seed \d+ --steps 100 --plant/)
    },
    60_000,
  )
})
