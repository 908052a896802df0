import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { Fold } from '@shared/journal/fold.ts'
import { guessTargets } from '@shared/oldRegister/columnTargets.ts'
import { oldDate } from '@shared/oldRegister/oldDate.ts'
import { createRowPlanner, type RowOutcome } from '@shared/oldRegister/planImport.ts'
import { createOldRegisterSearch } from '@shared/oldRegister/oldRegister.ts'
import type { OldComplaint } from '@shared/oldRegister/oldComplaint.ts'
import { fromEpochDay } from '@shared/time/epochDay.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'

describe('a date of the old register', () => {
  it.each([
    ['17.03.2023', '2023-03-17'],
    ['7.3.23', '2023-03-07'],
    ['17/03/2023 10:42', '2023-03-17'],
    ['2023-03-17', '2023-03-17'],
    ['45002', '2023-03-17'],
    ['45002.75', '2023-03-17'],
    ['17 марта 2023 г.', '2023-03-17'],
    ['2023 ж. 17 наурыз', '2023-03-17'],
    ['2023 жылғы 1 қыркүйек', '2023-09-01'],
    ['1 мая 2023', '2023-05-01'],
    ['31.02.2023', null],
    ['2023', null],
    ['вчера', null],
    ['', null],
  ])('%s is %s', (text, expected) => {
    expect(oldDate(text)).toBe(expected)
  })

  it('is read back from any way of writing it, and nothing makes it throw', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8000, max: 40_000 }), (day) => {
        const date = fromEpochDay(day)
        const [year, month, dayOf] = date.split('-')
        expect(oldDate(`${dayOf}.${month}.${year}`)).toBe(date)
        expect(oldDate(String(day + 25_569))).toBe(day + 25_569 >= 20_000 ? date : null)
      }),
    )
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect([null, 'string']).toContain(oldDate(text) === null ? null : 'string')
      }),
    )
  })
})

describe('the columns of the old register', () => {
  it('are guessed by their names, in Russian and in Kazakh', () => {
    expect(
      guessTargets([
        '№ п/п',
        'Вх. №',
        'Дата поступления',
        'ФИО заявителя',
        'ИИН',
        'Адрес',
        'Суть обращения',
        'Срок исполнения',
        'Исполнитель',
        'Результат',
        'Дата ответа',
        'Исх. №',
        'Цвет папки',
      ]),
    ).toEqual([
      'number',
      'other',
      'receivedOn',
      'applicant',
      'iin',
      'address',
      'subject',
      'dueOn',
      'officer',
      'outcome',
      'answeredOn',
      'answerNumber',
      'other',
    ])
    expect(
      guessTargets([
        'Тіркеу нөмірі',
        'Түскен күні',
        'Арыз иесінің аты-жөні',
        'ЖСН',
        'Мекенжайы',
        'Мазмұны',
        'Орындаушы',
        'Нәтижесі',
        '',
      ]),
    ).toEqual([
      'number',
      'receivedOn',
      'applicant',
      'iin',
      'address',
      'subject',
      'officer',
      'outcome',
      'skip',
    ])
  })

  it('are what somebody said they are the last time', () => {
    expect(guessTargets(['Цвет папки', 'Номер'], { 'цвет папки': 'note', номер: 'skip' })).toEqual([
      'note',
      'skip',
    ])
  })
})

describe('a row of the old register', () => {
  const header = ['Номер', 'Дата', 'Заявитель', 'Суть', 'Цвет']
  const targets = ['number', 'receivedOn', 'applicant', 'subject', 'other'] as const
  const hash = (text: string): string => `#${text}`
  const decide = (
    rows: readonly (readonly string[])[],
    there = new Map<string, string>(),
  ): readonly RowOutcome[] => {
    const contentOf = (key: string): string | null => there.get(key) ?? null
    const plan = createRowPlanner({ header, targets, today: parseLocalDate('2026-03-17'), contentOf, hash })
    return rows.map((cells, n) => plan({ row: n + 2, cells }))
  }
  const said = (outcome: RowOutcome): string => (outcome.kind === 'rejected' ? outcome.reason : outcome.kind)

  it('is taken, or rejected for a reason', () => {
    const outcomes = decide([
      ['15', '17.03.2023', 'Ахметова А.', 'справка', 'синий'],
      ['', '', 'Ахметова А.', 'справка', ''],
      ['', '', '', '', 'синий'],
      ['16', 'когда-то', '', '', ''],
      ['17', '01.01.2030', '', '', ''],
      ['18', '01.01.1950', '', '', ''],
      ['19', '', 'А'.repeat(600), '', ''],
      ['15', '18.03.2023', 'другой', '', ''],
      ['15', '18.03.2024', 'другой год', '', ''],
    ])
    expect(outcomes.map(said)).toEqual([
      'take',
      'take',
      'nameless',
      'date',
      'future',
      'too-old',
      'too-long',
      'twice',
      'take',
    ])
    expect(outcomes[0]).toMatchObject({
      row: 2,
      record: { number: '15', receivedOn: '2023-03-17', other: [{ name: 'Цвет', value: 'синий' }] },
    })
    expect(outcomes[3]).toMatchObject({ row: 5, column: 'Дата', title: '16' })
    expect(outcomes[6]).toMatchObject({ column: 'Заявитель' })
  })

  it('that was brought in before is known again; with other facts it is not taken', () => {
    const [first] = decide([['15', '17.03.2023', 'Ахметова А.', 'справка', '']])
    if (first?.kind !== 'take') throw new Error('not taken')
    const there = new Map([[first.key, hash(JSON.stringify(first.record))]])
    expect(decide([['15', '17.03.2023', 'Ахметова А.', 'справка', '']], there).map(said)).toEqual(['known'])
    expect(decide([['15', '17.03.2023', 'Ахметов Б.', 'справка', '']], there).map(said)).toEqual(['differs'])
  })
})

describe('the search in the old register', () => {
  it('finds by parts of words in any order, the newest first', () => {
    const one = (id: string, applicant: string, receivedOn: string | null): OldComplaint => ({
      id,
      number: `${id}-ж`,
      receivedOn: receivedOn === null ? null : parseLocalDate(receivedOn),
      applicant,
      iin: '',
      phone: '',
      address: '',
      provider: '',
      service: '',
      subject: 'справка о составе семьи',
      officer: '',
      dueOn: null,
      outcome: '',
      answeredOn: null,
      answerNumber: '',
      note: '',
      other: [{ name: 'Папка', value: 'синяя' }],
      origin: { importId: 'i', fileName: 'f.xlsx', file: '0'.repeat(64), row: 1, content: '0'.repeat(64) },
    })
    const complaints = new Map(
      [one('old-1', 'Қыдырғали Ә.', '2021-01-05'), one('old-2', 'Ахметова А.', '2022-01-05')].map((each) => [
        each.id,
        each,
      ]),
    )
    const search = createOldRegisterSearch(complaints)
    const ids = (text: string): readonly string[] => search(text).map(({ id }) => id)
    expect(ids('')).toEqual(['old-2', 'old-1'])
    expect(ids('кыдырг')).toEqual(['old-1'])
    expect(ids('синяя справ')).toEqual(['old-2', 'old-1'])
    expect(ids('нет такого')).toEqual([])
    complaints.set('old-3', one('old-3', 'Қыдырғали Б.', null))
    expect(ids('кыдырг')).toEqual(['old-1', 'old-3'])
  })

  it('knows nothing of an office that brought nothing in', () => {
    expect(createOldRegisterSearch(new Fold().oldComplaints)('')).toEqual([])
  })
})
