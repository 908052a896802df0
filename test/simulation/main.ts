import { parseArgs } from 'node:util'

import { ALL_VALUES, chunkFaults, monthFaults } from './byteFaults.ts'
import { PLANTED, SOUND } from './seams.ts'
import { simulate } from './run.ts'
import { takeAwayRealTime } from './virtualTime.ts'

/**
 * `simulate --seed N --steps M [--seeds K] [--plant NAME] [--diary]`, or `simulate --bytes`: exit code 0 when all holds, 1
 * when something breaks; says with which command it breaks again.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      seeds: { type: 'string', default: '1' },
      steps: { type: 'string', default: '150' },
      plant: { type: 'string' },
      diary: { type: 'boolean', default: false },
      bytes: { type: 'boolean', default: false },
    },
  })
  if (values.bytes) return tellBytes()
  const [first, count, steps] = [values.seed, values.seeds, values.steps].map(Number)
  if (!first || !count || !steps) throw new Error('--seed, --seeds and --steps are numbers from 1 on')
  const makeSeams = values.plant === undefined ? () => SOUND : PLANTED[values.plant]
  if (!makeSeams) throw new Error(`--plant is one of ${Object.keys(PLANTED).join(', ')}`)
  let events = 0
  for (let seed = first; seed < first + count; seed += 1) {
    const outcome = await simulate(seed, steps, makeSeams())
    events += outcome.events
    if (values.diary) say(outcome.diary.join('\n'))
    if (outcome.broken === null) continue
    say(`seed ${seed} broke after ${outcome.steps} steps: ${outcome.broken}`)
    say(
      `again: npm run simulate -- --seed ${seed} --steps ${steps}${values.plant ? ` --plant ${values.plant}` : ''} --diary`,
    )
    return 1
  }
  say(`${count} seeds of ${steps} steps held; ${events} events`)
  return 0
}

/** Every byte of a month file and of a chunk as every other value. */
function tellBytes(): number {
  const reports = [monthFaults(ALL_VALUES), chunkFaults(ALL_VALUES)]
  for (const { wrong } of reports) for (const one of wrong) say(one)
  say(`${reports.reduce((sum, { cases }) => sum + cases, 0)} cases`)
  return reports.some(({ wrong }) => wrong.length > 0) ? 1 : 0
}

const say = (text: string): void => void process.stdout.write(`${text}\n`)

takeAwayRealTime()
process.exitCode = await main()
