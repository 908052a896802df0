import { describe, expect, it } from 'vitest'

import { chunkText, runOfEvents } from '../../../../electron/exchange/chunk.ts'
import { createFolderTarget } from '../../../../electron/exchange/folderTarget.ts'
import { createFolderSeal } from '../../../../electron/exchange/sealed/folderSeal.ts'
import { runOfSealedName, sealedChunkName } from '../../../../electron/exchange/sealed/sealedNames.ts'
import { KINDS_OF_VALUES, sampleEvents } from '../../../simulation/byteFaults.ts'
import { openShare, SHARE } from '../exchanging.ts'
import { OFFICE_KEY, OTHER_KEY } from './officeKeys.ts'

const seal = createFolderSeal(OFFICE_KEY)
const events = sampleEvents().filter(({ node }) => node === 'desk-a')

describe('a sealed chunk', () => {
  it('with any byte changed, left out, or cut off there, is not whole, and is never taken for something else', async () => {
    const share = await openShare()
    const target = createFolderTarget(share, SHARE, 'desk-a', seal)
    await target.write(events)
    const [run] = await target.holdings()
    const [path] = [...share.content.keys()]
    if (!run || !path) throw new Error('no chunk')
    const whole = share.content.get(path) ?? Buffer.alloc(0)
    expect(await target.read(run)).toEqual(events)
    const wrong: string[] = []
    const judge = async (bytes: Buffer, what: string): Promise<void> => {
      share.content.set(path, bytes)
      share.steps.length = 0
      if ((await target.read(run)) !== null) wrong.push(what)
    }
    for (let at = 0; at < whole.length; at += 1) {
      for (const value of KINDS_OF_VALUES) {
        const changed = Buffer.from(whole)
        changed[at] = value(whole[at] ?? 0)
        if (!changed.equals(whole)) await judge(changed, `byte ${at} is ${changed[at]}`)
      }
      await judge(Buffer.concat([whole.subarray(0, at), whole.subarray(at + 1)]), `byte ${at} is left out`)
      await judge(whole.subarray(0, at), `cut off at ${at}`)
    }
    expect(wrong).toEqual([])
  })

  it('opens under its own role, name and key alone', () => {
    const bytes = Buffer.from(chunkText(events))
    const sealed = seal.seal('chunk', 'a.sealed', bytes)
    expect(seal.open('chunk', 'a.sealed', sealed)?.equals(bytes)).toBe(true)
    expect(seal.open('chunk', 'b.sealed', sealed)).toBeNull()
    expect(seal.open('piece', 'a.sealed', sealed)).toBeNull()
    expect(createFolderSeal(OTHER_KEY).open('chunk', 'a.sealed', sealed)).toBeNull()
    expect(seal.seal('chunk', 'a.sealed', bytes).equals(sealed)).toBe(false)
  })
})

describe('names', () => {
  it('give the chain hash back to whoever has the key, and to nobody else', () => {
    const run = runOfEvents(events)
    if (!run) throw new Error('no run')
    const name = sealedChunkName(run, seal)
    expect(name).not.toContain(run.hash)
    expect(runOfSealedName(name, seal)).toEqual(run)
    expect(runOfSealedName(name, createFolderSeal(OTHER_KEY))?.hash).not.toBe(run.hash)
    expect(sealedChunkName(run, seal)).toBe(name)
  })

  it('hide the hash of a content under the key of the office', () => {
    const hash = 'ab'.repeat(32)
    expect(seal.hideContentHash(hash)).toMatch(/^[0-9a-f]{64}$/)
    expect(seal.hideContentHash(hash)).toBe(createFolderSeal(OFFICE_KEY).hideContentHash(hash))
    expect(seal.hideContentHash(hash)).not.toBe(createFolderSeal(OTHER_KEY).hideContentHash(hash))
  })
})
