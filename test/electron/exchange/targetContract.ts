import { expect, it } from 'vitest'

import type { Sign } from '@shared/exchange/sign.ts'
import type { ExchangeTarget } from '@shared/exchange/target.ts'
import type { VersionVector } from '@shared/journal/vector.ts'
import type { SealedEnvelope } from '@shared/journal/envelope.ts'

import { note, openDesk } from '../journal/desk.ts'

/** Makes targets of several workstations on one new place. */
export type Place = (writer: string) => ExchangeTarget

export async function someEvents(count: number): Promise<readonly SealedEnvelope[]> {
  const { journal } = await openDesk()
  for (let n = 1; n <= count; n += 1) await note(journal, 'c1', `запись ${n}`)
  return journal.since(journal.node, 1)
}

const signOf = (node: string, at = 5): Sign => ({
  node,
  mark: 'К1',
  name: { kk: '1-терезе', ru: 'окно 1' },
  office: null,
  at,
  program: '0.1.0',
  vector: { [node]: 3 },
  unreadable: {},
})

/** What every place must keep, whatever it is made of. */
export function itKeepsTheContract(makePlace: () => Promise<Place>): void {
  it('is empty at first', async () => {
    const target = (await makePlace())('pc-a')
    expect(await target.holdings()).toEqual([])
    expect(await target.signs()).toEqual([])
  })

  it('gives back to the letter what somebody else wrote, and says what it is by its name', async () => {
    const place = await makePlace()
    const events = await someEvents(3)
    await place('pc-a').write(events)
    const [run, ...others] = await place('pc-b').holdings()
    expect(others).toEqual([])
    expect(run).toMatchObject({ node: events[0]?.node, first: 1, last: 3, hash: events[2]?.seal.slice(9) })
    const read = run && (await place('pc-b').read(run))
    expect(read).toEqual(events)
    expect(JSON.stringify(read)).toBe(JSON.stringify(events))
  })

  it('takes the same events again without having them twice', async () => {
    const place = await makePlace()
    const events = await someEvents(2)
    await place('pc-a').write(events)
    await place('pc-a').write(events)
    expect(await place('pc-a').holdings()).toHaveLength(1)
  })

  it('tells somebody who knows a part of it the same, in short or at length', async () => {
    const place = await makePlace()
    const events = await someEvents(5)
    const node = events[0]?.node ?? ''
    await place('pc-a').write(events.slice(0, 3))
    await place('pc-a').write(events.slice(3))
    const knowing: readonly VersionVector[] = [
      {},
      { [node]: 2 },
      { [node]: 3 },
      { [node]: 5 },
      { [node]: 9 },
      { 'pc-other': 4 },
    ]
    for (const known of knowing) {
      const runs = await place('pc-b').holdings(known)
      const seqs = runs.flatMap(({ first, last }) => events.slice(first - 1, last).map(({ seq }) => seq))
      expect(new Set(seqs)).toEqual(new Set([1, 2, 3, 4, 5]))
      for (const { last, hash } of runs) expect(hash).toBe(events[last - 1]?.seal.slice(9))
      for (const run of runs.filter(({ last }) => last > (known[node] ?? 0)))
        expect(await place('pc-b').read(run)).toEqual(events.slice(run.first - 1, run.last))
    }
  })

  it('writes nothing for no events', async () => {
    const target = (await makePlace())('pc-a')
    await target.write([])
    expect(await target.holdings()).toEqual([])
  })

  it('says of what is gone that it is not whole', async () => {
    const target = (await makePlace())('pc-a')
    const run = { node: 'pc-a', first: 1, last: 2, hash: '0'.repeat(32), place: 'pc-a/nothing' }
    expect(await target.read(run)).toBeNull()
  })

  it('keeps the last sign of life of each workstation, with the time of its own clock', async () => {
    const place = await makePlace()
    await place('pc-a').leaveSign(signOf('pc-a', 1))
    const left = await place('pc-a').leaveSign(signOf('pc-a', 2))
    await place('pc-b').leaveSign(signOf('pc-b'))
    const signs = await place('pc-c').signs()
    expect(signs.map(({ sign }) => sign).toSorted((a, b) => (a.node < b.node ? -1 : 1))).toEqual([
      signOf('pc-a', 2),
      signOf('pc-b'),
    ])
    expect(signs.find(({ sign }) => sign.node === 'pc-a')).toEqual(left)
    expect(signs.every(({ storedAt }) => typeof storedAt === 'number')).toBe(true)
  })
}
