/**
 * Refuses what JSON cannot carry (invariant 10): a `Date`, a `Map`, a function, `NaN` would come back from disk as
 * something else. A property that is `undefined` is simply absent. Throws `TypeError`, because only a bug gets here.
 */
export function assertJson(value: unknown): void {
  const flaw = flawOf(value)
  if (flaw !== null) throw new TypeError(`data${flaw} is not a JSON value`)
}

/** Where in `value` JSON ends, as `.form.receivedAt`; null when all of it is JSON. The path is made only when needed. */
function flawOf(value: unknown): string | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null
  if (typeof value === 'number' && Number.isFinite(value)) return null
  if (typeof value !== 'object' || !isPlain(value)) return ''
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined && !Array.isArray(value)) continue
    const flaw = flawOf(part)
    if (flaw !== null) return `.${key}${flaw}`
  }
  return null
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return Array.isArray(value) || prototype === Object.prototype || prototype === null
}
