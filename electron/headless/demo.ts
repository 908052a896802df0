import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { today } from '@shared/time/clock.ts'
import { LocalDate } from '@shared/time/localDate.ts'

import { writeDemo } from '../demo/writeDemo.ts'
import { BadCall, noPositionals, requiredOption, type HeadlessCommand } from './commandLine.ts'

/** A year of a busy oblast is some tens of thousands; more is a mistake in the call. */
const MAX_COMPLAINTS = 1_000_000

/** `demo --data DIR --complaints N --seed S [--today YYYY-MM-DD]`: fills an empty folder with an invented office. */
export const demoCommand: HeadlessCommand = {
  name: 'demo',
  summary: 'fills an empty data folder with an invented office, the same for the same seed',
  usage: '--data DIR --complaints N --seed S [--today YYYY-MM-DD]',
  options: ['data', 'complaints', 'seed', 'today'],
  run: async (args, io) => {
    noPositionals(args)
    const folder = requiredOption(args, 'data')
    const complaints = wholeNumber(requiredOption(args, 'complaints'), 'complaints', MAX_COMPLAINTS)
    const seed = wholeNumber(requiredOption(args, 'seed'), 'seed', 0xffff_ffff)
    const day = LocalDate.safeParse(args.options['today'] ?? today(io.clock))
    if (!day.success) throw new BadCall('--today must be a date YYYY-MM-DD')
    if (await hasJournal(folder)) {
      io.err(`${folder} holds a journal already; it is never written over`)
      return 1
    }
    const report = await writeDemo(folder, { complaints, seed, today: day.data })
    io.out(JSON.stringify({ data: folder, seed, today: day.data, ...report }))
    return 0
  },
}

function wholeNumber(text: string, name: string, max: number): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0 || value > max) {
    throw new BadCall(`--${name} must be a whole number from 0 to ${max}`)
  }
  return value
}

async function hasJournal(folder: string): Promise<boolean> {
  try {
    return (await readdir(join(folder, 'journal'))).length > 0
  } catch {
    return false
  }
}
