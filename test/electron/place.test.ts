import { describe, expect, it } from 'vitest'

import { placeFrom } from '../../electron/platform/place.ts'

const PLACE = { x: -1366, y: 0, width: 1366, height: 768, maximized: false }

describe('the place of the window', () => {
  it('comes back as it was written', () => {
    expect(placeFrom(JSON.stringify(PLACE))).toEqual(PLACE)
  })

  it.each([
    ['no JSON', '{"x":'],
    ['nothing', 'null'],
    ['a text', '"x"'],
    ['a missing number', JSON.stringify({ ...PLACE, x: undefined })],
    ['half a pixel', JSON.stringify({ ...PLACE, y: 0.5 })],
    ['a number as a text', JSON.stringify({ ...PLACE, width: '1366' })],
    ['a window too narrow for its screens', JSON.stringify({ ...PLACE, width: 1279 })],
    ['a window too low for its screens', JSON.stringify({ ...PLACE, height: 679 })],
    ['no word on being maximized', JSON.stringify({ ...PLACE, maximized: 1 })],
  ])('is not taken from %s', (_what, json) => {
    expect(placeFrom(json)).toBeNull()
  })
})
