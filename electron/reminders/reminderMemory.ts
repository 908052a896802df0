import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { z } from 'zod'

import { LocalDate } from '@shared/time/localDate.ts'

import { createSerialQueue } from '../journal/serialQueue.ts'
import { writeFileAtomic } from '../platform/atomicFile.ts'

const Told = z.object({ digestSeen: z.boolean(), keys: z.array(z.string()).readonly() })
const Memory = z.object({ day: LocalDate, operators: z.record(z.string(), Told) })
type Memory = z.infer<typeof Memory>

/** What an operator was told today at this workstation. */
export type ToldToday = { readonly digestSeen: boolean; readonly keys: ReadonlySet<string> }

export type ReminderMemory = {
  of(operatorId: string, day: LocalDate): ToldToday
  /** Known at once; resolves when it is on the disk. */
  remember(
    operatorId: string,
    day: LocalDate,
    told: { readonly digestSeen?: true; readonly keys: readonly string[] },
  ): Promise<void>
  /** Resolves when all of it is on the disk. */
  settled(): Promise<void>
}

/**
 * Opens `reminders.json` of a folder: what was told today, so that a program started again does not repeat it. It names
 * obligations by the ids of their complaints, no person. A file that cannot be read costs one reminder too many.
 */
export async function openReminderMemory(folder: string): Promise<ReminderMemory> {
  const path = join(folder, 'reminders.json')
  const writing = createSerialQueue()
  let memory = await readMemory(path)
  const toldTo = (operatorId: string, day: LocalDate): z.infer<typeof Told> => {
    const told = memory?.day === day ? memory.operators[operatorId] : undefined
    return told ?? { digestSeen: false, keys: [] }
  }
  return {
    of(operatorId, day) {
      const { digestSeen, keys } = toldTo(operatorId, day)
      return { digestSeen, keys: new Set(keys) }
    },
    async remember(operatorId, day, told) {
      const before = toldTo(operatorId, day)
      const now = {
        digestSeen: before.digestSeen || told.digestSeen === true,
        keys: [...new Set([...before.keys, ...told.keys])],
      }
      const others = memory?.day === day ? memory.operators : {}
      memory = { day, operators: { ...others, [operatorId]: now } }
      await writing.run(async () => {
        await mkdir(folder, { recursive: true })
        await writeFileAtomic(path, JSON.stringify(memory))
      })
    },
    settled: () => writing.run(async () => undefined),
  }
}

async function readMemory(path: string): Promise<Memory | null> {
  try {
    return Memory.safeParse(JSON.parse(await readFile(path, 'utf8'))).data ?? null
  } catch {
    return null
  }
}
