import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addWorkingDays } from '@shared/calendar/workCalendar.ts'
import { nationalReviewBy } from '@shared/complaint/nationalTerm.ts'
import { contestedReviewer } from '@shared/complaint/reviewer.ts'
import { addDays, parseLocalDate as date } from '@shared/time/localDate.ts'

import { calendar } from '../support/builders.ts'

describe('art. 97(2) the official complained of may not review', () => {
  const contested = [{ position: 'Главный специалист', name: 'Кәрімов Ж. Б.' }]

  it.each(['Кәрімов Ж. Б.', 'кәрімов ж.б.', 'Каримов Жанат Болатұлы', 'Кәрімов'])('recognises %s', (name) => {
    expect(contestedReviewer(contested, name)).toBe(contested[0])
  })

  it.each(['', 'Кәрімова Ж. Б.', 'Кәрімов А. Б.', 'Ахметов Б. С.'])('lets %s review', (name) => {
    expect(contestedReviewer(contested, name)).toBeNull()
  })
})

describe('the term of the national system', () => {
  it('lies one working day before ours', () => {
    const review = { registeredOn: date('2026-06-10'), reviewBy: date('2026-06-17') }
    expect(nationalReviewBy(review, calendar)).toBe('2026-06-16')
  })

  it('is never later than ours, whatever the day of registration', () => {
    fc.assert(
      fc.property(fc.nat(700), fc.integer({ min: 1, max: 25 }), (offset, days) => {
        const registeredOn = addDays(date('2025-01-01'), offset)
        const reviewBy = addWorkingDays(calendar, registeredOn, days)
        const national = nationalReviewBy({ registeredOn, reviewBy }, calendar)
        expect(national <= reviewBy).toBe(true)
      }),
    )
  })
})
