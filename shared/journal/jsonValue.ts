/**
 * Refuses what JSON cannot carry (invariant 10): a `Date`, a `Map`, a function, `NaN` would come back from disk as
 * something else. A property that is `undefined` is simply absent. Throws `TypeError`, because only a bug gets here.
 */
export function assertJson(value: unknown, path = 'data'): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return
  if (typeof value === 'number' && Number.isFinite(value)) return
  if (typeof value !== 'object' || !isPlain(value)) throw new TypeError(`${path} is not a JSON value`)
  for (const [key, part] of Object.entries(value))
    if (part !== undefined || Array.isArray(value)) assertJson(part, `${path}.${key}`)
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return Array.isArray(value) || prototype === Object.prototype || prototype === null
}
