import type { Complaint } from '../complaint/complaint.ts'
import type { Directory } from '../directory/directory.ts'
import type { Provider } from '../directory/records.ts'
import { foldText } from '../i18n/fold.ts'
import type { WorldObserver } from '../journal/world.ts'
import { addTo, intersect, removeFrom, unite, type DocumentSet } from './documentSet.ts'
import { createSearchOrder, type Found } from './searchOrder.ts'
import { createPostings } from './searchPostings.ts'
import { searchWords, wordsOf } from './searchText.ts'

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
  const postings = createPostings()
  const byProvider = new Map<string, number[]>()
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

  function read(document: number): void {
    const complaint = documents[document]
    if (!complaint) return
    for (const word of wordsOf(complaint)) postings.add(document, word)
    const { providerId } = complaint.registration.form
    const known = byProvider.get(providerId)
    if (known) known.push(document)
    else byProvider.set(providerId, [document])
  }

  function withWord(word: string, providers: Directory['providers']): DocumentSet {
    const found = postings.having(word, documents.length).slice()
    for (const providerId of providersNamed(word, providers)) {
      for (const document of byProvider.get(providerId) ?? []) addTo(found, document)
    }
    return found
  }

  function matching(text: string, providers: Directory['providers']): DocumentSet | null {
    const { words, joined } = searchWords(text)
    let found: DocumentSet | null = null
    for (const word of words) {
      const having = withWord(word, providers)
      if (found) intersect(found, having)
      else found = having
    }
    if (found && joined !== null) unite(found, withWord(joined, providers))
    if (found) for (const document of gone) removeFrom(found, document)
    return found
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
      for (const document of now) read(document)
    },
    find: (text, providers) => order.newestFirst(matching(text, providers)),
  }
}

/** Providers with a word of their name, in either language, that begins so. */
function providersNamed(word: string, providers: Directory['providers']): readonly string[] {
  if (word.length < 2) return []
  return [...providers.values()].filter((one) => foldedNames(one).includes(` ${word}`)).map(({ id }) => id)
}

const folded = new WeakMap<Provider, string>()

/** All names of a provider as search compares them, each word after a space. A record is never changed in place. */
function foldedNames(provider: Provider): string {
  const known = folded.get(provider)
  if (known !== undefined) return known
  const { name, shortName } = provider
  const names = ` ${foldText([name.kk, name.ru, shortName.kk, shortName.ru].join(' '))}`
  folded.set(provider, names)
  return names
}
