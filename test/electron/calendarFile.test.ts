import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { daysOfHolidayList } from '@shared/calendar/holidayList.ts'
import { kazakhCalendar } from '@shared/calendar/kazakhstan.ts'

import { readCalendarFile } from '../../electron/export/calendarFile.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merzim-calendar-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const ics = (...events: readonly (readonly string[])[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//KZ',
    ...events.flatMap((lines, n) => ['BEGIN:VEVENT', `UID:${n}`, ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n')

async function read(content: string, year = 2026) {
  const path = join(folder, 'file.ics')
  await writeFile(path, content)
  return readCalendarFile(path, year)
}

async function entries(content: string, year = 2026) {
  const file = await read(content, year)
  if (!file.ok || file.value.kind !== 'holidays') throw new Error('no list of holidays')
  return file.value.entries
}

describe('an iCalendar file', () => {
  it('gives whole days, several in a row, and none of what has an hour', async () => {
    const found = await entries(
      ics(
        ['DTSTART;VALUE=DATE:20260321', 'DTEND;VALUE=DATE:20260324', 'SUMMARY:Наурыз мейрамы'],
        ['DTSTART;VALUE=DATE:20260508', 'SUMMARY:Перенос выходного'],
        ['DTSTART:20260512T040000Z', 'DTEND:20260512T050000Z', 'SUMMARY:Совещание'],
      ),
    )
    expect(found).toEqual([
      { from: '2026-03-21', to: '2026-03-23', title: 'Наурыз мейрамы' },
      { from: '2026-05-08', to: '2026-05-08', title: 'Перенос выходного' },
    ])
  })

  it('gives what comes back every year on its day of the year asked for', async () => {
    const list = ics(['DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=YEARLY', 'SUMMARY:Жаңа жыл'])
    expect((await entries(list, 2027)).map(({ from }) => from)).toEqual(['2026-01-01', '2027-01-01'])
    const ended = ics(['DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=YEARLY;UNTIL=20220101', 'SUMMARY:x'])
    expect(await entries(ended, 2027)).toEqual([])
  })

  it('says which days it sees otherwise, and which days off it does not have', async () => {
    const list = await entries(
      ics(
        ['DTSTART;VALUE=DATE:20260508', 'SUMMARY:Перенос выходного'],
        ['DTSTART;VALUE=DATE:20260516', 'SUMMARY:Рабочий день (перенос)'],
        ['DTSTART;VALUE=DATE:20260509', 'SUMMARY:День Победы'],
        ['DTSTART;VALUE=DATE:20260511', 'SUMMARY:Нерабочий день'],
      ),
    )
    const { listed, unlisted } = daysOfHolidayList(list, 2026, kazakhCalendar(5))
    expect(listed.map(({ date, kind }) => [date, kind])).toEqual([
      ['2026-05-08', 'transfer_off'],
      ['2026-05-16', 'transfer_working'],
    ])
    expect(unlisted.map(({ date }) => date.slice(5)).join(' ')).toBe(
      '01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-27 07-06 10-26 12-16',
    )
  })
})

it.each([
  ['a text', 'garbage'],
  ['a broken calendar', 'BEGIN:VCALENDAR\r\nnothing of the kind\r\nEND:VCALENDAR'],
  ['nothing', ''],
  ['too much', ' '.repeat(6 * 1024 * 1024)],
])('%s is not readable', async (_what, content) => {
  expect(await read(content)).toMatchObject({ ok: false, error: { code: 'unreadable-file' } })
})

it('JSON is handed on as it is', async () => {
  expect(await read('\uFEFF{"year":2026}')).toEqual({
    ok: true,
    value: { kind: 'json', json: { year: 2026 } },
  })
})
