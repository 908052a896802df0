/** A set of documents: bit `n` of the array says whether document `n` is in it. */
export type DocumentSet = Uint32Array

/** Which documents have which words, for finding words by their beginning. Only ever grows. */
export type Postings = {
  /** `document` counts from zero; a word is added to a document once. */
  add(document: number, word: string): void
  /** Puts every document that has a word beginning with `prefix` into `found`. */
  mark(prefix: string, found: DocumentSet): void
}

/**
 * Words that share their first three letters, and the documents they stand in as pairs side by side: a short prefix
 * takes whole buckets, a longer one looks through a single small one, so no search depends on the size of the register
 * more than on the size of its answer.
 */
type Bucket = {
  readonly ids: Map<string, number>
  readonly words: string[]
  readonly wordOf: GrowingList
  readonly documentOf: GrowingList
}

type GrowingList = { values: Uint32Array; length: number }

const KEY = 3

export function createPostings(): Postings {
  const byKey = new Map<string, Bucket>()
  const byShort = new Map<string, Bucket[]>()

  function bucketOf(word: string): Bucket {
    const key = word.slice(0, KEY)
    const known = byKey.get(key)
    if (known) return known
    const bucket: Bucket = { ids: new Map(), words: [], wordOf: growing(), documentOf: growing() }
    byKey.set(key, bucket)
    for (let length = 1; length <= key.length; length += 1) {
      const short = key.slice(0, length)
      const group = byShort.get(short)
      if (group) group.push(bucket)
      else byShort.set(short, [bucket])
    }
    return bucket
  }

  return {
    add(document, word) {
      const bucket = bucketOf(word)
      let id = bucket.ids.get(word)
      if (id === undefined) {
        id = bucket.words.length
        bucket.ids.set(word, id)
        bucket.words.push(word)
      }
      push(bucket.wordOf, id)
      push(bucket.documentOf, document)
    },
    mark(prefix, found) {
      if (prefix.length <= KEY) {
        for (const bucket of byShort.get(prefix) ?? []) markAll(bucket, found)
        return
      }
      const bucket = byKey.get(prefix.slice(0, KEY))
      if (bucket) markMatching(bucket, prefix, found)
    },
  }
}

export function emptySet(documents: number): DocumentSet {
  return new Uint32Array((documents + 31) >>> 5)
}

export function addTo(set: DocumentSet, document: number): void {
  const at = document >>> 5
  set[at] = (set[at] ?? 0) | (1 << (document & 31))
}

export function isIn(set: DocumentSet, document: number): boolean {
  return (((set[document >>> 5] ?? 0) >>> (document & 31)) & 1) === 1
}

/** Leaves in `set` only what is in `other` too. */
export function intersect(set: DocumentSet, other: DocumentSet): void {
  for (let n = 0; n < set.length; n += 1) set[n] = (set[n] ?? 0) & (other[n] ?? 0)
}

export function unite(set: DocumentSet, other: DocumentSet): void {
  for (let n = 0; n < set.length; n += 1) set[n] = (set[n] ?? 0) | (other[n] ?? 0)
}

function markAll({ documentOf }: Bucket, found: DocumentSet): void {
  const { values, length } = documentOf
  for (let n = 0; n < length; n += 1) addTo(found, values[n] ?? 0)
}

function markMatching({ words, wordOf, documentOf }: Bucket, prefix: string, found: DocumentSet): void {
  const matches = new Uint8Array(words.length)
  let any = false
  for (let n = 0; n < words.length; n += 1) {
    if (words[n]?.startsWith(prefix) !== true) continue
    matches[n] = 1
    any = true
  }
  if (!any) return
  for (let n = 0; n < wordOf.length; n += 1) {
    if (matches[wordOf.values[n] ?? 0] === 1) addTo(found, documentOf.values[n] ?? 0)
  }
}

function growing(): GrowingList {
  return { values: new Uint32Array(4), length: 0 }
}

function push(list: GrowingList, value: number): void {
  if (list.length === list.values.length) {
    const larger = new Uint32Array(Math.ceil(list.length * 1.6) + 4)
    larger.set(list.values)
    list.values = larger
  }
  list.values[list.length] = value
  list.length += 1
}
