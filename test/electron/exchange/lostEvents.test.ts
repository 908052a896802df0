import { describe, expect, it } from 'vitest'

import { orderIdentityChange } from '../../../electron/journal/identityOrder.ts'
import { contentOf, linesOf, MONTH_PATH, note, openDesk, textsOf, type Desk } from '../journal/desk.ts'
import { exchange, openShare, twoDesks } from './exchanging.ts'

const NEW_NODE = 'pc-00000000beef'

/** One byte of the line of the n-th event goes bad while the program is closed. */
async function damaged({ journal, disk }: Desk, n: number): Promise<Desk> {
  await journal.close()
  const before = linesOf(disk, MONTH_PATH).slice(0, n - 1)
  const bytes = Buffer.from(contentOf(disk, MONTH_PATH))
  bytes[Buffer.byteLength(before.map((line) => `${line}\n`).join('')) + 100] = 0x01
  disk.content.set(MONTH_PATH, bytes)
  return openDesk(disk)
}

async function becomesAnother({ journal, disk }: Desk, seq: number): Promise<Desk> {
  await journal.close()
  await orderIdentityChange(disk, '/data', {
    from: journal.node,
    seq,
    lost: true,
    identity: {
      node: NEW_NODE,
      installationId: '00000000-0000-4000-8000-00000000beef',
      createdAt: '2026-11-15T07:00:00.000Z',
    },
    workstation: { mark: 'К2', name: { kk: '2-терезе', ru: 'окно 2' } },
    actor: 'op-1',
    eventId: '00000000-0000-4000-8000-00000000feed',
  })
  return openDesk(disk)
}

async function withNotes(): Promise<Desk> {
  const desk = await openDesk()
  for (const text of ['a1', 'a2', 'a3', 'a4']) await note(desk.journal, 'c1', text)
  return desk
}

describe('an own event is damaged before anybody else had it', () => {
  it('is told with its number, once the exchange has shown that nobody has it', async () => {
    const share = await openShare()
    const desk = await damaged(await withNotes(), 2)
    expect(await exchange(desk.journal, share)).toMatchObject({ sent: 1, forks: [], lost: 2 })
  })

  it('is not told when it comes back, when it is promised by another desk, or when nothing is missing', async () => {
    const { share, a, b } = await twoDesks()
    for (const text of ['a1', 'a2', 'a3']) await note(a.journal, 'c1', text)
    expect(await exchange(a.journal, share)).toMatchObject({ lost: null })
    await exchange(b.journal, share)
    const whole = new Map(share.content)
    const hurt = await damaged(a, 2)
    for (const path of share.content.keys()) if (path.endsWith('.ndjson')) share.content.delete(path)
    expect(await exchange(hurt.journal, share)).toMatchObject({ lost: null })
    for (const [path, bytes] of whole) share.content.set(path, bytes)
    expect(await exchange(hurt.journal, share)).toMatchObject({ received: 1, lost: null })
  })

  it('costs itself only: everything after it goes out under a new identity, and so does what is written then', async () => {
    const { share, b } = await twoDesks()
    const desk = await damaged(await withNotes(), 2)
    const { lost } = await exchange(desk.journal, share)
    await note(desk.journal, 'c1', 'a5')
    const another = await becomesAnother(desk, lost ?? 0)
    expect(another.journal.node).toBe(NEW_NODE)
    expect((await another.journal.loaded).damages).toEqual([])
    await note(another.journal, 'c1', 'a6')
    expect(await exchange(another.journal, share)).toMatchObject({ forks: [], lost: null, sent: 5 })
    await exchange(b.journal, share)
    expect(textsOf(b.sink.events).filter(Boolean)).toEqual(['a1', 'a3', 'a4', 'a5', 'a6'])
    expect(await another.journal.checkChain()).toEqual([])
  })

  it('the damaged file is kept whole', async () => {
    const desk = await damaged(await withNotes(), 4)
    const before = contentOf(desk.disk, MONTH_PATH)
    const another = await becomesAnother(desk, 4)
    const aside = `/data/forked/${desk.journal.node}-4/2026-11.ndjson`
    expect(contentOf(another.disk, aside).equals(before)).toBe(true)
  })
})
