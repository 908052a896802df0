/// <reference types="vite/client" />
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { LocalDate } from '@shared/time/localDate.ts'

import { writeDemo } from '../../electron/demo/writeDemo.ts'
import type { Bench, BenchContext, Figure } from './bench.ts'
import { runAsChild } from './children.ts'

const OUT = resolve(process.env['MERZIM_E2E_OUT'] ?? 'out')
const WORK = join(OUT, 'bench-work')
const SEED = 20_260_317
const DEMO_TODAY = LocalDate.parse('2026-11-20')

/** Runs the benches whose names are given, all of them by default; exit code 1 when a goal is missed. */
async function main(names: readonly string[]): Promise<void> {
  const found = Object.values(import.meta.glob<{ readonly bench: Bench }>('./*.bench.ts', { eager: true }))
  const benches = found
    .map(({ bench }) => bench)
    .filter(({ name }) => names.length === 0 || names.includes(name))
  if (benches.length === 0)
    throw new Error(`no such bench; there are ${found.map(({ bench }) => bench.name).join(', ')}`)
  await rm(WORK, { recursive: true, force: true })
  const context = createContext()
  const rows: (Figure & { readonly bench: string; readonly ratio: number })[] = []
  for (const bench of benches) {
    context.note(`${bench.name} …`)
    for (const figure of await bench.run(context))
      rows.push({ bench: bench.name, ...figure, ratio: figure.ours / figure.theirs })
  }
  await rm(WORK, { recursive: true, force: true })
  process.stdout.write(tableOf(rows))
  await writeFile(join(OUT, 'bench.json'), `${JSON.stringify({ node: process.version, rows }, null, 2)}\n`)
  if (rows.some(isMissed)) process.exitCode = 1
}

function createContext(): BenchContext {
  const demos = new Map<number, Promise<string>>()
  const note = (text: string): void => void process.stderr.write(`${text}\n`)

  async function folder(name: string): Promise<string> {
    const path = join(WORK, name)
    await mkdir(path, { recursive: true })
    return path
  }

  async function makeDemo(complaints: number): Promise<string> {
    note(`  inventing ${complaints} complaints`)
    const path = await folder(`demo-${complaints}`)
    await writeDemo(path, { complaints, seed: SEED, today: DEMO_TODAY })
    return path
  }

  return {
    folder,
    note,
    demo(complaints) {
      const made = demos.get(complaints) ?? makeDemo(complaints)
      demos.set(complaints, made)
      return made
    },
  }
}

type Row = Figure & { readonly ratio: number }

const isMissed = ({ ratio, goal }: Row): boolean => goal !== null && ratio > goal

function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.what,
    `${row.ours.toFixed(2)} ${row.unit ?? 'ms'}`,
    row.peer,
    `${row.theirs.toFixed(2)} ${row.unit ?? 'ms'}`,
    `${row.ratio.toFixed(2)}×`,
    row.goal === null ? '' : `≤ ${row.goal}× ${isMissed(row) ? 'MISSED' : 'met'}`,
  ])
  const head = ['what', 'ours', 'against', 'theirs', 'ratio', 'goal']
  const widths = head.map((title, n) => Math.max(title.length, ...cells.map((row) => row[n]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, n) => cell.padEnd(widths[n] ?? 0))
      .join('  ')
      .trimEnd()
  return `${[head, ...cells].map(line).join('\n')}\n`
}

const words = process.argv.slice(2)
if (!(await runAsChild(words))) await main(words)
