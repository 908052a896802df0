import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { compareText, kkCompare } from '@shared/i18n/collation.ts'
import { foldText } from '@shared/i18n/fold.ts'

const ALPHABET = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'

describe('the order of the alphabet', () => {
  it('is that of Kazakh, as ICU has it where ICU knows Kazakh', () => {
    const icu = Array.from(ALPHABET).toSorted(new Intl.Collator('kk').compare)
    expect(Array.from(ALPHABET).toReversed().toSorted(kkCompare)).toEqual(icu)
    expect(['Ілияс', 'Исаев', 'Қасым', 'Кенже', 'Үсен', 'Умар', 'Әли', 'Аман'].toSorted(kkCompare)).toEqual([
      'Аман',
      'Әли',
      'Исаев',
      'Кенже',
      'Қасым',
      'Умар',
      'Үсен',
      'Ілияс',
    ])
  })

  it('takes ё for е in Russian only', () => {
    expect(['Ежов', 'Ёлкин', 'Егоров'].toSorted(compareText('ru'))).toEqual(['Егоров', 'Ежов', 'Ёлкин'])
    expect(['Ежов', 'Ёлкин', 'Елкин'].toSorted(compareText('kk'))).toEqual(['Ежов', 'Елкин', 'Ёлкин'])
  })

  it('puts digits and Latin first, and looks at capitals last', () => {
    expect(['Аудан', 'аудан', 'Zeta', '9 мектеп', 'аула'].toSorted(kkCompare)).toEqual([
      '9 мектеп',
      'Zeta',
      'аудан',
      'Аудан',
      'аула',
    ])
  })

  it('is an order', () => {
    const word = fc.string({
      unit: fc.constantFrom(...Array.from(`${ALPHABET}${ALPHABET.toUpperCase()}z 1`)),
    })
    fc.assert(
      fc.property(word, word, word, fc.constantFrom('kk', 'ru'), (a, b, c, language) => {
        const compare = compareText(language)
        expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0)
        expect(compare(a, b) === 0).toBe(a === b)
        const [x = '', y = '', z = ''] = [a, b, c].toSorted(compare)
        expect(compare(x, y) <= 0 && compare(y, z) <= 0 && compare(x, z) <= 0).toBe(true)
      }),
    )
  })
})

describe('text folded for search', () => {
  it.each([
    ['Қыдырғали', 'кыдыргали'],
    ['ӘҒҚҢӨҰҮҺІЁ', 'агкноуухие'],
    ['əл-Фараби', 'ал фараби'],
    ['K1', 'к1'],
    ['К1', 'к1'],
    ['ABCEHKMOPTXYI', 'авсенкмортхуи'],
    ['  г. Көкшетау,\n Абай к-сі, 83 ', 'г кокшетау абай к си 83'],
    ['ЖТ-2026-01234567', 'жт 2026 01234567'],
    ['й', 'й'], // и and a combining breve
    ['!?', ''],
  ])('%j is %j', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  it('stays as it is when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
    )
  })
})
