import { expect, it } from 'vitest'

import { contentOf, note, textsOf } from '../journal/desk.ts'
import { chunksOn, exchange, openShare, twoDesks } from './exchanging.ts'

type Share = Awaited<ReturnType<typeof openShare>>

/** A program that keeps copies of a folder the same; what is at the place of `stuck` already it never brings again. */
function keepInStep(from: Share, to: Share, stuck: ReadonlySet<string>): void {
  for (const [path, bytes] of from.content) if (!stuck.has(path)) to.content.set(path, bytes)
}

/** The other desk has a chunk by half and keeps it so, while the writer's own copy is whole. */
async function stuckCopies(count: number) {
  const { share: mine, a, b } = await twoDesks()
  const theirs = await openShare()
  for (let n = 1; n <= count; n += 1) await note(a.journal, 'c1', `a${n}`)
  await exchange(a.journal, mine)
  const [path = ''] = chunksOn(mine)
  const stuck = new Set([path])
  keepInStep(mine, theirs, new Set())
  theirs.content.set(path, contentOf(mine, path).subarray(0, 100))
  const heard = new Map<string, string>()
  let at = 0
  const round = async (): Promise<void> => {
    at += 1000
    const about = () => ({ node: b.journal.node, mark: 'К2', name: null, office: null, at, program: '0' })
    await exchange(b.journal, theirs, { about })
    keepInStep(theirs, mine, stuck)
    await exchange(a.journal, mine, { heard })
    keepInStep(mine, theirs, stuck)
  }
  return { mine, theirs, a, b, stuck, round, exchangeHere: () => exchange(a.journal, mine, { heard }) }
}

it.each([1, 2, 5])(
  'a chunk of %i events that is whole here and stays damaged at another desk comes through as another file',
  async (count) => {
    const { b, round, theirs } = await stuckCopies(count)
    for (let n = 0; n < 4; n += 1) await round()
    if (count === 1) {
      // There is no other name for the only event there is.
      expect(chunksOn(theirs)).toHaveLength(1)
      return
    }
    expect(textsOf(b.sink.events)).toEqual(Array.from({ length: count }, (_, n) => `a${n + 1}`))
  },
)

it('one event behind others comes through together with the one before it', async () => {
  const { a, b, mine, theirs, stuck, round } = await stuckCopies(2)
  await round()
  await round()
  await round()
  await note(a.journal, 'c1', 'last')
  await exchange(a.journal, mine)
  const last = chunksOn(mine).find((path) => path.includes('0000000003-')) ?? ''
  theirs.content.set(last, Buffer.from('half'))
  stuck.add(last)
  for (let n = 0; n < 4; n += 1) await round()
  expect(textsOf(b.sink.events)).toEqual(['a1', 'a2', 'last'])
})

it('a report is heeded when it is made again, and one that goes on for ever makes no more files', async () => {
  const { mine, theirs, b, round, exchangeHere } = await stuckCopies(4)
  await round()
  expect(chunksOn(mine)).toHaveLength(1)
  for (let n = 0; n < 3; n += 1) await exchangeHere()
  expect(chunksOn(mine)).toHaveLength(1)
  await round()
  const written = chunksOn(mine).length
  expect(written).toBeGreaterThan(1)
  for (let n = 0; n < 10; n += 1) {
    for (const path of chunksOn(theirs)) theirs.content.set(path, Buffer.from('half'))
    await exchange(b.journal, theirs, {
      about: () => ({
        node: b.journal.node,
        mark: 'К2',
        name: null,
        office: null,
        at: 1e6 + n,
        program: '0',
      }),
    })
    const sign = `/share/merzim-exchange-1/${b.journal.node}/sign.json`
    mine.content.set(sign, contentOf(theirs, sign))
    await exchangeHere()
  }
  expect(chunksOn(mine)).toHaveLength(written)
})
