import type { ContentTarget } from '@shared/exchange/contentTarget.ts'
import type { OfficeMarkPlace } from '@shared/exchange/officeMark.ts'
import type { ExchangeTarget } from '@shared/exchange/target.ts'

/** A share that has gone answers nothing for minutes. Nobody can stop a call to it, but nobody has to wait for it. */
const LIMIT_MS = 30_000

/** For what is large, a piece of a content or some thousand events: 4 MB come through in this time even over a telephone. */
export const PIECE_LIMIT_MS = 3 * 60_000

/** How long a call may take; replaced in tests. */
export type Limit = <T>(work: Promise<T>) => Promise<T>

export class TargetSilent extends Error {
  override readonly name = 'TargetSilent'
  readonly code = 'ETIMEDOUT'
}

/** Fails when the work takes longer than `ms`, or is given up by whoever asked for it. */
export function limitOf(signal: AbortSignal, ms = LIMIT_MS): Limit {
  return async (work) => {
    signal.throwIfAborted()
    let giveUp: () => void = () => undefined
    let timer: NodeJS.Timeout | undefined
    const end = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new TargetSilent('the target does not answer')), ms)
      giveUp = () => reject(signal.reason instanceof Error ? signal.reason : new Error('stopped'))
      signal.addEventListener('abort', giveUp)
    })
    try {
      return await Promise.race([work, end])
    } finally {
      clearTimeout(timer)
      signal.removeEventListener('abort', giveUp)
    }
  }
}

/** Calls with a limit on each. `idle` resolves when none goes on any more, those nobody waits for included. */
export type Within = {
  <T>(work: Promise<T>): Promise<T>
  readonly idle: () => Promise<void>
}

export function within(limit: Limit): Within {
  const going = new Set<Promise<unknown>>()
  const call = <T>(work: Promise<T>): Promise<T> => {
    const back = work.catch(() => undefined).finally(() => going.delete(back))
    going.add(back)
    return limit(work)
  }
  const idle = async (): Promise<void> => {
    while (going.size > 0) await Promise.all(going)
  }
  return Object.assign(call, { idle })
}

/** The same target with a limit on every call; `large` is for those that carry events. */
export function limited(target: ExchangeTarget, call: Within, large: Within): ExchangeTarget {
  return {
    holdings: (known) => call(target.holdings(known)),
    read: (run) => large(target.read(run)),
    write: (events) => large(target.write(events)),
    signs: () => call(target.signs()),
    leaveSign: (sign) => call(target.leaveSign(sign)),
  }
}

export function limitedContents(target: ContentTarget, call: Within): ContentTarget {
  return {
    pieces: (hashes) => call(target.pieces(hashes)),
    read: (piece) => call(target.read(piece)),
    write: (piece, bytes) => call(target.write(piece, bytes)),
  }
}

export function limitedOffice(place: OfficeMarkPlace, call: Within): OfficeMarkPlace {
  return {
    read: () => call(place.read()),
    write: (mark) => call(place.write(mark)),
    renew: (mark) => call(place.renew?.(mark) ?? Promise.resolve()),
  }
}
