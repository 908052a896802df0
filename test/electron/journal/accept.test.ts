import { array, assert, asyncProperty, integer, shuffledSubarray } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { SealedEnvelope } from '@shared/journal/envelope.ts'

import { NO_HASH, sealLine } from '../../../electron/journal/seal.ts'
import { areDesksSealed, contentOf, linesOf, MONTH_PATH, note, openDesk, textsOf, valueOf } from './desk.ts'

/** What computer 2 has written, as it travels. */
async function remoteEvents(count: number): Promise<readonly SealedEnvelope[]> {
  const { journal, clock } = await openDesk()
  for (let n = 1; n <= count; n += 1) {
    clock.forward(1000)
    await note(journal, `remote-${n % 3}`, `r${n}`)
  }
  return journal.since(journal.node, 1)
}

const idsOf = (events: readonly { readonly id: string }[]): readonly string[] =>
  events.map(({ id }) => id).toSorted()

it('invariant 3: the content depends on the set of events, not on their order of arrival', async () => {
  const remote = await remoteEvents(8)
  await assert(
    asyncProperty(
      shuffledSubarray([...remote], { minLength: 8 }),
      array(integer({ min: 0, max: 7 }), { maxLength: 5 }),
      async (shuffled, cuts) => {
        const { journal, sink } = await openDesk()
        for (const cut of cuts) valueOf(await journal.accept(shuffled.slice(0, cut)))
        for (let round = 0; round < 8; round += 1) valueOf(await journal.accept(shuffled))
        expect(idsOf(sink.events)).toEqual(idsOf(remote))
        expect(textsOf(sink.events)).toEqual(textsOf(remote))
      },
    ),
    { numRuns: 40 },
  )
})

describe('invariant 5: a node writes only its own numbers', () => {
  it('numbers its events 1, 2, 3 … across appends and starts', async () => {
    const { journal, disk } = await openDesk()
    await note(journal, 'c1', 'a', 'b')
    await note(journal, 'directory', 'c')
    const again = await openDesk(disk)
    await note(again.journal, 'c2', 'd')
    const seqs = again.sink.events.map(({ node, seq }) => `${node} ${seq}`)
    expect(new Set(seqs)).toEqual(new Set([1, 2, 3, 4].map((seq) => `${journal.node} ${seq}`)))
  })

  it('a second, different event under a taken place is an error, not a merge', async () => {
    const first = await openDesk()
    const copied = await openDesk(first.disk.afterPowerCut(0))
    await note(first.journal, 'c1', 'here')
    await note(copied.journal, 'c1', 'there')
    const report = valueOf(await first.journal.accept(copied.journal.since(copied.journal.node, 1)))
    expect(report).toEqual({
      accepted: [],
      refused: [{ reason: 'forked', node: first.journal.node, seq: 1 }],
    })
    expect(textsOf(first.sink.events)).toEqual(['here'])
  })

  it('two claims found on disk are reported', async () => {
    const first = await openDesk()
    const copied = await openDesk(first.disk.afterPowerCut(0))
    await note(first.journal, 'c1', 'here')
    await note(copied.journal, 'c1', 'there')
    first.disk.content.set(
      MONTH_PATH,
      Buffer.concat([contentOf(first.disk, MONTH_PATH), contentOf(copied.disk, MONTH_PATH)]),
    )
    const { journal, sink } = await openDesk(first.disk)
    expect((await journal.loaded).forks).toEqual([{ node: journal.node, seq: 1 }])
    expect(textsOf(sink.events)).toEqual(['here'])
  })
})

it('an event of no time at all is refused, and costs the others nothing', async () => {
  const [sound] = await remoteEvents(1)
  if (!sound) throw new Error('no event')
  const hlc = parsedHlc('2026-99-99T10:00:00.000Z-0000-pc-2')
  const line = sealLine(NO_HASH, { ...sound, node: 'pc-2', hlc })
  const { journal, sink } = await openDesk()
  const { refused } = valueOf(await journal.accept([JSON.parse(line), sound]))
  expect(refused).toEqual([{ reason: 'malformed', node: null, seq: null }])
  expect(textsOf(sink.events)).toEqual(['r1'])
})

/** The shape of a timestamp alone, as somebody could write it. */
const parsedHlc = (text: string): SealedEnvelope['hlc'] => SealedEnvelope.shape.hlc.parse(text)

describe('invariant 6: incoming events are accepted only as a gapless continuation', () => {
  it('waits for the missing ones', async () => {
    const [a, b, c] = await remoteEvents(3)
    const { journal, sink } = await openDesk()
    const early = valueOf(await journal.accept([a, c]))
    expect(early.refused).toEqual([{ reason: 'gap', node: a?.node, seq: 3 }])
    expect(journal.vector()).toEqual({ [a?.node ?? '']: 1 })
    valueOf(await journal.accept([c, b]))
    expect(textsOf(sink.events)).toEqual(['r1', 'r2', 'r3'])
  })

  it('takes events written together only together', async () => {
    const remote = await openDesk()
    await note(remote.journal, 'c1', 'a', 'b', 'c')
    await note(remote.journal, 'c1', 'd')
    const [a, b, c, d] = remote.journal.since(remote.journal.node, 1)
    const { journal, sink } = await openDesk()
    const early = valueOf(await journal.accept([a, b]))
    expect(early.accepted).toEqual([])
    expect(early.refused.map(({ reason }) => reason)).toEqual(['gap', 'gap'])
    valueOf(await journal.accept([a, b, c, d]))
    expect(textsOf(sink.events)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('repeats are harmless', async () => {
    const events = await remoteEvents(4)
    const { journal, disk, sink, changes } = await openDesk()
    valueOf(await journal.accept(events))
    const before = contentOf(disk, MONTH_PATH)
    changes.length = 0
    expect(valueOf(await journal.accept(events))).toEqual({ accepted: [], refused: [] })
    expect(contentOf(disk, MONTH_PATH).equals(before)).toBe(true)
    expect(sink.events).toHaveLength(4)
    expect(changes).toEqual([])
  })

  it('refuses what does not continue the chain, or is no event at all', async () => {
    const [a, b] = await remoteEvents(2)
    const other = await remoteEvents(1)
    const { journal } = await openDesk()
    const forged = { ...other[0], node: a?.node, seq: 2 }
    const report = valueOf(await journal.accept([a, forged, { hello: 1 }, null]))
    expect(report.accepted).toHaveLength(1)
    expect(report.refused.map(({ reason }) => reason).toSorted()).toEqual([
      'damaged',
      'malformed',
      'malformed',
    ])
    expect(valueOf(await journal.accept([b])).accepted).toHaveLength(1)
  })
})

it.skipIf(areDesksSealed())(
  'invariant 7: events of a newer program are stored and passed on, and counted for the user',
  async () => {
    const { journal, disk } = await openDesk()
    await note(journal, 'c1', 'a')
    const [own] = journal.since(journal.node, 1)
    if (!own) throw new Error('nothing stored')
    const line = sealLine(NO_HASH, { ...own, v: 99, node: 'pc-2', data: { type: 'complaint.teleported' } })
    const event: unknown = JSON.parse(line)
    const receiver = await openDesk()
    valueOf(await receiver.journal.accept([event]))
    expect(linesOf(receiver.disk, MONTH_PATH)).toEqual([line])
    const again = await openDesk(receiver.disk)
    expect((await again.journal.loaded).newer).toBe(1)
    expect(again.sink.events).toEqual([event])
    expect(again.journal.since('pc-2', 1)).toEqual([event])
    expect((await (await openDesk(disk)).journal.loaded).newer).toBe(0)
  },
)

it('invariant 8: of two offline acts on one complaint both stay in the journal', async () => {
  const one = await openDesk()
  const two = await openDesk()
  await note(one.journal, 'c1', 'first')
  two.clock.forward(1)
  await note(two.journal, 'c1', 'second')
  valueOf(await one.journal.accept(two.journal.since(two.journal.node, 1)))
  valueOf(await two.journal.accept(one.journal.since(one.journal.node, 1)))
  expect(textsOf(one.sink.events)).toEqual(['first', 'second'])
  expect(textsOf(two.sink.events)).toEqual(['first', 'second'])
})
