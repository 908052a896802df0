import { describe, expect, it } from 'vitest'

import { carryOutIdentityChange } from '../../../electron/journal/identityChange.ts'
import { orderIdentityChange, type IdentityChange } from '../../../electron/journal/identityOrder.ts'
import { foldersOf } from '../../../electron/journal/journal.ts'
import { createMemoryDisk, type MemoryDisk } from '../../../electron/platform/memoryFileSystem.ts'
import { exchange, openShare } from '../exchange/exchanging.ts'
import { areDesksSealed, contentOf, MONTH_PATH, note, openDesk, textsOf, type Desk } from './desk.ts'

const FOLDERS = foldersOf('/data')
const NEW_NODE = 'pc-00000000beef'

const orderFor = (from: string, seq: number): IdentityChange => ({
  from,
  seq,
  identity: {
    node: NEW_NODE,
    installationId: '00000000-0000-4000-8000-00000000beef',
    createdAt: '2026-11-15T07:00:00.000Z',
  },
  workstation: { mark: 'К2', name: { kk: '2-терезе', ru: 'окно 2' } },
  actor: 'op-1',
  eventId: '00000000-0000-4000-8000-00000000feed',
})

/** Two computers with one identity that both went on; the other one has been at the share. */
async function twins() {
  const share = await openShare()
  const other = await openDesk()
  await note(other.journal, 'c1', 'common')
  const here = await openDesk(other.disk.afterPowerCut(0))
  await note(other.journal, 'c1', 'there')
  here.clock.forward(5)
  await note(here.journal, 'directory', 'here in the office')
  await note(here.journal, 'c2', 'here', 'together')
  await exchange(other.journal, share)
  const { forks } = await exchange(here.journal, share)
  const [fork] = forks
  if (!fork) throw new Error('no fork')
  await here.journal.close()
  return { share, other, here, order: orderFor(fork.node, fork.seq) }
}

const typesOf = ({ sink }: Desk): readonly string[] => sink.events.map(({ data }) => data.type).toSorted()

const isChanged = (disk: MemoryDisk, path: string, before: Buffer): boolean =>
  !contentOf(disk, path).equals(before)

describe('a data folder that has a twin', () => {
  it('becomes a workstation of its own: both histories live on, and all desks agree', async () => {
    const { share, other, here, order } = await twins()
    await orderIdentityChange(here.disk, '/data', order)
    const mine = await openDesk(here.disk)
    expect(mine.journal.node).toBe(NEW_NODE)
    expect(await mine.journal.checkChain()).toEqual([])
    expect(mine.journal.vector()).toEqual({ [order.from]: 1, [NEW_NODE]: 4 })
    expect(await exchange(mine.journal, share)).toMatchObject({
      forks: [],
      refused: [],
      received: 1,
      sent: 4,
    })
    expect(await exchange(other.journal, share)).toMatchObject({ forks: [], refused: [], received: 4 })
    expect(textsOf(mine.sink.events)).toEqual(textsOf(other.sink.events))
    expect(new Set(textsOf(mine.sink.events))).toEqual(
      new Set(['common', 'there', 'here in the office', 'here', 'together', undefined]),
    )
    expect(typesOf(mine)).toContain('office.workstation-saved')
    await note(mine.journal, 'c2', 'later')
    expect(mine.journal.vector()[NEW_NODE]).toBe(5)
  })

  it.skipIf(areDesksSealed())(
    'keeps the ids, the times and the operators of what it moves, and the files as they were',
    async () => {
      const { here, order } = await twins()
      const before = here.sink.events.filter(({ seq }) => seq >= order.seq)
      const original = contentOf(here.disk, MONTH_PATH)
      await orderIdentityChange(here.disk, '/data', order)
      const mine = await openDesk(here.disk)
      const after = mine.sink.events.filter(({ node, id }) => node === NEW_NODE && id !== order.eventId)
      const kept = ({ id, stream, actor, hlc, data }: (typeof before)[number]) => [
        id,
        stream,
        actor,
        hlc.slice(0, 30),
        data,
      ]
      expect(after.map(kept)).toEqual(before.map(kept))
      expect(isChanged(here.disk, MONTH_PATH, original)).toBe(true)
      expect(
        contentOf(here.disk, `/data/forked/${order.from}-${order.seq}/2026-11.ndjson`).equals(original),
      ).toBe(true)
    },
  )

  it('leaves what cannot be read where it is', async () => {
    const { here, order } = await twins()
    const damaged = Buffer.concat([Buffer.from('{"seal":"rubbish"}\n'), contentOf(here.disk, MONTH_PATH)])
    here.disk.content.set(MONTH_PATH, damaged)
    await orderIdentityChange(here.disk, '/data', order)
    await carryOutIdentityChange(here.disk, FOLDERS)
    expect(contentOf(here.disk, MONTH_PATH).toString().startsWith('{"seal":"rubbish"}\n')).toBe(true)
  })

  it.skipIf(areDesksSealed())(
    'moves every event that a start would read, also from lines that have run together, and no half step',
    async () => {
      const { here, order } = await twins()
      const whole = contentOf(here.disk, MONTH_PATH)
      const joined = Buffer.from(whole)
      const lines = whole.toString('latin1').split('\n')
      joined[(lines[0]?.length ?? 0) + 1 + (lines[1]?.length ?? 0)] = 0x78
      const half = Buffer.from(`${lines[1] ?? ''}\n`, 'latin1')
      here.disk.content.set(MONTH_PATH, Buffer.concat([joined, half]))
      const before = await openDesk(here.disk.afterPowerCut(1_000_000))
      await orderIdentityChange(here.disk, '/data', order)
      const mine = await openDesk(here.disk)
      expect(textsOf(before.sink.events)).toEqual(
        textsOf(mine.sink.events).filter((text) => text !== undefined),
      )
      expect(mine.sink.events.filter(({ node, seq }) => node === order.from && seq >= order.seq)).toEqual([])
      expect((await mine.journal.loaded).damages).toMatchObject([{ kind: 'damaged', length: 1 }])
      expect(await mine.journal.checkChain()).toEqual([])
    },
  )

  it('may be stopped before any step and goes on at the next start to the same end', async () => {
    const { here, order } = await twins()
    await orderIdentityChange(here.disk, '/data', order)
    const whole = here.disk.afterPowerCut(0)
    await carryOutIdentityChange(whole, FOLDERS)
    expect(whole.steps.length).toBeGreaterThan(8)
    for (let steps = 0; steps < whole.steps.length; steps += 1) {
      const disk = here.disk.afterPowerCut(0)
      let step = 0
      disk.hook = () => {
        if ((step += 1) > steps) throw Object.assign(new Error('power'), { code: 'EIO' })
      }
      await expect(carryOutIdentityChange(disk, FOLDERS)).rejects.toThrow('power')
      const again = disk.afterPowerCut(0)
      await carryOutIdentityChange(again, FOLDERS)
      expect(new Map(again.content)).toEqual(new Map(whole.content))
    }
  })

  it('happens once, and only when it is ordered', async () => {
    const { here, order } = await twins()
    expect(await carryOutIdentityChange(here.disk, FOLDERS)).toBe(false)
    await orderIdentityChange(here.disk, '/data', order)
    expect(await carryOutIdentityChange(here.disk, FOLDERS)).toBe(true)
    const after = new Map(here.disk.content)
    expect(await carryOutIdentityChange(here.disk, FOLDERS)).toBe(false)
    expect(new Map(here.disk.content)).toEqual(after)
    expect(await carryOutIdentityChange(createMemoryDisk(), FOLDERS)).toBe(false)
  })
})
