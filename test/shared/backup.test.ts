import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { backupName, newestFirst, parseBackupName } from '@shared/backup/backupName.ts'
import { compareJournals, type JournalExtent } from '@shared/backup/comparison.ts'
import { backupConcern, isBackupDue, type BackupConcern, type BackupRecord } from '@shared/backup/due.ts'
import { BackedUpFile } from '@shared/backup/manifest.ts'
import { isReadAgainOn } from '@shared/backup/readAgain.ts'
import { KEPT_DAYS, KEPT_MONTHS, retention } from '@shared/backup/retention.ts'
import { freeMark } from '@shared/directory/freeMark.ts'
import { fixedClock } from '@shared/time/clock.ts'
import { addDays, monthOf, parseLocalDate } from '@shared/time/localDate.ts'
import { parseLocalDateTime } from '@shared/time/localDateTime.ts'
import { dateOf } from '@shared/time/partsOfTime.ts'

const NODE = 'pc-0123456789ab'
const at = parseLocalDateTime

function made(text: string, repeat = 1) {
  return { name: backupName(at(text), NODE, repeat), node: NODE, madeAt: at(text) }
}

describe('names of backups', () => {
  it('say when and by whom, and are told from anything else', () => {
    expect(backupName(at('2026-03-17T10:42'), NODE)).toBe('2026-03-17-1042-pc-0123456789ab')
    expect(parseBackupName('2026-03-17-1042-pc-0123456789ab_2')).toEqual({
      name: '2026-03-17-1042-pc-0123456789ab_2',
      node: NODE,
      madeAt: '2026-03-17T10:42',
    })
    for (const other of [
      'attachments',
      '.making-2026-03-17-1042-pc-01',
      '2026-02-30-1042-pc-01',
      '2026-03-17-2442-pc-01',
    ])
      expect(parseBackupName(other)).toBeNull()
  })

  it('of one minute come in the order they were made', () => {
    const backups = [made('2026-03-17T10:42', 2), made('2026-03-17T10:42'), made('2026-03-17T10:42', 10)]
    expect(newestFirst(backups).map(({ name }) => name.slice(31))).toEqual(['_10', '_2', ''])
  })
})

describe('which backups stay', () => {
  const table: readonly (readonly [string, readonly string[], readonly (string | null)[]])[] = [
    ['a single one stays', ['2026-03-17T10:42'], ['daily']],
    ['the last of a day replaces the others', ['2026-03-17T18:00', '2026-03-17T08:30'], ['daily', null]],
    [
      'days without a backup do not count',
      ['2026-03-17T08:30', '2026-01-05T08:30', '2025-12-30T08:30'],
      ['daily', 'daily', 'daily'],
    ],
    [
      'behind fourteen days the last of a month stays',
      [
        ...days('2026-03-20', 14),
        '2026-03-06T09:00',
        '2026-02-27T09:00',
        '2026-02-26T09:00',
        '2026-01-30T09:00',
      ],
      [...Array.from({ length: 14 }, () => 'daily'), null, 'monthly', null, 'monthly'],
    ],
    [
      'a thirteenth month goes',
      [...days('2026-03-20', 14), ...months('2026-02', 12)],
      [...Array.from({ length: 14 }, () => 'daily'), ...Array.from({ length: 11 }, () => 'monthly'), null],
    ],
  ]

  it.each(table)('%s', (_name, times, kept) => {
    const backups = times.map((time) => made(time))
    const plan = retention(backups.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    expect(backups.map(({ name }) => plan.get(name))).toEqual(kept)
  })

  it('nothing goes that no newer one replaces, whatever there is', () => {
    const someTime = fc
      .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 23 }))
      .map(
        ([day, hour]) => `${addDays(parseLocalDate('2024-01-01'), day)}T${String(hour).padStart(2, '0')}:00`,
      )
    fc.assert(
      fc.property(fc.uniqueArray(someTime, { minLength: 1, maxLength: 80 }), (times) => {
        const backups = newestFirst(times.map((time) => made(time)))
        const plan = retention(backups)
        const kept = backups.filter(({ name }) => plan.get(name) !== null)
        expect(kept[0]).toEqual(backups[0])
        expect(kept.length).toBeLessThanOrEqual(KEPT_DAYS + KEPT_MONTHS)
        for (const gone of backups.filter(({ name }) => plan.get(name) === null)) {
          const newer = kept.filter(({ madeAt }) => madeAt > gone.madeAt)
          const sameDay = newer.some(({ madeAt }) => dateOf(madeAt) === dateOf(gone.madeAt))
          expect(sameDay || new Set(newer.map(({ madeAt }) => dateOf(madeAt))).size >= KEPT_DAYS).toBe(true)
          const sameMonth = newer.some(
            ({ madeAt }) => monthOf(dateOf(madeAt)) === monthOf(dateOf(gone.madeAt)),
          )
          expect(
            sameMonth || new Set(newer.map(({ madeAt }) => monthOf(dateOf(madeAt)))).size >= KEPT_MONTHS,
          ).toBe(true)
        }
        // What stays is what stays: a second pruning takes nothing more.
        expect([...retention(kept).values()]).not.toContain(null)
      }),
    )
  })
})

describe('when a backup is due, and what is said', () => {
  const now = fixedClock(at('2026-03-17T08:40'))
  const record = (part: Partial<BackupRecord>): BackupRecord => ({
    lastGood: null,
    failure: null,
    unreadable: false,
    ...part,
  })

  it.each([
    ['never made', {}, true],
    ['made yesterday evening', { lastGood: at('2026-03-16T18:30') }, true],
    ['made this morning', { lastGood: at('2026-03-17T08:30') }, false],
    ['failed a minute ago', { failure: { code: 'backup-full', at: at('2026-03-17T08:39') } }, false],
    [
      'failed a quarter of an hour ago',
      { failure: { code: 'backup-full', at: at('2026-03-17T08:25') } },
      true,
    ],
    [
      'failed in a future that a wrong clock made',
      { failure: { code: 'x', at: at('2027-01-01T08:25') } },
      true,
    ],
    ['made in such a future', { lastGood: at('2027-01-01T08:25') }, true],
  ] as const)('%s', (_name, part, due) => {
    expect(isBackupDue(record(part), now)).toBe(due)
  })

  it.each<readonly [string, Partial<BackupRecord>, boolean, BackupConcern | null]>([
    ['no folder chosen', { lastGood: at('2026-03-17T08:30') }, false, 'not-set-up'],
    ['none made yet', {}, true, 'old'],
    ['23 hours 59 minutes old', { lastGood: at('2026-03-16T08:41') }, true, null],
    ['24 hours old', { lastGood: at('2026-03-16T08:40') }, true, null],
    ['24 hours and a minute old', { lastGood: at('2026-03-16T08:39') }, true, 'old'],
    ['of the future', { lastGood: at('2026-03-17T09:41') }, true, 'old'],
    [
      'failed since',
      { lastGood: at('2026-03-17T08:30'), failure: { code: 'x', at: at('2026-03-17T08:35') } },
      true,
      'failed',
    ],
    ['one is damaged', { lastGood: at('2026-03-17T08:30'), unreadable: true }, true, 'unreadable'],
    ['all is well', { lastGood: at('2026-03-17T08:30') }, true, null],
  ])('%s', (_name, part, isSetUp, concern) => {
    expect(backupConcern(record(part), isSetUp, now)).toBe(concern)
  })
})

describe('comparing restored data with those in use', () => {
  const extent = (complaints: Readonly<Record<string, readonly [string, number]>>): JournalExtent => ({
    events: Object.values(complaints).reduce((sum, [, events]) => sum + events, 0),
    lastAt: at('2026-03-17T10:42'),
    complaints: new Map(Object.entries(complaints).map(([id, [number, events]]) => [id, { number, events }])),
  })

  it('names what only one side has, and what is longer on one', () => {
    const live = extent({ a: ['К1-26-0001', 3], b: ['К1-26-0002', 5], c: ['К1-26-0003', 1] })
    const backup = extent({ a: ['К1-26-0001', 3], b: ['К1-26-0002', 2], d: ['К2-26-0001', 1] })
    expect(compareJournals(live, backup)).toMatchObject({
      live: { complaints: 3, events: 9 },
      backup: { complaints: 3, events: 6 },
      onlyLive: ['К1-26-0003'],
      onlyBackup: ['К2-26-0001'],
      differing: [{ number: 'К1-26-0002', live: 5, backup: 2 }],
    })
    expect(compareJournals(live, live)).toMatchObject({ onlyLive: [], onlyBackup: [], differing: [] })
  })
})

it('every content is read again within sixteen days', () => {
  const day = parseLocalDate('2026-03-17')
  for (const digit of '0123456789abcdef') {
    const turns = Array.from({ length: 16 }, (_, n) => isReadAgainOn(`${digit}ab`, addDays(day, n)))
    expect(turns.filter(Boolean)).toHaveLength(1)
  }
  expect(isReadAgainOn('fab', parseLocalDate('2025-12-31'))).toBe(true)
})

it('a free mark keeps the letters and takes the next number', () => {
  expect(freeMark('К1', ['К1', 'К2'])).toBe('К3')
  expect(freeMark('ӘБ7', ['ӘБ7'])).toBe('ӘБ1')
})

it('a path of a backup never leads out of it', () => {
  const { path } = BackedUpFile.shape
  for (const good of ['settings.json', 'journal/2026-03.ndjson', 'drafts/a..b.json'])
    expect(path.safeParse(good).success).toBe(true)
  for (const bad of ['/etc/passwd', '../x', 'journal/../../x', 'C:/x', 'a\\b', '', '.', 'journal/..'])
    expect(path.safeParse(bad).success).toBe(false)
})

function days(last: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, n) => `${addDays(parseLocalDate(last), -n)}T08:30`)
}

function months(last: string, count: number): readonly string[] {
  const [year = 0, month = 0] = last.split('-').map(Number)
  return Array.from({ length: count }, (_, n) => {
    const index = year * 12 + month - 1 - n
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-28T08:30`
  })
}
