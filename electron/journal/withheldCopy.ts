import { hash } from 'node:crypto'

import type { Envelope, SealedEnvelope } from '@shared/journal/envelope.ts'
import type { RegionView } from '@shared/personalData/regionView.ts'
import type { Withholding } from '@shared/personalData/treatment.ts'
import { withheldData } from '@shared/personalData/withhold.ts'

import { hashOf, lineWithHash } from './seal.ts'

/**
 * A copy of an event from which people's data were taken. It keeps everything by which the event is known, the hash of
 * the chain too, so that the events after it still continue it; its checksum is its own, so that damage is told. That it
 * is what was written cannot be computed any more: the digest in the event that tells of the erasing proves it instead.
 */
export function withheldCopy(event: SealedEnvelope, how: Withholding): SealedEnvelope | null {
  const data = withheldData(event.data, how)
  if (!data) return null
  const { v, of, id, stream, node, seq, hlc, actor } = event
  const body = JSON.stringify({ v, of, id, stream, node, seq, hlc, actor, data, withheld: how }).slice(1)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the line has just been made from an envelope
  return JSON.parse(lineWithHash(hashOf(event), body)) as SealedEnvelope
}

/**
 * The line the region gets, as the office has chosen. What only the office needs to sign in leaves it in no case; a line
 * that was erased stays erased.
 */
export function forRegion(event: SealedEnvelope, view: RegionView): SealedEnvelope {
  if (view === 'full') return event.data.type === SIGN_IN ? (withheldCopy(event, 'emptied') ?? event) : event
  return withheldCopy(event, view === 'masked' ? 'masked' : 'emptied') ?? event
}

const SIGN_IN = 'directory.password-set'

/** What is left of an event: 128 bits of SHA-256 over its data as they are written. */
export function digestOf({ data }: Pick<Envelope, 'data'>): string {
  return hash('sha256', JSON.stringify(data)).slice(0, 32)
}
