import { describe, expect, it } from 'vitest'

import type { Content } from '../../../electron/exchange/contentStep.ts'
import { openContentDesk, piecesOn } from './contentDesk.ts'
import { openShare } from './exchanging.ts'

const LONG = 'скан жалобы на двух листах'
const PIECES = Math.ceil(Buffer.byteLength(LONG) / 8)

async function twoDesks() {
  const register: Content[] = []
  const share = await openShare()
  return { share, a: openContentDesk('pc-a', register), b: openContentDesk('pc-b', register) }
}

it('a content that one desk has is at the other, whole, after one exchange each', async () => {
  const { share, a, b } = await twoDesks()
  const hash = await a.attach(LONG)
  await a.carry(share)
  expect(a.exchange.state()).toMatchObject({ toSend: 0, toReceive: 0, moved: 1, goesOn: false })
  await b.carry(share)
  expect(b.exchange.state()).toMatchObject({ toSend: 0, toReceive: 0, lacking: [], moved: 1 })
  expect(await b.state(hash)).toBe('whole')
})

it('nothing is written twice, neither by the one who sent it nor by the one who got it', async () => {
  const { share, a, b } = await twoDesks()
  await a.attach(LONG)
  await a.carry(share)
  await b.carry(share)
  share.steps.length = 0
  await a.carry(share)
  await b.carry(share)
  expect(share.steps.filter((step) => step.startsWith('replace'))).toEqual([])
})

it('what is not there yet is told as lacking, and comes when it is', async () => {
  const { share, a, b } = await twoDesks()
  const hash = await a.attach(LONG)
  await b.carry(share)
  expect(b.exchange.state()).toMatchObject({ toReceive: 1, lacking: [hash] })
  await a.carry(share)
  await b.carry(share)
  expect(b.exchange.state()).toMatchObject({ toReceive: 0, lacking: [] })
})

describe('a large content', () => {
  it('stops when the time of an exchange is up, and goes on where it was, at both ends', async () => {
    const { share, a, b } = await twoDesks()
    const hash = await a.attach(LONG)
    const onePiece = (): { mayGoOn: () => boolean } => {
      let asked = 0
      return { mayGoOn: () => (asked += 1) <= 1 }
    }
    for (let n = 1; n < PIECES; n += 1) {
      await a.carry(share, onePiece())
      expect(piecesOn(share)).toHaveLength(n)
      expect(a.exchange.state()).toMatchObject({ goesOn: true, toSend: 1 })
    }
    await a.carry(share)
    expect(a.exchange.state()).toMatchObject({ goesOn: false, toSend: 0 })
    share.steps.length = 0
    for (let n = 1; n < PIECES; n += 1) {
      await b.carry(share, onePiece())
      expect(await b.state(hash)).toBe('missing')
      expect(b.exchange.state().goesOn).toBe(true)
    }
    await b.carry(share)
    expect(await b.state(hash)).toBe('whole')
    expect(share.steps.filter((step) => step.startsWith('read') && step.endsWith('.piece'))).toHaveLength(
      PIECES,
    )
  })

  it('is broken off at once when the operator stops the exchange, and tells how far it is', async () => {
    const { share, a } = await twoDesks()
    await a.attach(LONG)
    const told: string[] = []
    const carried = a.carry(share, {
      goOn: () => {
        if (told.length === 2) throw new Error('stopped')
      },
      onProgress: (done, total) => told.push(`${done}/${total}`),
    })
    await expect(carried).rejects.toThrow('stopped')
    expect(told).toEqual([`1/${PIECES}`, `2/${PIECES}`])
    expect(piecesOn(share)).toHaveLength(2)
  })

  it('small ones go first', async () => {
    const { share, a } = await twoDesks()
    await a.attach(LONG)
    const small = await a.attach('ok')
    await a.carry(share, { mayGoOn: () => piecesOn(share).length < 1 })
    expect(piecesOn(share)[0]).toContain(small)
  })
})

describe('the share vanishes', () => {
  it('anywhere in the middle: the failure is told, and the next exchange ends the work', async () => {
    const { share, a, b } = await twoDesks()
    const hash = await a.attach(LONG)
    await a.carry(share)
    let failures = 0
    for (let stopAt = 1, hasFailed = true; hasFailed; stopAt += 1) {
      const fresh = await openShare()
      let step = 0
      fresh.hook = () => {
        if ((step += 1) >= stopAt) throw Object.assign(new Error('gone'), { code: 'EHOSTDOWN' })
      }
      a.exchange.forget()
      hasFailed = await a.carry(fresh).then(
        () => false,
        () => true,
      )
      failures += Number(hasFailed)
      fresh.hook = () => undefined
      await a.carry(fresh)
      const c = openContentDesk('pc-c', [{ hash, size: Buffer.byteLength(LONG) }])
      await c.carry(fresh)
      expect(await c.state(hash)).toBe('whole')
    }
    expect(failures).toBeGreaterThan(2 * PIECES)
    let n = 0
    share.hook = () => {
      if ((n += 1) === 7) throw Object.assign(new Error('gone'), { code: 'EHOSTDOWN' })
    }
    await expect(b.carry(share)).rejects.toMatchObject({ code: 'EHOSTDOWN' })
    await b.carry(share)
    expect(await b.state(hash)).toBe('whole')
  })

  it('emptied: who has the content brings it back when it is asked for', async () => {
    const { share, a, b } = await twoDesks()
    const hash = await a.attach(LONG)
    await a.carry(share)
    share.content.clear()
    await b.carry(share)
    expect(b.exchange.state().lacking).toEqual([hash])
    await a.carry(share, {}, b.exchange.state().lacking)
    await b.carry(share)
    expect(await b.state(hash)).toBe('whole')
  })

  it('emptied, and nobody asks: it is filled again by itself within hours', async () => {
    let now = 0
    const a = openContentDesk('pc-a', [], () => now)
    const share = await openShare()
    await a.attach(LONG)
    await a.carry(share)
    share.content.clear()
    now = 5 * 60 * 60_000
    await a.carry(share)
    expect(piecesOn(share)).toHaveLength(PIECES)
  })
})

describe('what lies there is not what it should be', () => {
  it('cut or flipped anywhere: it is never taken, it is asked for, and mended without touching what is good', async () => {
    const { share, a, b } = await twoDesks()
    const hash = await a.attach(LONG)
    await a.carry(share)
    const [, path = ''] = piecesOn(share)
    const good = Buffer.from(share.content.get(path) ?? '')
    for (let at = 0; at < good.length; at += 1) {
      const flipped = Buffer.from(good)
      flipped[at] = (flipped[at] ?? 0) ^ 0x10
      for (const bad of [good.subarray(0, at), flipped]) {
        share.content.set(path, bad)
        await b.carry(share)
        expect(await b.state(hash)).toBe('missing')
        expect(b.exchange.state()).toMatchObject({ toReceive: 1, lacking: [hash] })
      }
    }
    share.steps.length = 0
    await a.carry(share, {}, [hash])
    expect(share.steps.filter((step) => step.startsWith('replace'))).toEqual([`replace ${path}`])
    expect(share.content.get(path)?.equals(good)).toBe(true)
    await b.carry(share)
    expect(await b.state(hash)).toBe('whole')
  })

  it('a doubt is answered once, and damage that came after the answer is found by the next one', async () => {
    const { share, a, b } = await twoDesks()
    const hash = await a.attach(LONG)
    await a.carry(share)
    await a.carry(share, {}, [hash], 'first look')
    share.steps.length = 0
    await a.carry(share, {}, [hash], 'first look')
    expect(share.steps.filter((step) => step.startsWith('read'))).toEqual([])
    const [path = ''] = piecesOn(share)
    share.content.set(path, Buffer.from('rubbish'))
    await b.carry(share)
    await a.carry(share, {}, b.exchange.state().lacking, 'second look')
    await b.carry(share)
    expect(await b.state(hash)).toBe('whole')
  })

  it('what another desk wrote is left alone: a whole piece is written beside it', async () => {
    const { share, a, b } = await twoDesks()
    const hash = await a.attach(LONG)
    await a.carry(share)
    await b.carry(share)
    const [path = ''] = piecesOn(share)
    share.content.set(path, Buffer.from('rubbish'))
    const c = openContentDesk('pc-c', [{ hash, size: Buffer.byteLength(LONG) }])
    await c.carry(share)
    await b.carry(share, {}, c.exchange.state().lacking)
    expect(share.content.get(path)?.toString()).toBe('rubbish')
    await c.carry(share)
    expect(await c.state(hash)).toBe('whole')
  })

  it('pieces that are whole each but another content together are refused by the hash', async () => {
    const { share, a, b } = await twoDesks()
    const hash = await a.attach('right')
    const wrong = openContentDesk('pc-x', [])
    const other = await wrong.attach('wrong')
    await wrong.carry(share)
    const [path = ''] = piecesOn(share)
    share.content.set(
      path.replaceAll(other, hash).replace('/' + other.slice(0, 2), '/' + hash.slice(0, 2)),
      Buffer.from('wrong'),
    )
    await b.carry(share)
    expect(await b.hashes()).toEqual([])
    expect(b.exchange.state().lacking).toEqual([hash])
    await a.carry(share, {}, [hash])
    for (let round = 0; round < 2; round += 1) await b.carry(share)
    expect(await b.state(hash)).toBe('whole')
  })

  it('a content that was damaged here is not sent, and comes back from the folder', async () => {
    const { share, a, b } = await twoDesks()
    const hash = await a.attach(LONG)
    await a.carry(share)
    await b.carry(share)
    const place = `/data/attachments/${hash.slice(0, 2)}/${hash}`
    b.files.put(place, Buffer.from(LONG.replace('скан', 'Скан')))
    expect(await b.state(hash)).toBe('changed')
    const empty = await openShare()
    b.exchange.forget()
    await b.carry(empty)
    expect(piecesOn(empty)).toEqual([])
    await b.carry(share)
    expect(await b.state(hash)).toBe('whole')
  })
})

it('a store without room stops the taking and says so; nothing half taken is shown as whole', async () => {
  const { share, a, b } = await twoDesks()
  const hash = await a.attach(LONG)
  await a.carry(share)
  b.files.hook = (step) => {
    if (step === 'write') throw Object.assign(new Error('full'), { code: 'ENOSPC' })
  }
  await expect(b.carry(share)).rejects.toMatchObject({ failure: { code: 'storage-full' } })
  expect(await b.state(hash)).toBe('missing')
  b.files.hook = () => undefined
  await b.carry(share)
  expect(await b.state(hash)).toBe('whole')
})
