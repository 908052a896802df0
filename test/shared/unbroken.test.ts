import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { splitUnbroken } from '@shared/papers/unbroken.ts'

const whole = (text: string): readonly string[] => splitUnbroken(text).filter((_, n) => n % 2 === 1)

describe('what a line of a paper is not broken in', () => {
  it.each([
    ['телефон 8 (7162) 29-72-23 (отдел)', ['8 (7162) 29-72-23']],
    ['тел. +7 701 555 12 34.', ['+7 701 555 12 34']],
    ['1414, 8-800-080-7777', ['8-800-080-7777']],
    ['жалоба № К1-26-0352, от', ['№ К1-26-0352,']],
    ['100 және 101-баптары', ['101-баптары']],
    ['Абай к-сі, 10-үй', ['к-сі', '10-үй']],
    ['г. Кокшетау, ул. Абая, д. 83', ['г. Кокшетау', 'ул. Абая', 'д. 83']],
  ])('%s', (text, expected) => {
    expect(whole(text)).toEqual(expected)
  })

  it.each(['процедурно-процессуальный кодекс', 'сделано. Далее', 'наград. Абай', '5 рабочих дней'])(
    'but «%s» is',
    (text) => {
      expect(whole(text)).toEqual([])
    },
  )

  it('no letter is lost, by property', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('а', 'г', '.', '№', ' ', '-', '8', '(', ')', '+', 'к') }),
        (text) => {
          expect(splitUnbroken(text).join('')).toBe(text)
        },
      ),
    )
  })
})
