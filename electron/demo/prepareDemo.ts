import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { z } from 'zod'

import { LocalDate } from '@shared/time/localDate.ts'
import { today, type Clock } from '@shared/time/clock.ts'

import type { Parts } from '../parts.ts'
import { writeFileAtomic } from '../platform/atomicFile.ts'
import { writeDemo } from './writeDemo.ts'

const COMPLAINTS = 600
const SEED = 20_260_317

/** Marks a folder as a demonstration: only such a folder is ever emptied. */
const Mark = z.object({ demo: z.literal(true), today: LocalDate })

/**
 * Makes the demonstration of today. It lives in a folder of its own; the one of another day is replaced, since its
 * queue would lie in the past. A folder without the mark is never touched.
 */
export async function prepareDemo(folder: string, clock: Clock): Promise<void> {
  const now = today(clock)
  const path = join(folder, 'demo.json')
  const mark = await readMark(path)
  if (mark === now) return
  if (mark) await rm(folder, { recursive: true })
  await mkdir(folder, { recursive: true })
  await writeFileAtomic(path, JSON.stringify({ demo: true, today: now }))
  await writeDemo(folder, { complaints: COMPLAINTS, seed: SEED, today: now })
}

/** The demonstration opens at work: its head sits at the desk already. */
export async function enterDemo(parts: Parts): Promise<void> {
  await parts.journal.officeLoaded
  const head = [...parts.world.directory.operators.values()].find(({ role }) => role === 'head')
  if (head) parts.session.enter(head)
}

async function readMark(path: string): Promise<LocalDate | null> {
  try {
    const parsed = Mark.safeParse(JSON.parse(await readFile(path, 'utf8')))
    return parsed.success ? parsed.data.today : null
  } catch {
    return null
  }
}
