import { percentile, type Bench, type Figure } from './bench.ts'
import { prepareStart, type Starter } from './starts.ts'

const SMALL = 1000
const LARGE = 100_000
const WARM_UP = 2
const ROUNDS = 9

/**
 * From the start of the program to its first screen, against an empty window of the same Electron: all in turn, the
 * median of each. The first screen of an office is the sign-in; Today with its whole queue is told beside it. Two rounds
 * before warm up: only then has Chromium kept compiled code, as it has on every morning but the first.
 */
export const bench: Bench = {
  name: 'start',
  async run(context) {
    const starter = await prepareStart(context)
    if (!starter) return []
    const times = new Map<string, number[]>()
    for (let round = 1 - WARM_UP; round <= ROUNDS; round += 1) {
      context.note(round < 1 ? '  warming up' : `  round ${round} of ${ROUNDS}`)
      for (const [name, start] of starts(starter)) {
        const ms = await start()
        if (round > 0) times.set(name, [...(times.get(name) ?? []), ms])
      }
    }
    const median = (name: string): number => percentile(times.get(name) ?? [], 0.5)
    const figure = (what: string, name: string, goal: number | null): Figure => ({
      what,
      ours: median(name),
      peer: 'empty window',
      theirs: median('empty'),
      goal,
    })
    return [
      figure(`start to sign-in, ${SMALL} stored`, 'sign-in small', 1.3),
      figure(`start to sign-in, ${LARGE} stored`, 'sign-in large', 1.5),
      figure(`start to the queue of Today, ${SMALL} stored`, 'today small', null),
      figure(`start to the queue of Today, ${LARGE} stored`, 'today large', null),
    ]
  },
}

function starts(starter: Starter): readonly (readonly [string, () => Promise<number>])[] {
  return [
    ['empty', () => starter.empty()],
    ['sign-in small', () => starter.app(SMALL, 'sign-in')],
    ['sign-in large', () => starter.app(LARGE, 'sign-in')],
    ['today small', () => starter.app(SMALL, 'today')],
    ['today large', () => starter.app(LARGE, 'today')],
  ]
}
