import { addTo, emptySet, type DocumentSet } from './documentSet.ts'

/** Which documents have which words, for finding words by their beginning. Only ever grows. */
export type Postings = {
  /** `document` counts from zero; a word is added to a document once. */
  add(document: number, word: string): void
  /** Every document below `documents` that has a word beginning with `prefix`. Not to be changed by the caller. */
  having(prefix: string, documents: number): DocumentSet
}

/** Words of one beginning, and the documents they stand in as pairs side by side. */
type Leaf = {
  readonly kind: 'leaf'
  readonly ids: Map<string, number>
  readonly words: string[]
  readonly wordOf: GrowingList
  readonly documentOf: GrowingList
}

/** A leaf that grew too large, parted by the next letter; `own` holds the word that ends here. */
type Branch = { readonly kind: 'branch'; readonly own: Leaf; readonly children: Map<string, Node> }
type Node = Leaf | Branch
type GrowingList = { values: Uint32Array; length: number }

/** A leaf with more words than this is parted: so a long prefix looks through few words, a short one takes whole leaves. */
const MAX_WORDS = 512
/** Answers kept until the next word comes: while somebody types, all words but the last stay the same. */
const MAX_KEPT = 128

export function createPostings(): Postings {
  let root: Node = emptyLeaf()
  const kept = new Map<string, DocumentSet>()
  return {
    add(document, word) {
      kept.clear()
      root = added(root, word, document, 0)
    },
    having(prefix, documents) {
      const known = kept.get(prefix)
      if (known && known.length === emptySet(documents).length) return known
      const found = emptySet(documents)
      markPrefix(root, prefix, 0, found)
      if (kept.size >= MAX_KEPT) kept.clear()
      kept.set(prefix, found)
      return found
    },
  }
}

/** The node with a word more; another node when the leaf had to be parted. `depth` is the length of its beginning. */
function added(node: Node, word: string, document: number, depth: number): Node {
  if (node.kind === 'leaf') {
    addPair(node, word, document)
    return node.words.length > MAX_WORDS ? parted(node, depth) : node
  }
  const letter = word[depth]
  if (letter === undefined) {
    addPair(node.own, word, document)
    return node
  }
  const child = node.children.get(letter) ?? emptyLeaf()
  node.children.set(letter, added(child, word, document, depth + 1))
  return node
}

function parted(leaf: Leaf, depth: number): Branch {
  const branch: Branch = { kind: 'branch', own: emptyLeaf(), children: new Map() }
  const places = leaf.words.map((word) => {
    const letter = word[depth]
    if (letter === undefined) return branch.own
    const known = branch.children.get(letter)
    if (known?.kind === 'leaf') return known
    const child = emptyLeaf()
    branch.children.set(letter, child)
    return child
  })
  for (let n = 0; n < leaf.wordOf.length; n += 1) {
    const id = leaf.wordOf.values[n] ?? 0
    const place = places[id]
    if (place) addPair(place, leaf.words[id] ?? '', leaf.documentOf.values[n] ?? 0)
  }
  return branch
}

function markPrefix(node: Node, prefix: string, depth: number, found: DocumentSet): void {
  if (depth >= prefix.length) return markAll(node, found)
  if (node.kind === 'leaf') return markMatching(node, prefix, found)
  const child = node.children.get(prefix[depth] ?? '')
  if (child) markPrefix(child, prefix, depth + 1, found)
}

function markAll(node: Node, found: DocumentSet): void {
  if (node.kind === 'branch') {
    markAll(node.own, found)
    for (const child of node.children.values()) markAll(child, found)
    return
  }
  const { values, length } = node.documentOf
  for (let n = 0; n < length; n += 1) addTo(found, values[n] ?? 0)
}

function markMatching({ words, wordOf, documentOf }: Leaf, prefix: string, found: DocumentSet): void {
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

function emptyLeaf(): Leaf {
  return { kind: 'leaf', ids: new Map(), words: [], wordOf: growing(), documentOf: growing() }
}

function addPair(leaf: Leaf, word: string, document: number): void {
  let id = leaf.ids.get(word)
  if (id === undefined) {
    id = leaf.words.length
    leaf.ids.set(word, id)
    leaf.words.push(word)
  }
  push(leaf.wordOf, id)
  push(leaf.documentOf, document)
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
