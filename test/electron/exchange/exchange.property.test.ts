import fc from 'fast-check'
import { expect, it } from 'vitest'

import { note, openDesk, type Desk } from '../journal/desk.ts'
import { chunksOn, exchange, openShare } from './exchanging.ts'

const DESKS = 3

type Act =
  | { readonly kind: 'write'; readonly desk: number; readonly count: number }
  | { readonly kind: 'exchange'; readonly desk: number }
  | { readonly kind: 'restart'; readonly desk: number }
  | { readonly kind: 'lose' | 'double' | 'cut'; readonly at: number }
  | { readonly kind: 'roll-back' | 'remember' | 'empty' }

const desk = fc.nat(DESKS - 1)
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      desk,
      count: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('exchange' as const), desk }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const), desk }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('lose' as const, 'double' as const, 'cut' as const),
      at: fc.nat(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('roll-back' as const, 'remember' as const, 'empty' as const),
    }),
  },
)

async function openOffice() {
  const share = await openShare()
  const desks = await Promise.all(Array.from({ length: DESKS }, () => openDesk()))
  for (const [n, { clock }] of desks.entries()) clock.forward(n)
  return { share, desks, remembered: new Map(share.content) }
}

type Office = Awaited<ReturnType<typeof openOffice>>

async function perform(office: Office, one: Act, n: number): Promise<void> {
  const { share, desks } = office
  switch (one.kind) {
    case 'write':
      await note(
        journalOf(desks, one.desk),
        `c${n % 3}`,
        ...Array.from({ length: one.count }, (_, i) => `${n}-${i}`),
      )
      return
    case 'exchange':
      await exchange(journalOf(desks, one.desk), share)
      return
    case 'restart':
      desks[one.desk] = await openDesk(desks[one.desk]?.disk.afterPowerCut(0))
      return
    case 'remember':
      office.remembered = new Map(share.content)
      return
    case 'empty':
    case 'roll-back':
      share.content.clear()
      if (one.kind === 'roll-back')
        for (const [path, bytes] of office.remembered) share.content.set(path, bytes)
      return
    default:
      spoil(office, one.kind, one.at)
  }
}

/** What sync programs do to single files. */
function spoil({ share }: Office, kind: 'lose' | 'double' | 'cut', at: number): void {
  const paths = chunksOn(share)
  const path = paths[at % Math.max(1, paths.length)]
  const bytes = path === undefined ? undefined : share.content.get(path)
  if (path === undefined || !bytes) return
  if (kind === 'lose') share.content.delete(path)
  else if (kind === 'double')
    share.content.set(path.replace(/merzim-exchange-1\/[^/]+/, 'merzim-exchange-1/pc-stranger'), bytes)
  else share.content.set(path, bytes.subarray(0, at % bytes.length))
}

function journalOf(desks: readonly Desk[], n: number): Desk['journal'] {
  const found = desks[n]
  if (!found) throw new Error('no such desk')
  return found.journal
}

const idsOf = ({ sink }: Desk): readonly string[] => sink.events.map(({ id }) => id).toSorted()

it('whatever happens to the share, in the end every desk has every event once, and no two histories arise', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 40 }), async (acts) => {
      const office = await openOffice()
      let written = 0
      for (const [n, one] of acts.entries()) {
        await perform(office, one, n)
        if (one.kind === 'write') written += one.count
      }
      // Twice round to have heard of all damage, once to mend it, twice round to read what was mended.
      for (let round = 0; round < 5; round += 1) {
        for (const { journal } of office.desks) {
          const { forks } = await exchange(journal, office.share)
          expect(forks).toEqual([])
        }
      }
      const [first] = office.desks
      if (!first) throw new Error('no desks')
      expect(idsOf(first)).toHaveLength(written)
      expect(new Set(idsOf(first)).size).toBe(written)
      for (const other of office.desks) expect(idsOf(other)).toEqual(idsOf(first))
    }),
    { numRuns: 120 },
  )
}, 60_000)
