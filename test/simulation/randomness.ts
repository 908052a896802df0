import { createHash } from 'node:crypto'

import { Random, type Arbitrary } from 'fast-check'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** The only source of chance in a simulation: the same seed gives the same run. */
export type Randomness = {
  /** A whole number between both ends, ends included. */
  between(min: number, max: number): number
  /** True with a probability of one in `times`. */
  oneIn(times: number): boolean
  /** One of a list; throws when it is empty. */
  pick<T>(list: readonly T[]): T
  /** One of several by its weight. */
  weighted<T>(list: readonly (readonly [number, T])[]): T
  /** A value of an arbitrary of the property tests. */
  any<T>(arbitrary: Arbitrary<T>): T
  bytes(length: number): Buffer
}

export function createRandomness(seed: number): Randomness {
  // Seeds that follow each other begin alike; hashed, they have nothing in common.
  const [first, second] = new Int32Array(
    Uint8Array.from(createHash('sha256').update(String(seed)).digest().subarray(0, 8)).buffer,
  )
  const source = xoroshiro128plus(first ?? seed)
  const random = new Random(xoroshiro128plus(second ?? seed))
  const between = (min: number, max: number): number => uniformInt(source, min, max)
  return {
    between,
    oneIn: (times) => between(1, times) === 1,
    pick(list) {
      if (list.length === 0) throw new Error('nothing to pick from')
      // oxlint-disable-next-line typescript/no-non-null-assertion -- an index within the list; its values may be undefined
      return list[between(0, list.length - 1)]!
    },
    weighted(list) {
      let rest = between(
        1,
        list.reduce((sum, [weight]) => sum + weight, 0),
      )
      for (const [weight, value] of list) {
        rest -= weight
        if (rest <= 0) return value
      }
      throw new Error('nothing to pick from')
    },
    any: (arbitrary) => arbitrary.generate(random, undefined).value,
    bytes: (length) => Buffer.from(Array.from({ length }, () => between(0, 255))),
  }
}
