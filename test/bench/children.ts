import { execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'

import { measureDatabaseExchange, measureExchange } from './exchanges.ts'
import { measureOpening } from './openings.ts'
import { startRegistering } from './registrations.ts'
import { startSearching } from './searches.ts'
import { measureViews } from './views.ts'

const execute = promisify(execFile)

/** Measurements that want a process of their own, with a heap nobody has used before. */
const MEASUREMENTS: Readonly<Record<string, (...words: readonly string[]) => Promise<unknown>>> = {
  database: measureDatabaseExchange,
  exchange: measureExchange,
  opening: measureOpening,
  views: measureViews,
}

/** Acts by name, in milliseconds each: what a process can be asked to do again and again. */
export type Acts = ReadonlyMap<string, (round: number) => Promise<unknown>>

const WORKERS: Readonly<Record<string, (...words: readonly string[]) => Promise<Acts>>> = {
  registering: startRegistering,
  searching: startSearching,
}

/** A process that acts when it is told to, so that several can take turns. */
export type Worker = {
  readonly acts: readonly string[]
  /** Returns the milliseconds the act took in its own process. */
  time(act: string, round: number): Promise<number>
  stop(): Promise<void>
}

/** The answer of a measurement in a fresh process. */
export async function inChild(name: string, ...words: readonly string[]): Promise<unknown> {
  const { stdout } = await execute(process.execPath, ['--expose-gc', ownMain(), 'measure', name, ...words])
  return JSON.parse(stdout)
}

/** Starts a worker and waits until it is ready. */
export async function startWorker(name: string, ...words: readonly string[]): Promise<Worker> {
  const child = fork(ownMain(), ['work', name, ...words], { execArgv: ['--expose-gc'] })
  const answer = async (): Promise<string> => {
    const [message]: unknown[] = await once(child, 'message')
    return String(message)
  }
  const acts = (await answer()).split(' ')
  return {
    acts,
    async time(act, round) {
      child.send(`${act} ${round}`)
      return Number(await answer())
    },
    async stop() {
      child.disconnect()
      await once(child, 'exit')
    },
  }
}

/** What a child process does, by its arguments; false when this process is no child. */
export async function runAsChild([kind, name = '', ...words]: readonly string[]): Promise<boolean> {
  if (kind === 'measure') {
    process.stdout.write(JSON.stringify(await MEASUREMENTS[name]?.(...words)))
    return true
  }
  if (kind !== 'work') return false
  const acts = await WORKERS[name]?.(...words)
  if (!acts) throw new Error(`no such worker ${name}`)
  process.on('message', (message) => void answerWith(acts, String(message)))
  process.send?.([...acts.keys()].join(' '))
  await once(process, 'disconnect')
  return process.exit()
}

async function answerWith(acts: Acts, message: string): Promise<void> {
  const [act = '', round = ''] = message.split(' ')
  const start = performance.now()
  await acts.get(act)?.(Number(round))
  process.send?.(String(performance.now() - start))
}

const ownMain = (): string => process.argv[1] ?? ''
