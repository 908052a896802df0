import { fail, ok, type Result } from '@shared/core/result.ts'
import type { Channel, Handlers, Input } from '@shared/ipc/protocol.ts'
import { REGION_ROUTES } from '@shared/ipc/regionRoutes.ts'

import type { Permission } from '../session/permission.ts'
import { readsOnly } from './readOnly.ts'
import type { Region } from './region.ts'

type Answer = (input: unknown) => Promise<Result<unknown>>

/**
 * The same handlers; at a regional workstation those of the chosen office answer what is asked about a register, and
 * nobody answers what would write into one.
 */
export function routedHandlers(own: Handlers, region: () => Region): Handlers {
  const ofRegion = exchangeOf(region)
  const routed = Object.entries(REGION_ROUTES).map(([name, route]) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table has the contract's channels and no other
    const channel = name as Channel
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the dispatcher has parsed the input of its channel
    const of = (handlers: Partial<Handlers>): Answer | undefined => handlers[channel] as Answer | undefined
    const answer: Answer = async (input) => {
      const atHome = of(own)
      if (!atHome) throw new Error(`nobody answers ${channel}`)
      if (!region().isOn()) return atHome(input)
      if (route === 'no') return readsOnly()
      if (route === 'own') return (of(ofRegion) ?? atHome)(input)
      const office = region().chosen()
      if (!office) return fail('region-choose-office', `${channel} is about one office`)
      return of(office.handlers())?.(input) ?? readsOnly()
    }
    return [channel, answer] as const
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same channels with the same answers
  return Object.fromEntries(routed) as Handlers
}

/** What other workstations ask of their exchange is asked here of the reading of all offices. */
function exchangeOf(
  region: () => Region,
): Pick<Handlers, 'exchange.status' | 'exchange.now' | 'exchange.cancel'> {
  return {
    'exchange.status': async () => ok(region().exchange.status()),
    'exchange.now': async () => {
      await region().exchange.now()
      return ok(undefined)
    },
    'exchange.cancel': async () => {
      region().exchange.cancel()
      return ok(undefined)
    },
  }
}

/** Before anybody's own rights: what would write is refused to everybody at a regional workstation. */
export function readingPermission(region: () => Region, permission: Permission): Permission {
  return async <C extends Channel>(
    channel: C,
    input: Input<C>,
    answer: () => Promise<Result<unknown>>,
  ): Promise<Result<unknown>> => {
    if (region().isOn() && REGION_ROUTES[channel] === 'no') return readsOnly()
    return permission(channel, input, answer)
  }
}
