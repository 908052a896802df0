import type { ExchangeTarget } from '@shared/exchange/target.ts'

/** A share that has gone answers nothing for minutes. Nobody can stop a call to it, but nobody has to wait for it. */
const LIMIT_MS = 30_000

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

/** The same target with a limit on every call. `isBusy` tells whether a call nobody waits for is still going on. */
export function limited(
  target: ExchangeTarget,
  limit: Limit,
): { readonly target: ExchangeTarget; readonly isBusy: () => boolean } {
  let going = 0
  const within = <T>(work: Promise<T>): Promise<T> => {
    going += 1
    void work.catch(() => undefined).finally(() => (going -= 1))
    return limit(work)
  }
  return {
    isBusy: () => going > 0,
    target: {
      holdings: () => within(target.holdings()),
      read: (run) => within(target.read(run)),
      write: (events) => within(target.write(events)),
      signs: () => within(target.signs()),
      leaveSign: (sign) => within(target.leaveSign(sign)),
    },
  }
}
