import fc from 'fast-check'
import { expect, it } from 'vitest'

import type { Content } from '../../../electron/exchange/contentStep.ts'
import { openContentDesk, piecesOn, type ContentDesk } from './contentDesk.ts'
import { openShare } from './exchanging.ts'

const NODES = ['pc-a', 'pc-b', 'pc-c']

const desk = fc.nat(NODES.length - 1)
const act = fc.oneof(
  fc.record({ kind: fc.constant('attach' as const), desk, length: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant('carry' as const), desk, pieces: fc.integer({ min: 0, max: 9 }) }),
  fc.record({ kind: fc.constant('vanish' as const), desk, after: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ kind: fc.constantFrom('lose' as const, 'cut' as const, 'flip' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('empty' as const) }),
)
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

async function openOffice() {
  const register: Content[] = []
  return { share: await openShare(), desks: NODES.map((node) => openContentDesk(node, register)), register }
}
type Office = Awaited<ReturnType<typeof openOffice>>

/** As in an exchange: what the others left word of is asked for. */
function carry({ share, desks }: Office, one: ContentDesk, may = Number.POSITIVE_INFINITY): Promise<void> {
  const asked = desks.filter((other) => other !== one).flatMap(({ exchange }) => exchange.state().lacking)
  let left = may
  return one.carry(share, { mayGoOn: () => (left -= 1) >= 0 }, asked)
}

async function perform(office: Office, one: Act, n: number): Promise<void> {
  const { share, desks } = office
  const at = 'desk' in one ? desks[one.desk] : undefined
  if (one.kind === 'attach') await at?.attach(`${n}`.padEnd(one.length, 'x'))
  if (one.kind === 'carry' && at) await carry(office, at, one.pieces)
  if (one.kind === 'empty') share.content.clear()
  if (one.kind === 'vanish' && at) {
    let steps = 0
    share.hook = () => {
      if ((steps += 1) >= one.after) throw Object.assign(new Error('gone'), { code: 'EHOSTDOWN' })
    }
    await carry(office, at).catch(() => undefined)
    share.hook = () => undefined
  }
  if (one.kind === 'lose' || one.kind === 'cut' || one.kind === 'flip') spoil(office, one.kind, one.at)
}

function spoil({ share }: Office, kind: 'lose' | 'cut' | 'flip', at: number): void {
  const paths = piecesOn(share)
  const path = paths[at % Math.max(1, paths.length)]
  const bytes = path === undefined ? undefined : share.content.get(path)
  if (path === undefined || !bytes) return
  if (kind === 'lose') share.content.delete(path)
  else if (kind === 'cut') share.content.set(path, bytes.subarray(0, at % bytes.length))
  else share.content.set(path, bytes.map((byte, i) => (i === at % bytes.length ? byte ^ 1 : byte)) as Buffer)
}

it('whatever happens to the share, in the end every desk has every content whole, and never another one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 30 }), async (acts) => {
      const office = await openOffice()
      const whole = async (one: ContentDesk): Promise<void> => {
        for (const hash of await one.hashes()) expect(await one.state(hash)).toBe('whole')
      }
      for (const [n, one] of acts.entries()) {
        await perform(office, one, n)
        for (const each of office.desks) await whole(each)
      }
      // Once round to ask for what is missing, once to bring it, once to take it.
      for (let round = 0; round < 3; round += 1) for (const one of office.desks) await carry(office, one)
      for (const one of office.desks) {
        expect([...(await one.hashes())].toSorted()).toEqual(
          office.register.map(({ hash }) => hash).toSorted(),
        )
        expect(one.exchange.state()).toMatchObject({ toSend: 0, toReceive: 0, lacking: [], goesOn: false })
      }
    }),
    { numRuns: 150 },
  )
}, 60_000)
