import type { World } from '@shared/journal/world.ts'

import type { AttachmentStore, FileState } from './attachmentStore.ts'

/** A file of a complaint that is not what was attached. */
export type FileFault = {
  readonly complaintId: string
  /** Number of the complaint. */
  readonly number: string
  readonly hash: string
  readonly name: string
  readonly state: Exclude<FileState, 'whole'>
}

/** Reads every file the register names and compares it with its hash, removed ones included: they are kept, too. */
export async function checkAllFiles(
  { complaints }: Pick<World, 'complaints'>,
  store: Pick<AttachmentStore, 'check'>,
): Promise<{ readonly named: ReadonlySet<string>; readonly faults: readonly FileFault[] }> {
  const states = new Map<string, FileState>()
  const faults: FileFault[] = []
  for (const { id, registration, attachments } of complaints.values()) {
    for (const { hash, name } of attachments) {
      const state = states.get(hash) ?? (await store.check(hash))
      states.set(hash, state)
      if (state !== 'whole') faults.push({ complaintId: id, number: registration.number, hash, name, state })
    }
  }
  return { named: new Set(states.keys()), faults }
}
