import type { Complaint } from '../complaint/complaint.ts'
import type { Directory } from '../directory/directory.ts'
import type { WorldObserver } from '../journal/world.ts'
import { removeFrom } from './documentSet.ts'
import { createSearchOrder, type Found } from './searchOrder.ts'
import { createWordIndex } from './searchWordIndex.ts'

/**
 * The register in its order, and the words of it. Told of every change, it only notes down new complaints: reading
 * their words is left to `work`, so that opening the journal does not wait for it.
 */
export type SearchIndex = WorldObserver & {
  /** Changes whenever the register does. */
  revision(): number
  /** Complaints whose words were not read yet: a search finds them only after `work`. */
  waiting(): number
  /** Reads the words of up to `count` waiting complaints. */
  work(count: number): void
  /**
   * The complaints that have every word of `text` at the beginning of one of theirs or of their provider's name,
   * newest first; all of them when `text` has no words.
   */
  find(text: string, providers: Directory['providers']): Found
}

export function createSearchIndex(): SearchIndex {
  const documents: (Complaint | undefined)[] = []
  const documentOf = new Map<string, number>()
  const gone = new Set<number>()
  const words = createWordIndex()
  const order = createSearchOrder(documents)
  let waiting: number[] = []
  let revision = 0

  function add(complaint: Complaint): void {
    const document = documents.length
    documents.push(complaint)
    documentOf.set(complaint.id, document)
    order.add(document)
    waiting.push(document)
  }

  function remove(id: string): void {
    const document = documentOf.get(id)
    if (document === undefined) return
    documents[document] = undefined
    documentOf.delete(id)
    gone.add(document)
  }

  return {
    revision: () => revision,
    waiting: () => waiting.length,
    complaintChanged(before, after) {
      revision += 1
      const document = before && documentOf.get(before.id)
      if (after && document !== undefined && before?.registration === after.registration) {
        documents[document] = after
        return
      }
      if (before) remove(before.id)
      if (after) add(after)
    },
    work(count) {
      const now = waiting.slice(0, count)
      waiting = waiting.slice(count)
      for (const document of now) {
        const complaint = documents[document]
        if (complaint) words.read(document, complaint)
      }
    },
    find(text, providers) {
      const found = words.matching(text, providers, documents.length)
      if (found) for (const document of gone) removeFrom(found, document)
      return order.newestFirst(found)
    },
  }
}
