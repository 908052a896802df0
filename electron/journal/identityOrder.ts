import { join } from 'node:path'

import { z } from 'zod'

import { Bilingual } from '@shared/core/bilingual.ts'

import { withRetry, type FileSystem } from '../platform/fileSystem.ts'
import { NodeIdentity } from './nodeIdentity.ts'

/**
 * The order to give a data folder a new identity, because another one goes on with the same, or because an event of it is lost: what was written here from
 * `seq` on becomes the new node's. Written while the program runs, carried out before the journal is opened next.
 */
export const IdentityChange = z.object({
  from: z.string(),
  seq: z.int().positive(),
  /** There is no twin: the event of that number was lost. What cannot be read is then left to the copies in `forked/`. */
  lost: z.boolean().optional(),
  identity: NodeIdentity,
  workstation: z.object({ mark: z.string(), name: Bilingual }),
  /** Who ordered it. */
  actor: z.string(),
  eventId: z.uuid(),
})
export type IdentityChange = z.infer<typeof IdentityChange>

/** Where the order lies in a data folder. */
export const IDENTITY_ORDER_FILE = 'identity-change.json'

/** Leaves the order; nothing changes yet. */
export function orderIdentityChange(
  files: FileSystem,
  folder: string,
  change: IdentityChange,
): Promise<void> {
  return files.replace(join(folder, IDENTITY_ORDER_FILE), `${JSON.stringify(change)}\n`)
}

/** The order that waits for the next start; null when there is none. */
export async function orderedIdentityChange(
  files: FileSystem,
  folder: string,
): Promise<IdentityChange | null> {
  const bytes = await withRetry(files, () => files.read(join(folder, IDENTITY_ORDER_FILE)))
  const order = IdentityChange.nullable().safeParse(parse(bytes))
  return order.success ? order.data : null
}

/** Notes that it has been carried out. */
export function closeIdentityChange(files: FileSystem, folder: string): Promise<void> {
  return files.replace(join(folder, IDENTITY_ORDER_FILE), 'null\n')
}

function parse(bytes: Buffer | null): unknown {
  try {
    return JSON.parse(bytes?.toString('utf8') ?? 'null')
  } catch {
    return undefined
  }
}
