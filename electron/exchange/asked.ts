import type { FoundSign } from '@shared/exchange/sign.ts'

/** Contents that others found not whole at the target, each with who said so and when. */
export type Asked = ReadonlyMap<string, string>

export function askedIn(signs: readonly FoundSign[]): Asked {
  const asked = new Map<string, string>()
  for (const { sign } of signs) {
    for (const hash of sign.lacking ?? []) asked.set(hash, `${asked.get(hash) ?? ''} ${sign.node}@${sign.at}`)
  }
  return asked
}
