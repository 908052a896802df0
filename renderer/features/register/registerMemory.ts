import { NOTHING, type Selection } from './selection.ts'

/** How the list stood when a card was opened from it. */
type Memory = {
  readonly key: string
  readonly selection: Selection
  readonly active: number
  readonly offset: number
}

let memory: Memory = { key: '', selection: NOTHING, active: 0, offset: 0 }

/** Keeps a part of the list's state for when the operator comes back to the same list; holds ids only. */
export function remember(key: string, part: Partial<Omit<Memory, 'key'>>): void {
  memory =
    memory.key === key ? { ...memory, ...part } : { key, selection: NOTHING, active: 0, offset: 0, ...part }
}

/** How the list of this query stood; null when another one was open since. */
export function recall(key: string): Memory | null {
  return memory.key === key ? memory : null
}
