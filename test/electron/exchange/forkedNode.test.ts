import { describe, expect, it } from 'vitest'

import { contentOf, note, openDesk, textsOf } from '../journal/desk.ts'
import { chunksOn, exchange, openShare, twoDesks } from './exchanging.ts'

describe('one node with two histories: a cloned computer, or a restored backup that went on', () => {
  async function clones() {
    const { share, a, b } = await twoDesks()
    await note(a.journal, 'c1', 'common')
    const clone = await openDesk(a.disk.afterPowerCut(0))
    await note(a.journal, 'c1', 'here')
    await note(clone.journal, 'c1', 'there', 'there too')
    await exchange(a.journal, share)
    return { share, a, b, clone }
  }

  it('the second one is told at its first exchange from which event on, and sends nothing', async () => {
    const { share, clone } = await clones()
    const before = chunksOn(share)
    const result = await exchange(clone.journal, share)
    expect(result).toMatchObject({ sent: 0, sentThrough: 1, forks: [{ node: clone.journal.node, seq: 2 }] })
    expect(chunksOn(share)).toEqual(before)
    expect(textsOf(clone.sink.events)).toEqual(['common', 'there', 'there too'])
  })

  it('also when the other history is longer than its own', async () => {
    const { share, a, clone } = await clones()
    await note(a.journal, 'c1', 'x', 'y', 'z')
    await exchange(a.journal, share)
    share.content.delete(chunksOn(share)[0] ?? '')
    await exchange(a.journal, share)
    const { forks, sent } = await exchange(clone.journal, share)
    expect({ forks, sent }).toEqual({ forks: [{ node: a.journal.node, seq: 2 }], sent: 0 })
  })

  it('is told from where even when the file that would show it is damaged and lies in another one, too', async () => {
    const { share, a, b } = await twoDesks()
    await note(a.journal, 'c1', 'common', 'common too')
    const clone = await openDesk(a.disk.afterPowerCut(0))
    await exchange(a.journal, share)
    await note(a.journal, 'c1', 'here')
    share.content.clear()
    await exchange(a.journal, share)
    await exchange(b.journal, share)
    const [path = ''] = chunksOn(share)
    const whole = contentOf(share, path)
    share.content.set(path.replace(/merzim-exchange-1\/[^/]+/, 'merzim-exchange-1/pc-stranger'), whole)
    share.content.set(path, whole.subarray(0, 100))
    await note(clone.journal, 'c1', 'there', 'there too')
    const { forks } = await exchange(clone.journal, share)
    expect(forks).toEqual([{ node: a.journal.node, seq: 3 }])
  })

  it('is told where they part first, also when both lie at the share', async () => {
    const { share, a, clone } = await clones()
    const elsewhere = await openShare()
    await exchange(clone.journal, elsewhere)
    for (const path of chunksOn(elsewhere))
      share.content.set(
        path.replace(/merzim-exchange-1\/[^/]+/, 'merzim-exchange-1/pc-stranger'),
        contentOf(elsewhere, path),
      )
    const { forks, sent } = await exchange(clone.journal, share)
    expect({ forks, sent }).toEqual({ forks: [{ node: a.journal.node, seq: 2 }], sent: 0 })
  })

  it('goes on receiving from the others', async () => {
    const { share, b, clone } = await clones()
    await note(b.journal, 'c2', 'b1')
    await exchange(b.journal, share)
    expect(await exchange(clone.journal, share)).toMatchObject({ received: 1 })
  })
})
