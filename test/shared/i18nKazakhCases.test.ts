import { describe, expect, it } from 'vitest'

import { formatDate } from '@shared/i18n/dates.ts'
import { createTexts } from '@shared/i18n/i18n.ts'
import { withCases } from '@shared/i18n/kazakhCases.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'

const MONTHS = Array.from({ length: 12 }, (_, index) =>
  formatDate(parseLocalDate(`2026-${String(index + 1).padStart(2, '0')}-05`), 'kk', 'day-month'),
)

describe('the case of a Kazakh date', () => {
  it('is the dative before «дейін», for every month', () => {
    expect(MONTHS.map((date) => withCases(`${date} дейін`))).toEqual(
      [
        '5 қаңтарға',
        '5 ақпанға',
        '5 наурызға',
        '5 сәуірге',
        '5 мамырға',
        '5 маусымға',
        '5 шілдеге',
        '5 тамызға',
        '5 қыркүйекке',
        '5 қазанға',
        '5 қарашаға',
        '5 желтоқсанға',
      ].map((date) => `${date} дейін`),
    )
  })

  it('is the ablative before «бастап» and «кешіктірмей»', () => {
    expect(withCases('5 қазан бастап')).toBe('5 қазаннан бастап')
    expect(withCases('2026 жылғы 20 наурыз, жұма кешіктірмей')).toBe(
      '2026 жылғы 20 наурыз, жұмадан кешіктірмей',
    )
    expect(withCases('жексенбі дейін')).toBe('жексенбіге дейін')
  })

  it('leaves everything else alone', () => {
    for (const text of ['20.03.2026 дейін', '20 наурыз тіркелді', 'наурызға дейін'])
      expect(withCases(text)).toBe(text)
  })

  it('is right in the texts of the program', () => {
    const t = createTexts('kk').getFixedT('kk')
    const date = formatDate(parseLocalDate('2026-03-27'), 'kk', 'long')
    expect(t('intake:done.review', { date })).toContain('27 наурызға дейін')
  })
})
