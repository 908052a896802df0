import { array, assert, property, integer, record, constantFrom } from 'fast-check'
import { expect, it } from 'vitest'

import { contiguous, vectorOf } from '@shared/journal/vector.ts'

const Numbered = record({ node: constantFrom('a', 'b'), seq: integer({ min: 1, max: 12 }) })

it('a vector counts up to the first gap', () => {
  const at = (node: string, ...seqs: readonly number[]) => seqs.map((seq) => ({ node, seq }))
  expect(vectorOf([...at('a', 3, 1, 2, 5), ...at('b', 2)])).toEqual({ a: 3, b: 0 })
})

it('invariant 6: whatever arrives, only a gapless continuation per node is taken', () => {
  assert(
    property(array(Numbered), array(Numbered), (known, incoming) => {
      const have = vectorOf(known)
      const taken = contiguous(have, incoming)
      for (const node of ['a', 'b']) {
        const head = have[node] ?? 0
        const seqs = taken.filter((event) => event.node === node).map(({ seq }) => seq)
        expect(seqs).toEqual(seqs.map((_, n) => head + 1 + n))
        const next = head + seqs.length + 1
        expect(incoming.some((event) => event.node === node && event.seq === next)).toBe(false)
      }
    }),
  )
})
