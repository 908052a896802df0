import { cp } from 'node:fs/promises'

import { z } from 'zod'

import { resealAll, switchOn } from '../electron/keys/sealedDesk.ts'
import { percentile, type Bench } from './bench.ts'
import { inChild } from './children.ts'

const COMPLAINTS = 100_000
const ROUNDS = 3

const Measured = z.object({ ms: z.number(), toDoMs: z.number(), longestMs: z.number() })

/** Opening a full register sealed line by line against the very same one plain: in fresh processes, in turn, best of all. */
export const bench: Bench = {
  name: 'sealed',
  async run({ demo, folder, note }) {
    const plain = await demo(COMPLAINTS)
    const sealed = await folder('sealed')
    await cp(plain, sealed, { recursive: true })
    await switchOn(sealed)
    const begun = performance.now()
    await resealAll(sealed)
    note(`  opened and sealed in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
    const without: z.infer<typeof Measured>[] = []
    const under: z.infer<typeof Measured>[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      without.push(Measured.parse(await inChild('opening', 'office', plain)))
      under.push(Measured.parse(await inChild('opening', 'office', sealed)))
    }
    const best = (all: typeof under, of: keyof z.infer<typeof Measured>): number =>
      percentile(
        all.map((one) => one[of]),
        0,
      )
    const figure = (what: string, of: keyof z.infer<typeof Measured>, goal: number | null) => ({
      what,
      ours: best(under, of),
      peer: 'the same unsealed',
      theirs: best(without, of),
      goal,
    })
    return [
      figure(`open ${COMPLAINTS} complaints, sealed`, 'ms', 2),
      figure('know what is left to do, sealed', 'toDoMs', null),
      figure('longest wait for an answer meanwhile', 'longestMs', null),
    ]
  },
}
