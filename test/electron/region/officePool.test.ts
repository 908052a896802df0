import { expect, it } from 'vitest'

import { createOfficePool } from '../../../electron/region/officePool.ts'

/** A pool of offices named by their sizes: `a40` holds forty complaints. */
function aPool(most: number) {
  const open = new Set<string>()
  const diary: string[] = []
  const pool = createOfficePool<string>({
    most,
    open: async (id) => {
      if (open.has(id)) throw new Error(`${id} is open already`)
      open.add(id)
      diary.push(`open ${id}`)
      return id
    },
    close: async (id) => {
      await Promise.resolve()
      open.delete(id)
      diary.push(`close ${id}`)
    },
    sizeOf: (id) => Number(id.slice(1)),
  })
  const touch = (id: string): Promise<string> => pool.use(id, async (office) => office)
  return { pool, open, diary, touch }
}

it('keeps the offices used last, as far as the memory goes', async () => {
  const { pool, open, touch } = aPool(100)
  for (const id of ['a40', 'b40', 'a40', 'c40']) await touch(id)
  await pool.use('c40', async () => undefined)
  expect([...open].toSorted()).toEqual(['a40', 'c40'])
  await pool.close()
  expect(open.size).toBe(0)
})

it('keeps one that is larger than all memory while it is the last', async () => {
  const { open, touch } = aPool(100)
  await touch('a400')
  expect([...open]).toEqual(['a400'])
  await touch('b10')
  await Promise.resolve()
  expect([...open]).toEqual(['b10'])
})

it('closes none that is used, and opens a folder again only when it was given back', async () => {
  const { pool, open, diary, touch } = aPool(50)
  let letGo: () => void = () => undefined
  const held = pool.use('a40', () => new Promise<void>((resolve) => (letGo = resolve)))
  await touch('b40')
  expect(open.has('a40')).toBe(true)
  await touch('b40')
  letGo()
  await held
  await touch('a40')
  expect([...open]).toEqual(['a40'])
  await touch('b40')
  await touch('a40')
  expect(diary.filter((line) => line === 'open b40').length).toBeGreaterThan(1)
})

it('tries again what could not be opened', async () => {
  let tries = 0
  const pool = createOfficePool<string>({
    open: async (id) => {
      tries += 1
      if (tries === 1) throw new Error('in use')
      return id
    },
    close: async () => undefined,
    sizeOf: () => 1,
  })
  await expect(pool.use('a', async (office) => office)).rejects.toThrow('in use')
  expect(await pool.use('a', async (office) => office)).toBe('a')
})
