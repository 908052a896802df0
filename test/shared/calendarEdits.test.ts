import { describe, expect, it } from 'vitest'

import { basisInWords, type CalendarBasis } from '@shared/calendar/basis.ts'
import { decideEdit, type CalendarEdit } from '@shared/calendar/edits.ts'
import { CalendarEvent } from '@shared/calendar/events.ts'
import { noMarks, officeCalendarOf, type OfficeMarks } from '@shared/calendar/officeCalendar.ts'
import { officeWorkCalendar } from '@shared/calendar/officeWorkCalendar.ts'
import { isWorkingDay, yearStatus, type WorkWeek } from '@shared/calendar/workCalendar.ts'
import { daysOfYearFile, readYearFile, yearFileOf } from '@shared/calendar/yearFile.ts'
import { parseLocalDate as date } from '@shared/time/localDate.ts'

const basis = {
  kind: 'document',
  document: 'ministry_order',
  number: '157',
  on: date('2026-04-17'),
} as const satisfies CalendarBasis
const name = { kk: 'Мереке', ru: 'Праздник' }

function decided(edit: CalendarEdit, marks: OfficeMarks = noMarks, week: WorkWeek = 5) {
  return decideEdit(edit, { calendar: officeWorkCalendar(week, marks), marks })
}

/** The office's marks after one edit more; throws the field at fault. */
function after(edit: CalendarEdit, marks: OfficeMarks = noMarks, week: WorkWeek = 5): OfficeMarks {
  const result = decided(edit, marks, week)
  if (!result.ok) throw new Error(JSON.stringify(result.error.fields))
  const earlier = marks.days.map((day) => ({
    type: 'calendar.day-marked',
    changeId: 'a',
    on: basis.on,
    ...day,
  }))
  const now = result.value.map((fact) => ({ ...fact, changeId: 'b', on: basis.on }))
  return officeCalendarOf([...earlier, ...now].map((event) => CalendarEvent.parse(event))).marks
}

const works = (marks: OfficeMarks, day: string, week: WorkWeek = 5): boolean =>
  isWorkingDay(officeWorkCalendar(week, marks), date(day))

describe('a transfer', () => {
  it('of a Saturday makes it work and frees the other day, for the week of five days only', () => {
    const marks = after({ kind: 'transfer', from: date('2026-05-16'), to: date('2026-05-08'), basis })
    expect([works(marks, '2026-05-16'), works(marks, '2026-05-08')]).toEqual([true, false])
    expect([works(marks, '2026-05-16', 6), works(marks, '2026-05-08', 6)]).toEqual([true, true])
    expect(marks.days.map((day) => day.name?.ru)).toEqual([
      'Выходной день (перенос с 16.05)',
      'Рабочий день (выходной перенесён на 08.05)',
    ])
  })

  it('of a Sunday holds for both weeks', () => {
    const marks = after({ kind: 'transfer', from: date('2026-05-17'), to: date('2026-05-08'), basis })
    expect([works(marks, '2026-05-17', 6), works(marks, '2026-05-08', 6)]).toEqual([true, false])
  })

  it('of a holiday takes its name along and leaves a plain day behind: Kurban Ait is announced', () => {
    const marks = after({ kind: 'transfer', from: date('2027-05-16'), to: date('2027-05-17'), basis })
    expect(marks.days.map(({ kind }) => kind)).toEqual(['weekend', 'religious'])
    expect(marks.days[1]?.name?.ru).toBe('Первый день Курбан-айта')
  })

  it.each([
    ['from', 'worksAlready', '2026-05-15', '2026-05-08'],
    ['to', 'offAlready', '2026-05-16', '2026-05-09'],
  ])('is refused at %s: %s', (field, problem, from, to) => {
    expect(decided({ kind: 'transfer', from: date(from), to: date(to), basis })).toMatchObject({
      ok: false,
      error: { fields: { [field]: problem } },
    })
  })
})

describe('a single day', () => {
  it('becomes off, works again, and is given back to the data of the program', () => {
    const off = after({ kind: 'day-off', date: date('2026-05-08'), as: 'holiday', name, basis })
    expect(works(off, '2026-05-08')).toBe(false)
    const back = after({ kind: 'restore', date: date('2026-05-08'), basis }, off)
    expect(back).toEqual(noMarks)
    const worked = after({ kind: 'working', date: date('2026-05-11'), basis })
    expect(works(worked, '2026-05-11')).toBe(true)
    expect(works(after({ kind: 'working', date: date('2026-05-16'), basis }), '2026-05-16')).toBe(true)
  })

  it('that is estimated is confirmed by marking it once more', () => {
    const marks = after({ kind: 'day-off', date: date('2027-05-16'), as: 'religious', name, basis })
    expect(marks.days).toHaveLength(1)
  })

  it.each<readonly [CalendarEdit, Readonly<Record<string, string>>]>([
    [{ kind: 'day-off', date: date('2026-05-09'), as: 'holiday', name, basis }, { date: 'offAlready' }],
    [
      { kind: 'day-off', date: date('2026-05-08'), as: 'holiday', name: { kk: '', ru: '' }, basis },
      { name: 'required' },
    ],
    [{ kind: 'working', date: date('2026-05-08'), basis }, { date: 'worksAlready' }],
    [{ kind: 'restore', date: date('2026-05-08'), basis }, { date: 'notOfOffice' }],
    [{ kind: 'year', year: 2026, status: 'official', basis }, { status: 'sameStatus' }],
    [{ kind: 'working', date: date('0206-05-11'), basis }, { date: 'farAway' }],
    [{ kind: 'transfer', from: date('2026-05-16'), to: date('2206-05-08'), basis }, { to: 'farAway' }],
    [{ kind: 'working', date: date('2026-05-11'), basis: { ...basis, number: '' } }, { number: 'required' }],
    [
      { kind: 'working', date: date('2026-05-11'), basis: { kind: 'words', text: { kk: '', ru: '' } } },
      { basis: 'required' },
    ],
  ])('is refused when nothing would change or nothing says why: %#', (edit, fields) => {
    expect(decided(edit)).toMatchObject({ ok: false, error: { code: 'invalid-input', fields } })
  })

  it('an announcement has no number', () => {
    const announced: CalendarBasis = { ...basis, document: 'announcement', number: '' }
    expect(works(after({ kind: 'working', date: date('2026-05-11'), basis: announced }), '2026-05-11')).toBe(
      true,
    )
    expect(basisInWords(announced).ru).toBe(
      'объявление Духовного управления мусульман Казахстана от 17.04.2026',
    )
  })
})

describe('a year from a file', () => {
  const plain = officeWorkCalendar(5, noMarks)

  it('printed by the program reads back as the same year', () => {
    for (const year of [2024, 2026, 2027, 2031]) {
      const read = readYearFile(JSON.parse(JSON.stringify(yearFileOf(plain, year))), 5)
      expect(read.ok && daysOfYearFile(read.value, plain)).toEqual([])
    }
  })

  it('brings what differs, and takes away an office mark that says no more than the data', () => {
    const changed = after({ kind: 'transfer', from: date('2026-05-16'), to: date('2026-05-08'), basis })
    const calendar = officeWorkCalendar(5, changed)
    const file = readYearFile(yearFileOf(calendar, 2026), 5)
    if (!file.ok) throw new Error(file.error.message)
    const days = daysOfYearFile(file.value, plain)
    expect(days.map(({ date: day, kind }) => [day, kind])).toEqual([
      ['2026-05-08', 'transfer_off'],
      ['2026-05-16', 'transfer_working'],
    ])
    const words: CalendarBasis = { kind: 'words', text: { kk: 'файл', ru: 'файл' } }
    const imported = after({ kind: 'import', year: 2026, status: null, days, basis: words })
    expect(imported.days.map(({ kind }) => kind)).toEqual(changed.days.map(({ kind }) => kind))
    const own = readYearFile(yearFileOf(plain, 2026), 5)
    if (!own.ok) throw new Error(own.error.message)
    const back = daysOfYearFile(own.value, calendar)
    expect(after({ kind: 'import', year: 2026, status: null, days: back, basis: words }, changed)).toEqual(
      noMarks,
    )
  })

  it('may make it official, and settles an estimate it is sure of', () => {
    const file = yearFileOf(plain, 2027)
    const sure = {
      ...file,
      status: 'official',
      daysOff: file.daysOff.map((day) => ({ ...day, provisional: false })),
    }
    const read = readYearFile(sure, 5)
    if (!read.ok) throw new Error(read.error.message)
    const days = daysOfYearFile(read.value, plain)
    expect(days.map((day) => day.date)).toEqual(['2027-05-16'])
    const words: CalendarBasis = { kind: 'words', text: { kk: 'файл', ru: 'файл' } }
    const marks = after({ kind: 'import', year: 2027, status: 'official', days, basis: words })
    expect(yearStatus(officeWorkCalendar(5, marks), 2027)).toBe('official')
    expect(decided({ kind: 'import', year: 2026, status: 'official', days: [], basis: words })).toMatchObject(
      {
        error: { fields: { file: 'nothingNew' } },
      },
    )
  })

  it.each([
    ['shape', { year: 2026 }, 5],
    ['days', { ...yearFileOf(plain, 2026), workingDays: [] }, 5],
    ['days', { ...yearFileOf(plain, 2026), year: 2027 }, 5],
    ['week', yearFileOf(plain, 2026), 6],
  ] as const)('is refused for its %s', (why, json, week) => {
    expect(readYearFile(json, week)).toMatchObject({
      ok: false,
      error: { code: 'unreadable-file', fields: { file: why } },
    })
  })
})
