import { percentile, type Bench, type Figure } from './bench.ts'
import { startWorker } from './children.ts'

const COMPLAINTS = 100_000
/** Presses of keys, in the words of complaints all over the register. */
const PRESSES = 600
const WARM_UP = 60
/** One frame of the screen. */
const FRAME_MS = 16

/** Search as one types: each press of a key asks for the first page anew, as the list does. */
export const bench: Bench = {
  name: 'search',
  async run({ demo, folder, note }) {
    const worker = await startWorker('searching', await demo(COMPLAINTS), await folder('search'))
    note(`  ${PRESSES} presses of keys`)
    const times = new Map<string, number[]>(worker.acts.map((act) => [act, []]))
    for (let press = 0; press < WARM_UP + PRESSES; press += 1) {
      for (const act of worker.acts) {
        const ms = await worker.time(act, press)
        if (press >= WARM_UP) times.get(act)?.push(ms)
      }
    }
    await worker.stop()
    const p95 = (act: string): number => percentile(times.get(act) ?? [], 0.95)
    const what = `search, ${COMPLAINTS} stored, p95 per key`
    const figures: Figure[] = [{ what, ours: p95('ours'), peer: 'a frame', theirs: FRAME_MS, goal: 1 }]
    if (times.has('fts5')) {
      figures.push(
        { what, ours: p95('ours'), peer: 'SQLite FTS5, page and count', theirs: p95('fts5'), goal: 1 },
        { what, ours: p95('ours'), peer: 'SQLite FTS5, page alone', theirs: p95('fts5Page'), goal: null },
      )
    }
    return figures
  },
}
