import type { AttachmentStore, FileState } from './attachmentStore.ts'

/**
 * Whether stored files are whole, for the card: reading each of them anew whenever a card is shown would wear the disk,
 * so what was found whole stays so as long as nobody touched the file. What is given out is always read anew.
 */
export type FileChecks = {
  stateOf(hash: string): Promise<FileState>
  /** Contents that were found to be other bytes than were attached, and not whole since. */
  changed(): ReadonlySet<string>
}

export function createFileChecks(store: Pick<AttachmentStore, 'open' | 'check'>): FileChecks {
  const whole = new Map<string, string>()
  const changed = new Set<string>()

  async function stampOf(hash: string): Promise<string | null> {
    const file = await store.open(hash).catch(() => null)
    await file?.close()
    return file?.stamp ?? null
  }

  return {
    async stateOf(hash) {
      const stamp = await stampOf(hash)
      if (stamp !== null && whole.get(hash) === stamp) return 'whole'
      const state = await store.check(hash)
      if (state === 'whole' && stamp !== null) whole.set(hash, stamp)
      else whole.delete(hash)
      if (state === 'changed') changed.add(hash)
      else if (state === 'whole') changed.delete(hash)
      return state
    },
    changed: () => changed,
  }
}
