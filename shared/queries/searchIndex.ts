import type { Complaint } from '../complaint/complaint.ts'
import { foldText } from '../i18n/fold.ts'
import type { Directory } from '../directory/directory.ts'
import type { Provider } from '../directory/records.ts'
import type { WorldObserver } from '../journal/world.ts'
import {
  addTo,
  createPostings,
  emptySet,
  intersect,
  isIn,
  unite,
  type DocumentSet,
} from './searchPostings.ts'
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
  find(text: string, providers: Directory['providers']): readonly Complaint[]
}

export function createSearchIndex(): SearchIndex {
  const documents: (Complaint | undefined)[] = []
  const documentOf = new Map<string, number>()
  const postings = createPostings()
  const byProvider = new Map<string, number[]>()
  const order = createOrder(documents)
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
    const found = emptySet(documents.length)
    postings.mark(word, found)
    for (const providerId of providersNamed(word, providers)) {
      for (const document of byProvider.get(providerId) ?? []) addTo(found, document)
    }
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
    find(text, providers) {
      const { words, joined } = searchWords(text)
      let found: DocumentSet | null = null
      for (const word of words) {
        const having = withWord(word, providers)
        if (found) intersect(found, having)
        else found = having
      }
      if (found && joined !== null) unite(found, withWord(joined, providers))
      return order.newestFirst(found)
    },
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

type Order = {
  add(document: number): void
  /** The complaints of a set, all of them when it is null. */
  newestFirst(found: DocumentSet | null): readonly Complaint[]
}

/** Documents by the moment of receipt. New ones nearly always come last, so sorting is put off until somebody asks. */
function createOrder(documents: readonly (Complaint | undefined)[]): Order {
  let sorted: number[] = []
  let unsorted = false
  const keys: string[] = []
  const compare = (a: number, b: number): number => {
    const [left = '', right = ''] = [keys[a], keys[b]]
    return left < right ? -1 : left > right ? 1 : a - b
  }
  return {
    add(document) {
      const { form, number } = documents[document]?.registration ?? { form: { receivedAt: '' }, number: '' }
      keys[document] = `${form.receivedAt} ${number}`
      const last = sorted.at(-1)
      if (last !== undefined && compare(last, document) > 0) unsorted = true
      sorted.push(document)
    },
    newestFirst(found) {
      if (unsorted) {
        sorted = sorted.filter((document) => documents[document] !== undefined).sort(compare)
        unsorted = false
      }
      const complaints: Complaint[] = []
      for (let n = sorted.length - 1; n >= 0; n -= 1) {
        const document = sorted[n] ?? 0
        if (found && !isIn(found, document)) continue
        const complaint = documents[document]
        if (complaint) complaints.push(complaint)
      }
      return complaints
    },
  }
}
