import { z } from 'zod'

import { percentile, type Bench } from './bench.ts'
import { inChild } from './children.ts'

const COMPLAINTS = 100_000
const ROUNDS = 5
/** A window that waits longer than this for its answer feels stuck. */
const ANSWER_MS = 100

const Measured = z.object({
  ms: z.number(),
  toDoMs: z.number(),
  longestMs: z.number(),
  heapMb: z.number(),
  events: z.number(),
})

/** Opening a full register against reading and parsing the same files: each in fresh processes, in turn, best of all. */
export const bench: Bench = {
  name: 'opening',
  async run({ demo, note }) {
    const folder = await demo(COMPLAINTS)
    const plain: z.infer<typeof Measured>[] = []
    const office: z.infer<typeof Measured>[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      plain.push(Measured.parse(await inChild('opening', 'plain', folder)))
      office.push(Measured.parse(await inChild('opening', 'office', folder)))
    }
    const best = (all: typeof plain, of: 'ms' | 'toDoMs' | 'longestMs' | 'heapMb'): number =>
      percentile(
        all.map((one) => one[of]),
        0,
      )
    note(`  ${office[0]?.events ?? 0} events`)
    const what = `open ${COMPLAINTS} complaints`
    return [
      { what, ours: best(office, 'ms'), peer: 'read + JSON.parse', theirs: best(plain, 'ms'), goal: 1.5 },
      {
        what: `know what is left to do of ${COMPLAINTS}`,
        ours: best(office, 'toDoMs'),
        peer: 'read + JSON.parse',
        theirs: best(plain, 'ms'),
        goal: null,
      },
      {
        what: 'longest wait for an answer meanwhile',
        ours: best(office, 'longestMs'),
        peer: 'patience',
        theirs: ANSWER_MS,
        goal: 1,
      },
      {
        what: 'memory once open',
        ours: best(office, 'heapMb'),
        peer: 'all lines parsed',
        theirs: best(plain, 'heapMb'),
        goal: null,
        unit: 'MB',
      },
    ]
  },
}
