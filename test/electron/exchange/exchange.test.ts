import { describe, expect, it } from 'vitest'

import { sealLine, NO_HASH } from '../../../electron/journal/seal.ts'
import { contentOf, note, openDesk, textsOf, valueOf } from '../journal/desk.ts'
import { chunksOn, exchange, openShare, SHARE, twoDesks } from './exchanging.ts'

it('two desks have each other’s events after one exchange each, and a third all of them', async () => {
  const { share, a, b } = await twoDesks()
  await note(a.journal, 'c1', 'a1', 'a2')
  await note(b.journal, 'c2', 'b1')
  expect(await exchange(a.journal, share)).toMatchObject({ sent: 2, received: 0, refused: [], forks: [] })
  expect(await exchange(b.journal, share)).toMatchObject({ sent: 1, received: 2, refused: [], forks: [] })
  expect(await exchange(a.journal, share)).toMatchObject({ sent: 0, received: 1, sentThrough: 2 })
  expect(textsOf(a.sink.events)).toEqual(['a1', 'a2', 'b1'])
  expect(textsOf(b.sink.events)).toEqual(['a1', 'a2', 'b1'])
  const c = await openDesk()
  expect(await exchange(c.journal, share)).toMatchObject({ sent: 0, received: 3 })
})

it('an exchange with nothing new writes nothing but the sign of life', async () => {
  const { share, a } = await twoDesks()
  await note(a.journal, 'c1', 'a1')
  await exchange(a.journal, share)
  share.steps.length = 0
  await exchange(a.journal, share)
  expect(share.steps.filter((step) => step.startsWith('replace'))).toEqual([
    `replace ${SHARE}/merzim-exchange-1/${a.journal.node}/sign.json`,
  ])
})

describe('the share lost something', () => {
  it('emptied: it is filled again, by whoever comes, and nothing is lost here', async () => {
    const { share, a, b } = await twoDesks()
    await note(a.journal, 'c1', 'a1')
    await note(b.journal, 'c2', 'b1')
    await exchange(a.journal, share)
    await exchange(b.journal, share)
    await exchange(a.journal, share)
    share.content.clear()
    expect(await exchange(b.journal, share)).toMatchObject({ sent: 2, received: 0 })
    expect(textsOf(b.sink.events)).toEqual(['a1', 'b1'])
    const c = await openDesk()
    await exchange(c.journal, share)
    expect(textsOf(c.sink.events)).toEqual(['a1', 'b1'])
  })

  it('rolled back to an older state: what is missing is sent again, to the event', async () => {
    const { share, a } = await twoDesks()
    await note(a.journal, 'c1', 'a1')
    await exchange(a.journal, share)
    const old = new Map(share.content)
    await note(a.journal, 'c1', 'a2')
    await exchange(a.journal, share)
    share.content.clear()
    for (const [path, bytes] of old) share.content.set(path, bytes)
    expect(await exchange(a.journal, share)).toMatchObject({ sent: 1 })
    expect(chunksOn(share)).toHaveLength(2)
  })

  it('a file in the middle is missing: others wait for it, its owner brings it back', async () => {
    const { share, a, b } = await twoDesks()
    for (const text of ['a1', 'a2', 'a3']) {
      await note(a.journal, 'c1', text)
      await exchange(a.journal, share)
    }
    share.content.delete(chunksOn(share)[1] ?? '')
    const early = await exchange(b.journal, share)
    expect(early).toMatchObject({ received: 1, refused: [{ reason: 'gap', node: a.journal.node, seq: 3 }] })
    await exchange(a.journal, share)
    expect(await exchange(b.journal, share)).toMatchObject({ received: 2, refused: [] })
    expect(textsOf(b.sink.events)).toEqual(['a1', 'a2', 'a3'])
  })

  it('the folder itself is not there: it is not made, and nothing is believed to be gone', async () => {
    const { share, a } = await twoDesks()
    await note(a.journal, 'c1', 'a1')
    const away = await openShare()
    away.modifiedMs = async () => null
    await expect(exchange(a.journal, away)).rejects.toMatchObject({ code: 'ENOENT' })
    expect(away.steps.filter((step) => step.startsWith('replace'))).toEqual([])
    expect(await exchange(a.journal, share)).toMatchObject({ sent: 1 })
  })
})

describe('the share holds what it should not', () => {
  it('a file copied by half, cut anywhere: it is refused, said, and mended by its owner', async () => {
    const { share, a, b } = await twoDesks()
    await note(a.journal, 'c1', 'a1', 'a2')
    await exchange(a.journal, share)
    const [path = ''] = chunksOn(share)
    const whole = contentOf(share, path)
    for (let length = 0; length < whole.length; length += 7) {
      share.content.set(path, whole.subarray(0, length))
      const refusing = await exchange(b.journal, share)
      expect(refusing.received).toBe(0)
      expect(refusing.refused).toEqual([{ reason: 'unreadable', node: a.journal.node, seq: 1 }])
    }
    await exchange(a.journal, share)
    expect(contentOf(share, path).equals(whole)).toBe(true)
    expect(await exchange(b.journal, share)).toMatchObject({ received: 2, refused: [] })
    expect((await exchange(b.journal, share)).refused).toEqual([])
  })

  it('any byte changed: the event is never taken', async () => {
    const { share, a, b } = await twoDesks()
    await note(a.journal, 'c1', 'a1')
    await exchange(a.journal, share)
    const [path = ''] = chunksOn(share)
    const whole = contentOf(share, path)
    for (let at = 0; at < whole.length; at += 1) {
      const flipped = Buffer.from(whole)
      flipped[at] = (flipped[at] ?? 0) ^ 0x04
      share.content.set(path, flipped)
      const { received } = await exchange(b.journal, share)
      expect(received === 0 || b.sink.events[0]?.data['text'] === 'a1').toBe(true)
    }
    expect(b.sink.events.length).toBeLessThanOrEqual(1)
  })

  it('a damaged file whose owner is gone is mended by a desk that has its events', async () => {
    const { share, a, b } = await twoDesks()
    await note(a.journal, 'c1', 'a1')
    await exchange(a.journal, share)
    await exchange(b.journal, share)
    share.content.set(chunksOn(share)[0] ?? '', Buffer.from('rubbish'))
    const c = await openDesk()
    expect(await exchange(c.journal, share)).toMatchObject({ received: 0 })
    await exchange(b.journal, share)
    expect(await exchange(c.journal, share)).toMatchObject({ received: 1, refused: [] })
  })

  it('doubled files of a sync program, half-written ones and strangers are passed over', async () => {
    const { share, a, b } = await twoDesks()
    await note(a.journal, 'c1', 'a1')
    await exchange(a.journal, share)
    const [path = ''] = chunksOn(share)
    const bytes = contentOf(share, path)
    share.content.set(path.replace('.ndjson', ' (conflicted copy).ndjson'), bytes)
    share.content.set(`${path}.4711.tmp`, bytes.subarray(0, 10))
    share.content.set(`${SHARE}/merzim-exchange-1/Thumbs.db`, Buffer.from('x'))
    share.content.set(`${SHARE}/merzim-exchange-1/pc-other/sign.json`, Buffer.from('{"node":1}'))
    expect(await exchange(b.journal, share)).toMatchObject({ received: 1, refused: [] })
  })

  it('the same events in the folders of two desks count once', async () => {
    const { share, a, b } = await twoDesks()
    await note(a.journal, 'c1', 'a1')
    await exchange(a.journal, share)
    const [path = ''] = chunksOn(share)
    share.content.set(path.replace(`/${a.journal.node}/`, '/pc-other/'), contentOf(share, path))
    expect(await exchange(b.journal, share)).toMatchObject({ received: 1, refused: [] })
    expect(b.sink.events).toHaveLength(1)
  })

  it('a file that holds other events than its name says brings none of them', async () => {
    const { share, a, b } = await twoDesks()
    await note(a.journal, 'c1', 'a1')
    await exchange(a.journal, share)
    const [path = ''] = chunksOn(share)
    share.content.set(path.replace(`${a.journal.node}_`, 'pc-other_'), contentOf(share, path))
    share.content.delete(path)
    expect(await exchange(b.journal, share)).toMatchObject({ received: 0 })
  })
})

it('what is written together arrives together, however many it are', async () => {
  const { share, a, b } = await twoDesks()
  await note(a.journal, 'c1', 'first')
  await note(a.journal, 'c1', ...Array.from({ length: 900 }, (_, n) => `t${n}`))
  await note(a.journal, 'c1', 'last')
  await exchange(a.journal, share)
  expect(await exchange(b.journal, share)).toMatchObject({ received: 902, refused: [] })
})

it('events of a newer program are kept and passed on by a desk that does not understand them', async () => {
  const { share, a, b } = await twoDesks()
  await note(a.journal, 'c1', 'a')
  const [own] = a.journal.since(a.journal.node, 1)
  if (!own) throw new Error('nothing stored')
  const line = sealLine(NO_HASH, { ...own, v: 99, node: 'pc-2', data: { type: 'complaint.teleported' } })
  valueOf(await b.journal.accept([JSON.parse(line)]))
  await exchange(b.journal, share)
  const c = await openDesk()
  await exchange(c.journal, share)
  expect(JSON.stringify(c.journal.eventAt('pc-2', 1))).toBe(line)
})

it('own events that were lost here come back from the share', async () => {
  const { share, a } = await twoDesks()
  const backup = a.disk.afterPowerCut(0)
  await note(a.journal, 'c1', 'a1')
  await exchange(a.journal, share)
  const restored = await openDesk(backup)
  expect(restored.journal.node).toBe(a.journal.node)
  expect(await exchange(restored.journal, share)).toMatchObject({ received: 1, forks: [] })
  await note(restored.journal, 'c1', 'a2')
  expect(await exchange(restored.journal, share)).toMatchObject({ sent: 1, forks: [] })
})

it('is stopped between two files, and goes on where it was', async () => {
  const { share, a } = await twoDesks()
  for (let n = 0; n < 900; n += 1) await note(a.journal, 'c1', `t${n}`)
  let steps = 0
  const goOn = (): void => {
    if ((steps += 1) > 1) throw new Error('stopped')
  }
  await expect(exchange(a.journal, share, { goOn })).rejects.toThrow('stopped')
  expect(chunksOn(share)).toHaveLength(1)
  expect(await exchange(a.journal, share)).toMatchObject({ sent: 400 })
})

it('the share filling up or refusing at any step loses nothing, and the next exchange completes it', async () => {
  const { share, a, b } = await twoDesks()
  await note(b.journal, 'c2', 'b1')
  await exchange(b.journal, share)
  await note(a.journal, 'c1', 'a1')
  const counting = await openShare()
  for (const [path, bytes] of share.content) counting.content.set(path, bytes)
  counting.steps.length = 0
  await exchange((await openDesk(a.disk.afterPowerCut(0))).journal, counting)
  for (let failing = 0; failing < counting.steps.length; failing += 1) {
    const desk = await openDesk(a.disk.afterPowerCut(0))
    const copy = await openShare()
    for (const [path, bytes] of share.content) copy.content.set(path, bytes)
    let step = 0
    copy.hook = () => {
      step += 1
      if (step > failing) throw Object.assign(new Error('no room'), { code: 'ENOSPC' })
    }
    await expect(exchange(desk.journal, copy)).rejects.toMatchObject({ code: 'ENOSPC' })
    copy.hook = () => undefined
    await exchange(desk.journal, copy)
    expect(textsOf(desk.sink.events)).toEqual(['a1', 'b1'])
    const c = await openDesk()
    await exchange(c.journal, copy)
    expect(textsOf(c.sink.events)).toEqual(['a1', 'b1'])
  }
})
