/**
 * A code like «7F3A-9C21» of a text: people compare it by eye to see that two papers say the same. 32 bits, not a
 * signature.
 */
export function shortCode(text: string): string {
  let hash = 0x811c9dc5
  for (let n = 0; n < text.length; n += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193)
    hash ^= hash >>> 15
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  const code = ((hash ^ (hash >>> 16)) >>> 0).toString(16).toUpperCase().padStart(8, '0')
  return `${code.slice(0, 4)}-${code.slice(4)}`
}
