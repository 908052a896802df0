/** Which sequence numbers of which nodes there are. */
export type Sequences = {
  /** Takes a number; returns the place of the node among all nodes. */
  take(node: string, seq: number): number
  /** Whether the numbers of every node are 1, 2, 3 …, each once. */
  areWhole(): boolean
}

type Row = {
  readonly node: string
  readonly place: number
  taken: Uint8Array
  count: number
  last: number
  flawed: boolean
}

/** A number so far above how many there are is not believed: it would only fill the memory. */
const MOST_MISSING = 1_000_000
const FIRST_ROOM = 1024

export function createSequences(): Sequences {
  const rows: Row[] = []
  // Nearly always the one asked for: an office has a handful of nodes, and most of its events are its own.
  let latest: Row | undefined

  function rowOf(node: string): Row {
    if (latest?.node === node) return latest
    latest = rows.find((row) => row.node === node)
    if (!latest) {
      latest = {
        node,
        place: rows.length,
        taken: new Uint8Array(FIRST_ROOM),
        count: 0,
        last: 0,
        flawed: false,
      }
      rows.push(latest)
    }
    return latest
  }

  return {
    take(node, seq) {
      const row = rowOf(node)
      if (seq < 1 || seq > row.count + MOST_MISSING) row.flawed = true
      else takeIn(row, seq)
      return row.place
    },
    areWhole: () => rows.every(({ count, last, flawed }) => count === last && !flawed),
  }
}

function takeIn(row: Row, seq: number): void {
  if (seq > row.taken.length) {
    const larger = new Uint8Array(seq * 2)
    larger.set(row.taken)
    row.taken = larger
  }
  if (row.taken[seq - 1] === 1) row.flawed = true
  row.taken[seq - 1] = 1
  row.count += 1
  row.last = Math.max(row.last, seq)
}
