import { readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

import { z } from 'zod'

import { syncDirectory, writeFileAtomic } from '../platform/atomicFile.ts'
import { withRetry } from '../platform/fileSystem.ts'

/** Names of folders beside the data folder: what takes its place, and what the data in use are called from then on. */
const Order = z.object({ restored: z.string().min(1), aside: z.string().min(1) })

type Steps = { readonly rename: (from: string, to: string) => Promise<void> }

/** Orders that restored data take the place of those in use when the program starts the next time. */
export async function orderSwitch(data: string, restored: string, aside: string): Promise<void> {
  await writeFileAtomic(
    orderPath(data),
    `${JSON.stringify({ restored: basename(restored), aside: basename(aside) })}\n`,
  )
}

/**
 * Carries out an order, from wherever it was broken off; to be called before anything in the data folder is opened. The
 * data in use only get another name. When the restored ones cannot take their place, they get it back: the program must
 * never begin with an empty register. True when the restored data are in use now.
 */
export async function finishSwitch(data: string, steps: Steps = { rename }): Promise<boolean> {
  const order = await readOrder(data)
  if (!order) return false
  const restored = join(dirname(data), order.restored)
  const aside = join(dirname(data), order.aside)
  const move = (from: string, to: string): Promise<void> =>
    withRetry({ pause: delay }, () => steps.rename(from, to))
  let isDone = false
  try {
    if ((await isThere(restored)) && (await isThere(data)) && !(await isThere(aside))) await move(data, aside)
    if ((await isThere(restored)) && !(await isThere(data))) await move(restored, data)
    isDone = !(await isThere(restored)) && (await isThere(data))
  } finally {
    if (!(await isThere(data)) && (await isThere(aside))) await move(aside, data)
    await syncDirectory(dirname(data))
    await rm(orderPath(data), { force: true })
  }
  return isDone
}

function orderPath(data: string): string {
  return join(dirname(data), 'switch.json')
}

async function readOrder(data: string): Promise<z.infer<typeof Order> | null> {
  try {
    const parsed = Order.safeParse(JSON.parse(await readFile(orderPath(data), 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}
