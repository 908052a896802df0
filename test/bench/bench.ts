/** One line of the table: ours against a peer, measured in the same run. */
export type Figure = {
  /** What was done: `register, 1 000 stored`. */
  readonly what: string
  /** In `unit`, by default milliseconds. */
  readonly ours: number
  readonly peer: string
  readonly theirs: number
  /** The highest ratio ours/theirs that meets the goal; null for figures that only inform. */
  readonly goal: number | null
  readonly unit?: 'ms' | 'MB'
}

/** What a bench works with. */
export type BenchContext = {
  /** An empty folder of this bench's own, on the disk of the project. */
  folder(name: string): Promise<string>
  /** A data folder filled by the demonstration with this many complaints; made once a run, by whoever asks first. */
  demo(complaints: number): Promise<string>
  /** Says what is going on, on stderr. */
  note(text: string): void
}

/** A file `test/bench/*.bench.ts` exports one of these as `bench`; `main.ts` finds it by itself. */
export type Bench = {
  readonly name: string
  run(context: BenchContext): Promise<readonly Figure[]>
}

/**
 * A percentile on a machine that does other things too: that of each of several blocks in a row, and of these the
 * median. A disturbance spoils the block it falls in, not the answer.
 */
export function steadyPercentile(samples: readonly number[], share: number, blocks = 8): number {
  const length = Math.ceil(samples.length / blocks)
  const each = Array.from({ length: blocks }, (_, n) =>
    percentile(samples.slice(n * length, (n + 1) * length), share),
  )
  return percentile(
    each.filter((one) => !Number.isNaN(one)),
    0.5,
  )
}

/** The value below which `share` of the samples lie. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
