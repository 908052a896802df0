import { expect, it } from 'vitest'

import { createFlushPace } from '../../electron/platform/flushPace.ts'

const FAST_MS = 0.3

function paceAt() {
  let nowMs = 0
  const pace = createFlushPace(() => nowMs)
  return {
    pace,
    pass: (ms: number): void => void (nowMs += ms),
    flush(...times: readonly number[]): void {
      for (const ms of times) pace.took(ms)
    },
  }
}

it('trusts a disk after three fast flushes in a row', () => {
  const { pace, flush } = paceAt()
  expect(pace.mayWait()).toBe(false)
  flush(FAST_MS, FAST_MS)
  expect(pace.mayWait()).toBe(false)
  flush(FAST_MS)
  expect(pace.mayWait()).toBe(true)
})

it('trusts it no longer after a slow one, until it has been fast again', () => {
  const { pace, flush } = paceAt()
  flush(FAST_MS, FAST_MS, FAST_MS, 5)
  expect(pace.mayWait()).toBe(false)
  flush(FAST_MS, FAST_MS, FAST_MS)
  expect(pace.mayWait()).toBe(true)
})

it('never trusts a disk that is always slow', () => {
  const { pace, flush } = paceAt()
  for (let n = 0; n < 500; n += 1) {
    flush(FAST_MS, FAST_MS, 20)
    expect(pace.mayWait()).toBe(false)
  }
})

it('makes a disk that once kept the window waiting earn its trust for long', () => {
  const { pace, flush } = paceAt()
  flush(FAST_MS, FAST_MS, FAST_MS, 250)
  flush(...Array.from({ length: 99 }, () => FAST_MS))
  expect(pace.mayWait()).toBe(false)
  flush(5)
  expect(pace.mayWait()).toBe(false)
  flush(FAST_MS, FAST_MS, FAST_MS)
  expect(pace.mayWait()).toBe(true)
})

it('does not trust a disk that may have gone to sleep', () => {
  const { pace, flush, pass } = paceAt()
  flush(FAST_MS, FAST_MS, FAST_MS)
  pass(299_000)
  expect(pace.mayWait()).toBe(true)
  pass(1_000)
  expect(pace.mayWait()).toBe(false)
  flush(FAST_MS)
  expect(pace.mayWait()).toBe(true)
})
