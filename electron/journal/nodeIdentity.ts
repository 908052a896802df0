import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'

import { z } from 'zod'

import { NODE_ID } from '@shared/journal/nodeId.ts'
import type { Clock } from '@shared/time/clock.ts'

import { withRetry, type FileSystem } from '../platform/fileSystem.ts'

/** Who this data folder is among the office's computers. Made once; its events carry `node` for ever. */
export const NodeIdentity = z.object({
  node: z.string().regex(NODE_ID),
  installationId: z.uuid(),
  createdAt: z.string(),
})
export type NodeIdentity = z.infer<typeof NodeIdentity>

/** Where the identity lies in a data folder. */
export const IDENTITY_FILE = 'node.json'

/** The file is there, but what stands in it is no identity. */
export class UnreadableIdentity extends Error {
  override readonly name = 'UnreadableIdentity'
}

/**
 * The identity kept in `<data>/node.json`, created at the first start. Throws when the file is there and cannot be read:
 * a new identity in its place would begin a second numbering beside the first.
 */
export async function nodeIdentity(files: FileSystem, folder: string, clock: Clock): Promise<NodeIdentity> {
  const stored = await storedIdentity(files, folder)
  if (stored) return stored
  const identity = newIdentity(clock)
  await files.makeFolder(folder)
  await storeIdentity(files, folder, identity)
  return identity
}

/** An identity no other data folder has. */
export function newIdentity(clock: Clock): NodeIdentity {
  return {
    node: `pc-${randomBytes(6).toString('hex')}`,
    installationId: randomUUID(),
    createdAt: new Date(clock.nowMs()).toISOString(),
  }
}

/** The identity of a data folder; null when it has none yet. Throws as `nodeIdentity` does. */
export async function storedIdentity(
  files: Pick<FileSystem, 'read' | 'pause'>,
  folder: string,
): Promise<NodeIdentity | null> {
  const stored = await withRetry(files, () => files.read(join(folder, IDENTITY_FILE)))
  return stored && parseIdentity(stored.toString('utf8'))
}

/** Makes a data folder the one of an identity. */
export function storeIdentity(files: FileSystem, folder: string, identity: NodeIdentity): Promise<void> {
  return files.replace(join(folder, IDENTITY_FILE), `${JSON.stringify(identity)}\n`)
}

function parseIdentity(text: string): NodeIdentity {
  try {
    return NodeIdentity.parse(JSON.parse(text))
  } catch (cause) {
    throw new UnreadableIdentity('node.json holds no identity', { cause })
  }
}
