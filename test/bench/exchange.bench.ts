import { copyFile, mkdir, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { z } from 'zod'

import { percentile, type Bench, type Figure } from './bench.ts'
import { inChild } from './children.ts'

/** Some 320 000 events. */
const COMPLAINTS = 67_000
const DAY = 300
const ROUNDS = 5

const Measured = z.object({ ms: z.number(), events: z.number(), bytes: z.number() })

/**
 * The first exchange of a full register and that of a day over a folder, as it is sent and as a new desk takes it in, with
 * every process fresh, against copying as many bytes in one file and flushing them.
 */
export const bench: Bench = {
  name: 'exchange',
  async run({ demo, folder, note }) {
    const from = await demo(COMPLAINTS)
    const to = await folder('exchange-to')
    const share = await folder('exchange-share')
    const place = await folder('exchange-copies')
    const measure = async (...words: readonly string[]) => Measured.parse(await inChild('exchange', ...words))
    const out = await measure('send', from, share, '0')
    const into = await measure('receive', to, share, '0')
    note(`  ${into.events} events, ${Math.round(into.bytes / 1e6)} MB`)
    const sent: z.infer<typeof Measured>[] = []
    const received: z.infer<typeof Measured>[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      sent.push(await measure('send', from, share, String(DAY)))
      received.push(await measure('receive', to, share, '0'))
    }
    const all = await copied(place, await journalOf(from))
    const day = await copied(place, await newestChunk(share))
    const median = (of: typeof sent): number =>
      percentile(
        of.map(({ ms }) => ms),
        0.5,
      )
    const row = (what: string, ours: number, theirs: number): Figure => ({
      what,
      ours,
      peer: 'the same bytes copied and flushed',
      theirs,
      goal: 2,
    })
    return [
      row(`send a register, ${out.events} events`, out.ms, all),
      row(`receive a register, ${into.events} events`, into.ms, all),
      row(`send a day, ${DAY} events`, median(sent), day),
      row(`receive a day, ${DAY} events`, median(received), day),
    ]
  },
}

async function journalOf(data: string): Promise<readonly string[]> {
  const names = await readdir(join(data, 'journal'))
  return names.map((name) => join(data, 'journal', name))
}

/** The files of the last day: as many events as were sent in one round. */
async function newestChunk(share: string): Promise<readonly string[]> {
  const names = await readdir(share, { recursive: true })
  const chunks = names.filter((name) => name.endsWith('.ndjson')).toSorted()
  // A day is two files: 200 events and 100.
  return chunks.slice(-2).map((name) => join(share, name))
}

/** Milliseconds to copy files and have them on the disk, median of some rounds. */
async function copied(place: string, paths: readonly string[]): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const folder = join(place, String(times.length), String(paths.length))
    await mkdir(folder, { recursive: true })
    const start = performance.now()
    for (const [n, path] of paths.entries()) {
      await copyFile(path, join(folder, String(n)))
      const copy = await open(join(folder, String(n)), 'r+')
      await copy.sync()
      await copy.close()
    }
    times.push(performance.now() - start)
  }
  return percentile(times, 0.5)
}
