import { percentile, steadyPercentile, type Bench, type Figure } from './bench.ts'
import { startWorker, type Worker } from './children.ts'

const STORED = [1_000, 20_000, 100_000]
const ROUNDS = 400
const WARM_UP = 50
/** Plain lowdb writes the whole register each time; a few times are enough to see it, and 100 000 do not fit at all. */
const LOWDB_ROUNDS = 5
const LOWDB_STORED = 20_000

/**
 * Registering a complaint (checked, decided, appended, flushed, folded, indexed) against what the disk and the usual
 * stores need for the same line. Each size has a process of its own; all act in turn, so that whatever else the
 * computer does hits all of them alike.
 */
export const bench: Bench = {
  name: 'registering',
  async run({ demo, folder, note }) {
    const workers: Worker[] = []
    for (const stored of STORED) {
      const lowdb = stored === LOWDB_STORED ? 'lowdb' : ''
      workers.push(
        await startWorker('registering', await demo(stored), await folder(`peers-${stored}`), lowdb),
      )
    }
    note(`  ${ROUNDS} registrations beside each size`)
    const samples = await race(workers)
    const lowdb = await raceLowdb(workers[STORED.indexOf(LOWDB_STORED)])
    for (const worker of workers) await worker.stop()
    return [...samples.flatMap((one, n) => figuresOf(STORED[n] ?? 0, one)), growth(samples), lowdb]
  },
}

type Samples = ReadonlyMap<string, readonly number[]>

async function race(workers: readonly Worker[]): Promise<readonly Samples[]> {
  const samples = workers.map(() => new Map<string, number[]>())
  for (let round = 1; round <= WARM_UP + ROUNDS; round += 1) {
    for (const [n, worker] of workers.entries()) {
      for (const act of worker.acts.filter((name) => name !== 'lowdb')) {
        const ms = await worker.time(act, round)
        const times = samples[n]?.get(act) ?? []
        if (round > WARM_UP) samples[n]?.set(act, [...times, ms])
      }
    }
  }
  return samples
}

function figuresOf(stored: number, samples: Samples): readonly Figure[] {
  const p95 = (act: string): number => steadyPercentile(samples.get(act) ?? [], 0.95)
  const what = `register, ${stored} stored, p95`
  const ours = p95('ours')
  return [
    { what, ours, peer: 'raw append + flush', theirs: p95('raw'), goal: 3 },
    ...(samples.has('sqlite')
      ? [
          { what, ours, peer: 'SQLite insert, WAL, FULL', theirs: p95('sqlite'), goal: 1.5 },
          { what, ours, peer: 'the same, with our indexes', theirs: p95('sqliteIndexed'), goal: 1.5 },
        ]
      : []),
  ]
}

function growth(samples: readonly Samples[]): Figure {
  const p95 = (n: number): number => steadyPercentile(samples.at(n)?.get('ours') ?? [], 0.95)
  return {
    what: `register, ${STORED.at(-1)} stored, p95`,
    ours: p95(-1),
    peer: `with ${STORED[0]} stored`,
    theirs: p95(0),
    goal: 1.2,
  }
}

async function raceLowdb(worker: Worker | undefined): Promise<Figure> {
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < LOWDB_ROUNDS; round += 1) {
    ours.push((await worker?.time('ours', round)) ?? Number.NaN)
    theirs.push((await worker?.time('lowdb', round)) ?? Number.NaN)
  }
  return {
    what: `register, ${LOWDB_STORED} stored, median`,
    ours: percentile(ours, 0.5),
    peer: 'plain lowdb, not even flushed',
    theirs: percentile(theirs, 0.5),
    goal: null,
  }
}
