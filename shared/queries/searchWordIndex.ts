import type { Complaint } from '../complaint/complaint.ts'
import type { Directory } from '../directory/directory.ts'
import type { Provider } from '../directory/records.ts'
import { foldText } from '../i18n/fold.ts'
import { addTo, intersect, unite, type DocumentSet } from './documentSet.ts'
import { createPostings } from './searchPostings.ts'
import { searchWords, wordsOf } from './searchText.ts'

/** Which documents hold which words, their providers' names included. */
export type WordIndex = {
  read(document: number, complaint: Complaint): void
  /** The documents below `documents` that have every word of `text`; null when it has no words. */
  matching(text: string, providers: Directory['providers'], documents: number): DocumentSet | null
}

export function createWordIndex(): WordIndex {
  const postings = createPostings()
  const byProvider = new Map<string, number[]>()

  function withWord(word: string, providers: Directory['providers'], documents: number): DocumentSet {
    const found = postings.having(word, documents).slice()
    for (const providerId of providersNamed(word, providers)) {
      for (const document of byProvider.get(providerId) ?? []) addTo(found, document)
    }
    return found
  }

  return {
    read(document, complaint) {
      for (const word of wordsOf(complaint)) postings.add(document, word)
      const { providerId } = complaint.registration.form
      const known = byProvider.get(providerId)
      if (known) known.push(document)
      else byProvider.set(providerId, [document])
    },
    matching(text, providers, documents) {
      const { words, joined } = searchWords(text)
      let found: DocumentSet | null = null
      for (const word of words) {
        const having = withWord(word, providers, documents)
        if (found) intersect(found, having)
        else found = having
      }
      if (found && joined !== null) unite(found, withWord(joined, providers, documents))
      return found
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
