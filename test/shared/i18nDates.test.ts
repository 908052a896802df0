import { describe, expect, it } from 'vitest'

import {
  formatDate,
  formatDateTime,
  formatMonth,
  formatNumber,
  weekdayName,
  type DateStyle,
} from '@shared/i18n/dates.ts'
import { datesOfMonth, parseLocalDate as date, parseYearMonth as month } from '@shared/time/localDate.ts'
import { parseLocalDateTime as at } from '@shared/time/localDateTime.ts'

describe('dates in words', () => {
  it.each<[DateStyle, string, string]>([
    ['numeric', '17.03.2026', '17.03.2026'],
    ['short', '17.03', '17.03'],
    ['weekday-short', 'сс 17.03', 'вт 17.03'],
    ['day-month', '17 наурыз', '17 марта'],
    ['long', '2026 жылғы 17 наурыз', '17 марта 2026'],
    ['full', '2026 жылғы 17 наурыз, сейсенбі', 'вторник, 17 марта 2026'],
  ])('%s', (style, kk, ru) => {
    expect(formatDate(date('2026-03-17'), 'kk', style)).toBe(kk)
    expect(formatDate(date('2026-03-17'), 'ru', style)).toBe(ru)
  })

  it('have no leading zero before a month in words', () => {
    expect(formatDate(date('2026-03-05'), 'ru', 'long')).toBe('5 марта 2026')
  })

  /** The tests run on Node with full ICU, which knows what the browser inside Electron does not. */
  it.each(['kk', 'ru'] as const)('use the words of ICU in %s', (language) => {
    for (let n = 1; n <= 12; n += 1) {
      const [day = date('2026-01-01')] = datesOfMonth(month(`2026-${String(n).padStart(2, '0')}`))
      const icu = (options: Intl.DateTimeFormatOptions): string[] =>
        new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
          .formatToParts(new Date(day))
          .filter(({ type }) => type === 'month' || type === 'weekday')
          .map(({ value }) => value.toLowerCase()) // full ICU capitalises a month that stands alone
      expect(formatDate(day, language, 'day-month').split(' ')[1]).toBe(
        icu({ day: 'numeric', month: 'long' })[0],
      )
      expect([
        formatMonth(month(day.slice(0, 7)), language)
          .split(' ')[0]
          ?.toLowerCase(),
      ]).toEqual(icu({ month: 'long' }))
    }
    for (let n = 1; n <= 7; n += 1) {
      const monday = new Date(Date.UTC(2026, 5, n)) // 1 June 2026 is a Monday
      for (const style of ['long', 'short'] as const) {
        const icu = new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' }).format(monday)
        expect(weekdayName(n, language, style)).toBe(icu)
      }
    }
  })

  it('name a month as a title', () => {
    expect(formatMonth(month('2026-03'), 'ru')).toBe('Март 2026')
    expect(formatMonth(month('2026-03'), 'kk')).toBe('Наурыз 2026')
    expect(formatMonth(month('2026-09'), 'kk')).toBe('Қыркүйек 2026')
  })

  it('give the time to the minute', () => {
    expect(formatDateTime(at('2026-03-17T10:42'), 'kk')).toBe('17.03.2026, 10:42')
  })
})

describe('numbers', () => {
  it.each([
    [0, 0, '0'],
    [999, 0, '999'],
    [1000, 0, '1\u00A0000'],
    [1234567, 0, '1\u00A0234\u00A0567'],
    [12345678.5, 2, '12\u00A0345\u00A0678,50'],
    [-1234.25, 2, '-1\u00A0234,25'],
    [-0.04, 1, '0,0'],
    [4.36, 1, '4,4'],
  ])('%d with %i decimals is %s', (value, fraction, text) => {
    expect(formatNumber(value, 'kk', fraction)).toBe(text)
    expect(formatNumber(value, 'ru', fraction)).toBe(text)
  })
})
