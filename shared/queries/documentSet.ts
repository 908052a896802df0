/** A set of documents, numbered from zero: bit `n` says whether document `n` is in it. */
export type DocumentSet = Uint32Array

export function emptySet(documents: number): DocumentSet {
  return new Uint32Array((documents + 31) >>> 5)
}

export function addTo(set: DocumentSet, document: number): void {
  const at = document >>> 5
  set[at] = (set[at] ?? 0) | (1 << (document & 31))
}

export function removeFrom(set: DocumentSet, document: number): void {
  const at = document >>> 5
  set[at] = (set[at] ?? 0) & ~(1 << (document & 31))
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

/** How many documents are in it. */
export function sizeOfSet(set: DocumentSet): number {
  let size = 0
  for (let n = 0; n < set.length; n += 1) {
    let bits = set[n] ?? 0
    bits -= (bits >>> 1) & 0x55555555
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
    size += (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
  }
  return size
}
