/** A row of one node's events, `first` to `last` without a gap, as it lies at a target. */
export type Run = {
  readonly node: string
  readonly first: number
  readonly last: number
  /** Chain hash of the last event: tells two histories of one node apart without reading either. */
  readonly hash: string
  /** Names the run at its target. */
  readonly place: string
}

/** Numbers of a node's events, both ends included. */
export type Span = Pick<Run, 'node' | 'first' | 'last'>

/** Two different histories of one node; they part at or before `seq`, in the run. */
export type Fork = { readonly node: string; readonly run: Run }

/** How many events lie at a target, whatever may be missing in between. */
export function eventsIn(runs: readonly Run[]): number {
  const heads = new Map<string, number>()
  for (const { node, last } of runs) heads.set(node, Math.max(last, heads.get(node) ?? 0))
  return [...heads.values()].reduce((sum, head) => sum + head, 0)
}
