import { expect, it } from 'vitest'

import type { ContentTarget, FoundPiece } from '@shared/exchange/contentTarget.ts'

/** Makes targets of several workstations on one new place. */
export type ContentPlaceMaker = () => Promise<(writer: string) => ContentTarget>

type Kind = {
  /** Each workstation has pieces of its own; otherwise a piece lies there once for all. */
  readonly isPerWriter: boolean
}

const ONE = 'a'.repeat(64)
const OTHER = `ab${'0'.repeat(62)}`
const bytesOf = (text: string): Uint8Array => Buffer.from(text)
const textOf = async (target: ContentTarget, piece: FoundPiece): Promise<string> =>
  Buffer.from((await target.read(piece)) ?? []).toString()

/** What every place for contents must keep, whatever it is made of. */
export function itKeepsContents(makePlace: ContentPlaceMaker, { isPerWriter }: Kind): void {
  it('has nothing at first', async () => {
    const target = (await makePlace())('pc-a')
    expect(await target.pieces(new Set([ONE]))).toEqual([])
  })

  it('gives back to the byte what somebody else wrote, and says what it is by its name', async () => {
    const place = await makePlace()
    const bytes = Buffer.from([0, 10, 13, 255, 0, 127])
    await place('pc-a').write({ hash: ONE, index: 2, count: 3 }, bytes)
    const [piece, ...others] = await place('pc-b').pieces(new Set([ONE]))
    expect(others).toEqual([])
    expect(piece).toMatchObject({ hash: ONE, index: 2, count: 3 })
    const read = piece && (await place('pc-b').read(piece))
    expect(read && [...read]).toEqual([...bytes])
  })

  it('tells only of the contents it was asked for', async () => {
    const place = await makePlace()
    for (const hash of [ONE, OTHER]) await place('pc-a').write({ hash, index: 1, count: 1 }, bytesOf(hash))
    expect((await place('pc-a').pieces(new Set([OTHER]))).map(({ hash }) => hash)).toEqual([OTHER])
    expect(await place('pc-a').pieces(new Set())).toEqual([])
  })

  it('takes the same piece again without having it twice, and what two wrote is read by a third', async () => {
    const place = await makePlace()
    const piece = { hash: ONE, index: 1, count: 1 }
    await place('pc-a').write(piece, bytesOf('same'))
    await place('pc-a').write(piece, bytesOf('same'))
    expect(await place('pc-a').pieces(new Set([ONE]))).toHaveLength(1)
    await place('pc-b').write(piece, bytesOf('same'))
    const found = await place('pc-c').pieces(new Set([ONE]))
    expect(found).toHaveLength(isPerWriter ? 2 : 1)
    for (const one of found) expect(await textOf(place('pc-c'), one)).toBe('same')
  })

  it('says of what is gone that it is not whole', async () => {
    const target = (await makePlace())('pc-a')
    await target.write({ hash: ONE, index: 1, count: 1 }, bytesOf('x'))
    const [piece] = await target.pieces(new Set([ONE]))
    if (!piece) throw new Error('no piece')
    expect(await target.read({ ...piece, place: piece.place.replace(/^[^/]+/, '9') })).toBeNull()
  })

  it('carries a piece larger than one row or packet, and an empty one', async () => {
    const place = await makePlace()
    const large = Buffer.alloc(1_300_000, 'мерзім')
    await place('pc-a').write({ hash: ONE, index: 1, count: 2 }, large)
    await place('pc-a').write({ hash: ONE, index: 2, count: 2 }, bytesOf(''))
    const found = await place('pc-b').pieces(new Set([ONE]))
    expect(found.map(({ index }) => index)).toEqual([1, 2])
    const [first, second] = await Promise.all(found.map((one) => place('pc-b').read(one)))
    expect(first && large.equals(first)).toBe(true)
    expect(second).toHaveLength(0)
  })
}
