import type { VersionVector } from '../journal/vector.ts'
import { officeTime } from '../time/clock.ts'
import type { Peer } from './exchangeStatus.ts'
import { skewOf, type FoundSign } from './sign.ts'

/** What is known here, to compare the others with. */
export type Here = { readonly node: string; readonly vector: VersionVector; readonly nowMs: number }

/** The workstations by their marks, the own one first. */
export function peersOf(signs: readonly FoundSign[], { node, vector, nowMs }: Here): readonly Peer[] {
  const own = signs.find(({ sign }) => sign.node === node)
  const peers = signs.map((found) => {
    const { sign } = found
    return {
      node: sign.node,
      mark: sign.mark,
      name: sign.name,
      office: sign.office,
      isOwn: sign.node === node,
      at: officeTime({ nowMs: () => sign.at }),
      skewMinutes: Math.round(skewOf(found, own, nowMs) / 60_000),
      behind: Math.max(0, (vector[node] ?? 0) - (sign.vector[node] ?? 0)),
    }
  })
  return peers.toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn) || (a.mark < b.mark ? -1 : 1))
}

/** Workstations that give out numbers with the own mark: two complaints will have one number. */
export function sharingMark(peers: readonly Peer[]): readonly Peer[] {
  const own = peers.find(({ isOwn }) => isOwn)
  return own && own.mark !== '' ? peers.filter((peer) => !peer.isOwn && peer.mark === own.mark) : []
}
