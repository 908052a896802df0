import type { Sign } from '@shared/exchange/sign.ts'
import type { World } from '@shared/journal/world.ts'
import type { Clock } from '@shared/time/clock.ts'

type Here = {
  readonly node: string
  readonly world: Pick<World, 'directory'>
  readonly clock: Clock
  readonly version: string
}

/** What this workstation says of itself to the others, but for what it has. */
export function aboutHere({ node, world, clock, version }: Here): Omit<Sign, 'vector' | 'unreadable'> {
  const { office, workstations } = world.directory
  const workstation = workstations.get(node)
  return {
    node,
    mark: workstation?.mark ?? '',
    name: workstation?.name ?? null,
    office: office?.name ?? null,
    at: clock.nowMs(),
    program: version,
  }
}
