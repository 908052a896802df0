import { array, assert, integer, property, record } from 'fast-check'
import { expect, it } from 'vitest'

import { formatHlc, MAX_DRIFT_MS, observe, parseHlc, startOfTime, tick, tickGroup } from '@shared/time/hlc.ts'

const NOW = Date.parse('2026-11-15T07:00:00Z')

it('invariant 4: timestamps of one node grow as plain text, however its clock jumps', () => {
  assert(
    property(
      array(record({ ms: integer({ min: 0, max: 5000 }), count: integer({ min: 1, max: 4 }) })),
      (steps) => {
        let state = startOfTime
        const texts: string[] = []
        for (const { ms, count } of steps) {
          const group = tickGroup(state, NOW + ms, count)
          texts.push(...group.map((stamp) => formatHlc(stamp, 'pc-1')))
          state = group.at(-1) ?? state
        }
        expect(texts).toEqual([...new Set(texts)].toSorted())
      },
    ),
  )
})

it('events written together share one moment, also when the counter runs out', () => {
  const full = { millis: NOW, counter: 0xfffe }
  expect(tickGroup(full, NOW, 1)).toEqual([{ millis: NOW, counter: 0xffff }])
  expect(new Set(tickGroup(full, NOW, 3).map(({ millis }) => millis))).toEqual(new Set([NOW + 1]))
})

it('follows a clock up to 24 hours ahead and not a millisecond further', () => {
  const at = (ms: number) => formatHlc({ millis: ms, counter: 7 }, 'pc-2')
  expect(observe(startOfTime, at(NOW + MAX_DRIFT_MS), NOW).millis).toBe(NOW + MAX_DRIFT_MS)
  expect(observe(startOfTime, at(NOW + MAX_DRIFT_MS + 1), NOW)).toEqual(startOfTime)
})

it('reads what it writes', () => {
  const stamp = tick(startOfTime, NOW)
  expect(parseHlc(formatHlc(stamp, 'pc-1'))).toEqual(stamp)
})
