import { eventsOfChunk, runOfName } from '../../electron/exchange/chunk.ts'
import type { Run } from '@shared/exchange/run.ts'
import type { SimulatedDisk } from './disk.ts'
import type { Randomness } from './randomness.ts'

/** Where the exchange folder is, on whichever disk it lies. */
export const SHARE = '/share'

/**
 * What the desks exchange over. `network`: one share that all of them see. `synced`: each has a copy of its own, which
 * a program keeps in step when it can, file by file.
 */
export type Share = {
  readonly kind: 'network' | 'synced'
  /** The disk on which a desk finds the share. */
  diskOf(desk: number): SimulatedDisk
  /** Something befalls the share; says what. `owners` are the desks by the names of their nodes. */
  befall(random: Randomness, owners: ReadonlyMap<string, number>): string
  /** A synced folder moves some files, some of them by half for the time being. */
  deliver(random: Randomness, owners: ReadonlyMap<string, number>): void
  /** Everything that is on its way arrives. */
  deliverAll(owners: ReadonlyMap<string, number>): void
  /** The chunks that lie anywhere and can be read. */
  wholeRuns(): readonly { readonly run: Omit<Run, 'place'>; readonly events: readonly unknown[] }[]
  /** Everything that lies there, by path. */
  files(): readonly (readonly [string, Buffer])[]
}

type Content = ReadonlyMap<string, Buffer>

const chunksIn = (content: Content): readonly (readonly [string, Buffer])[] =>
  [...content].filter(([path]) => path.endsWith('.ndjson'))

export function createNetworkShare(disk: SimulatedDisk): Share {
  let remembered: Content = new Map()

  function become(content: Content): void {
    for (const path of disk.content().keys()) if (!content.has(path)) disk.put(path, null)
    for (const [path, bytes] of content) disk.put(path, bytes)
  }

  return {
    kind: 'network',
    diskOf: () => disk,
    befall(random) {
      const what = random.weighted([
        [4, 'lose'],
        [3, 'cut'],
        [2, 'double'],
        [2, 'remember'],
        [2, 'roll back'],
        [1, 'empty'],
        [1, 'power'],
      ] as const)
      if (what === 'remember') remembered = new Map(disk.content())
      else if (what === 'roll back') become(remembered)
      else if (what === 'empty') become(new Map())
      else if (what === 'power') disk.cutPower(random)
      else spoil([disk], what, random)
      return what
    },
    deliver: () => undefined,
    deliverAll: () => undefined,
    wholeRuns: () => wholeIn([disk.content()]),
    files: () => [...disk.content()],
  }
}

export function createSyncedShare(copies: readonly SimulatedDisk[]): Share {
  const cloud = new Map<string, Buffer>()

  function copyOf(desk: number): SimulatedDisk {
    const copy = copies[desk]
    if (!copy) throw new Error('no such desk')
    return copy
  }

  /** What is not everywhere the same: by whom it goes up, and to whom it goes down. */
  function differences(owners: ReadonlyMap<string, number>) {
    const found: { readonly path: string; readonly desk: number; readonly up: boolean }[] = []
    for (const [desk, copy] of copies.entries()) {
      const content = copy.content()
      for (const path of new Set([...content.keys(), ...cloud.keys()])) {
        const owner = owners.get(writerOf(path))
        // What nobody writes, such as a doubled folder, comes from whoever has it first.
        const up = owner === desk || (owner === undefined && !cloud.has(path))
        const [from, to] = up ? [content, cloud] : [cloud, content]
        const bytes = from.get(path)
        if (bytes && !isSame(bytes, to.get(path)) && !path.endsWith('.tmp')) found.push({ path, desk, up })
      }
    }
    return found
  }

  function move({ path, desk, up }: ReturnType<typeof differences>[number], part: (all: Buffer) => Buffer) {
    const bytes = up ? copyOf(desk).content().get(path) : cloud.get(path)
    if (!bytes) return
    if (up) cloud.set(path, part(bytes))
    else copyOf(desk).put(path, part(bytes))
  }

  return {
    kind: 'synced',
    diskOf: copyOf,
    befall(random) {
      const what = random.weighted([
        [4, 'lose'],
        [3, 'cut'],
        [2, 'double'],
        [1, 'empty'],
      ] as const)
      if (what !== 'empty') spoil(copies, what, random)
      else {
        cloud.clear()
        for (const copy of copies) for (const path of copy.content().keys()) copy.put(path, null)
      }
      return what
    },
    deliver(random, owners) {
      for (let n = random.between(1, 8); n > 0; n -= 1) {
        const open = differences(owners)
        if (open.length === 0) return
        move(random.pick(open), (all) =>
          random.oneIn(5) ? all.subarray(0, random.between(0, all.length)) : all,
        )
      }
    },
    deliverAll(owners) {
      // First up, then down: what goes up in one pass goes down in the next.
      for (const up of [true, false])
        for (const one of differences(owners)) if (one.up === up) move(one, (all) => all)
    },
    wholeRuns: () => wholeIn([cloud, ...copies.map((copy) => copy.content())]),
    files: () => [...cloud, ...copies.flatMap((copy) => [...copy.content()])],
  }
}

/** What befalls single files: one is gone, cut off, or lies there twice. */
function spoil(disks: readonly SimulatedDisk[], what: 'lose' | 'cut' | 'double', random: Randomness): void {
  const disk = random.pick(disks)
  const chunks = chunksIn(disk.content())
  if (chunks.length === 0) return
  const [path, bytes] = random.pick(chunks)
  if (what === 'lose') disk.put(path, null)
  else if (what === 'cut') disk.put(path, bytes.subarray(0, random.between(0, bytes.length - 1)))
  else if (random.oneIn(2)) disk.put(path.replace('.ndjson', ' (2).ndjson'), bytes)
  else disk.put(path.replace(/merzim-exchange-1\/[^/]+/, 'merzim-exchange-1/pc-stranger'), bytes)
}

const writerOf = (path: string): string => path.split('/')[3] ?? ''
const isSame = (a: Buffer, b: Buffer | undefined): boolean => b !== undefined && a.equals(b)

function wholeIn(contents: readonly Content[]): ReturnType<Share['wholeRuns']> {
  return contents.flatMap((content) =>
    chunksIn(content).flatMap(([path, bytes]) => {
      const run = runOfName(path.split('/').at(-1) ?? '')
      const events = run && eventsOfChunk(bytes)
      return run && events ? [{ run, events }] : []
    }),
  )
}
