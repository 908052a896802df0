import { join } from 'node:path'

import type { Fold } from '@shared/journal/fold.ts'

import { createDraftStore, draftFiles } from '../drafts/draftStore.ts'
import type { Parts } from '../parts.ts'

/** The files of complaints whose data were erased. */
export type ErasedContents = {
  /** Removes them for good; false when a disk refused, and the next start tries again. Harmless to repeat. */
  remove(): Promise<boolean>
}

/**
 * A content that another complaint has as well, or a draft, stays: it is that one's file.
 * @param fold asked to tell of erased complaints, so make this before the journal is read
 */
export function createErasedContents(
  fold: Pick<Fold, 'observe' | 'complaints'>,
  parts: () => Pick<Parts, 'attachments' | 'dataFolder' | 'disks' | 'log'>,
): ErasedContents {
  const waiting = new Set<string>()
  fold.observe({
    complaintChanged(before, after) {
      if (after?.dataErased && !before?.dataErased)
        for (const hash of after.dataErased.files) waiting.add(hash)
    },
  })

  async function removeOne(hash: string): Promise<boolean> {
    const { attachments, log } = parts()
    try {
      await attachments.store.remove(hash)
      waiting.delete(hash)
      return true
    } catch (error) {
      log.error('a file of an erased complaint could not be removed; the next start tries again', error)
      return false
    }
  }

  return {
    async remove() {
      if (waiting.size === 0) return true
      const needed = new Set([
        ...[...fold.complaints.values()].flatMap((one) => one.attachments.map(({ hash }) => hash)),
        ...(await inDrafts(parts())),
      ])
      let areGone = true
      for (const hash of [...waiting].filter((one) => !needed.has(one)))
        areGone = (await removeOne(hash)) && areGone
      return areGone
    },
  }
}

/** Files that are about to be attached. */
async function inDrafts({
  dataFolder,
  disks,
}: Pick<Parts, 'dataFolder' | 'disks'>): Promise<readonly string[]> {
  const drafts = await createDraftStore(join(dataFolder, 'drafts'), draftFiles(disks.files)).all()
  return drafts.flatMap(({ files = [] }) => files.map(({ hash }) => hash))
}
