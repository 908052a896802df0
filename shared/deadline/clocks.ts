import type { Addressee, Authority, ContestedAct, ProviderKind } from './rules.ts'

/** Which clocks a complaint starts. The review clock of a complaint that is forwarded ends with the forwarding. */
export type Clocks = {
  /** Forwarding within 3 working days of receipt is due (N-03). */
  readonly forward: boolean
  readonly review: true
  readonly authority: Authority
}

/**
 * The clocks that run for a complaint received here, by addressee and contested act (domain §1.3):
 * the body whose own act is contested forwards and, until it has, reviews; a superior only reviews.
 */
export function clocksFor(complaint: {
  readonly addressee: Addressee
  readonly providerKind: ProviderKind
  readonly contestedAct: ContestedAct
}): Clocks {
  const { addressee, providerKind, contestedAct } = complaint
  if (addressee === 'authorised_body') return { forward: false, review: true, authority: 'authorised_body' }
  const forward = addressee === 'akim' ? providerKind === 'akim_office' : contestedAct === 'provider'
  return { forward, review: true, authority: 'local_body' }
}
