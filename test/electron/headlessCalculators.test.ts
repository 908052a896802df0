import { describe, expect, it } from 'vitest'

import { parseLocalDateTime as at } from '@shared/time/localDateTime.ts'
import { fixedClock } from '@shared/time/clock.ts'

import { BadCall, parseArgs, runHeadless, type HeadlessIo } from '../../electron/headless/commandLine.ts'
import { HEADLESS_COMMANDS } from '../../electron/headless/registry.ts'

async function call(words: readonly string[], stdin = '') {
  const out: string[] = []
  const err: string[] = []
  const io: HeadlessIo = {
    readStdin: async () => stdin,
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    clock: fixedClock(at('2026-11-22T10:00')),
  }
  const code = await runHeadless(words, HEADLESS_COMMANDS, io)
  const json: unknown = out.length > 0 ? JSON.parse(out.join('\n')) : undefined
  return { code, json, err: err.join('\n') }
}

const base = { id: 'a', receivedOn: '2026-06-10', registeredOn: '2026-06-10', authority: 'local_body' }
const deadlines = (...cases: readonly unknown[]) => call(['deadlines'], JSON.stringify(cases))

describe('deadlines', () => {
  it('counts the worked examples (domain §7)', async () => {
    const { code, json } = await deadlines(
      base,
      { ...base, id: 'b', receivedOn: '2026-06-13', registeredOn: '2026-06-15' },
      { ...base, id: 'c', authority: 'authorised_body' },
      { ...base, id: 'd', extendedOn: '2026-06-16', extensionDays: 10 },
    )
    expect(code).toBe(0)
    expect(json).toMatchObject([
      { id: 'a', forwardBy: '2026-06-15', reviewBy: '2026-06-17', provisional: false, ruleSet: 'V4' },
      { id: 'b', forwardBy: '2026-06-17', reviewBy: '2026-06-22' },
      { id: 'c', reviewBy: '2026-07-01' },
      { id: 'd', reviewBy: '2026-06-17', extendedReviewBy: '2026-07-01', noticeBy: '2026-06-19' },
    ])
  })

  it('has no field for what was not asked', async () => {
    const { json } = await deadlines(base)
    expect(json).toEqual([expect.not.objectContaining({ extendedReviewBy: expect.anything() })])
    expect(json).toEqual([expect.not.objectContaining({ error: expect.anything() })])
  })

  it('counts from the dates it is given, also non-working ones', async () => {
    const { code, json } = await deadlines({ ...base, receivedOn: '2026-06-13', registeredOn: '2026-06-13' })
    expect(code).toBe(0)
    expect(json).toMatchObject([{ forwardBy: '2026-06-17', reviewBy: '2026-06-19' }])
  })

  it('counts by the six-day week', async () => {
    const { json } = await deadlines({ ...base, workWeek: 6 })
    expect(json).toMatchObject([{ forwardBy: '2026-06-13', reviewBy: '2026-06-16' }])
  })

  it('marks estimates, of the extension too', async () => {
    const late = { ...base, receivedOn: '2026-12-15', registeredOn: '2026-12-15' }
    const { json } = await deadlines(late, { ...late, extendedOn: '2026-12-18', extensionDays: 10 })
    expect(json).toMatchObject([
      { provisional: false },
      { extendedReviewBy: '2027-01-11', provisional: true },
    ])
  })

  it('explains every date day by day', async () => {
    const { json } = await deadlines({ ...base, extendedOn: '2026-06-16', extensionDays: 2 })
    expect(json).toMatchObject([
      {
        trace: {
          forward: { from: '2026-06-10', dueOn: '2026-06-15' },
          review: { from: '2026-06-10', dueOn: '2026-06-17', days: { 0: { number: 0 }, 1: { number: 1 } } },
          extendedReview: { from: '2026-06-17', dueOn: '2026-06-19' },
          notice: { from: '2026-06-16', dueOn: '2026-06-19' },
        },
      },
    ])
  })

  it.each([
    ['N-07 an extension too long', { extendedOn: '2026-06-16', extensionDays: 11 }, 'extension-too-long'],
    [
      'N-07 an extension after the term',
      { extendedOn: '2026-06-18', extensionDays: 5 },
      'extension-after-term',
    ],
    ['a registration before the receipt', { registeredOn: '2026-06-09' }, 'date-before-receipt'],
  ])('refuses %s, keeps the other dates', async (_, fields, code) => {
    const answer = await deadlines({ ...base, ...fields }, { ...base, id: 'good' })
    expect(answer).toMatchObject({ code: 1, json: [{ id: 'a', error: { code } }, { id: 'good' }] })
    expect(answer.json).toMatchObject([{ reviewBy: expect.any(String) }, { reviewBy: '2026-06-17' }])
    expect(answer.err).toContain('case "a"')
  })

  it.each([
    ['no JSON', 'oops', 'not JSON'],
    ['nothing', '', 'not JSON'],
    ['no array', JSON.stringify(base), 'array'],
    [
      'a date that is none',
      JSON.stringify([base, { ...base, id: 'x', receivedOn: '2026-02-30' }]),
      'case 2 (id "x") is wrong: receivedOn: must be a date YYYY-MM-DD',
    ],
    ['an unknown authority', JSON.stringify([{ ...base, authority: 'court' }]), 'authority'],
    ['a number instead of a case', '[1]', 'case 1 is wrong: must be an object'],
    ['half a day', JSON.stringify([{ ...base, extensionDays: 1.5 }]), 'extensionDays'],
    ['a seven-day week', JSON.stringify([{ ...base, workWeek: 7 }]), 'workWeek: must be 5 or 6'],
    ['a case without id', JSON.stringify([{ ...base, id: undefined }]), 'case 1'],
  ])('calls %s a bad call', async (_, stdin, message) => {
    const { code, json, err } = await call(['deadlines'], stdin)
    expect({ code, json }).toEqual({ code: 2, json: undefined })
    expect(err).toContain(message)
    expect(err).toContain('usage: deadlines')
  })

  it('reads what PowerShell pipes, and answers nothing with nothing', async () => {
    expect(await call(['deadlines'], '\uFEFF[]')).toMatchObject({ code: 0, json: [] })
  })
})

describe('calendar', () => {
  it('lists every day of the year once', async () => {
    const { code, json } = await call(['calendar', '--year', '2026'])
    expect(code).toBe(0)
    expect(json).toMatchObject({ year: 2026, status: 'official' })
    expect(json).toHaveProperty('workingDays.length', 247)
    expect(json).toHaveProperty('daysOff.length', 365 - 247)
    expect(json).toHaveProperty(
      'daysOff',
      expect.arrayContaining([
        expect.objectContaining({
          date: '2026-03-24',
          kind: 'carry_over',
          nameKk: 'Наурыз мейрамы (21.03 күнінен ауыстырылды)',
          nameRu: 'Наурыз мейрамы (перенос с 21.03)',
          basis: expect.stringContaining('267-II'),
        }),
        expect.objectContaining({ date: '2026-06-13', kind: 'weekend', nameKk: 'Демалыс күні' }),
      ]),
    )
  })

  it('knows the six-day week, transfers, and years without data', async () => {
    expect((await call(['calendar', '--year=2026', '--week=6'])).json).toHaveProperty(
      'workingDays.length',
      299,
    )
    expect((await call(['calendar', '--year', '2025'])).json).toMatchObject({
      movedWorkingDays: [{ date: '2025-01-05', basis: expect.stringContaining('№ 436') }],
    })
    expect((await call(['calendar', '--year', '2027'])).json).toMatchObject({ status: 'provisional' })
    const unknown = (await call(['calendar', '--year', '2035'])).json
    expect(unknown).toMatchObject({ status: 'missing' })
    expect(unknown).toHaveProperty(
      'daysOff',
      expect.arrayContaining([expect.objectContaining({ kind: 'holiday' })]),
    )
  })

  it.each([
    [[]],
    [['--year']],
    [['--year', '26']],
    [['--year', '2026', '--week', '7']],
    [['--year', '2026', '--month', '5']],
    [['--year', '2026', 'extra']],
  ])('%j is a bad call', async (words) => {
    const { code, json, err } = await call(['calendar', ...words])
    expect({ code, json }).toEqual({ code: 2, json: undefined })
    expect(err).toContain('usage: calendar --year')
  })
})

describe('iin', () => {
  it('tells valid from invalid', async () => {
    expect(await call(['iin', '900101300007'])).toEqual({
      code: 0,
      json: { valid: true, kind: 'iin' },
      err: '',
    })
    expect(await call(['iin', '160440000015'])).toMatchObject({ code: 0, json: { valid: true, kind: 'bin' } })
    expect(await call(['iin', '900101300008'])).toMatchObject({
      code: 1,
      json: { valid: false, kind: 'iin', problem: 'check_digit' },
      err: expect.stringContaining('900101300008'),
    })
  })

  it.each([[[]], [['1', '2']], [['--x', '1']]])('%j is a bad call', async (words) => {
    expect(await call(['iin', ...words])).toMatchObject({ code: 2, json: undefined })
  })
})

describe('the command line', () => {
  it('names the commands when there is none or an unknown one', async () => {
    for (const words of [[], ['launch']]) {
      const { code, err } = await call(words)
      expect(code).toBe(2)
      expect(err).toContain('deadlines [--data DIR] < cases.json')
    }
    expect((await call(['--help'])).code).toBe(0)
  })

  it('parses options in both spellings', () => {
    expect(parseArgs(['a', '--year=2026', '--week', '5', 'b'], ['year', 'week'])).toEqual({
      positionals: ['a', 'b'],
      options: { year: '2026', week: '5' },
      flags: [],
    })
    expect(parseArgs(['--check', 'a'], [], ['check'])).toEqual({
      positionals: ['a'],
      options: {},
      flags: ['check'],
    })
    expect(() => parseArgs(['--check=1'], [], ['check'])).toThrow(BadCall)
    expect(() => parseArgs(['--year', '--week', '5'], ['year', 'week'])).toThrow(BadCall)
    expect(() => parseArgs(['--constructor', '1'], [])).toThrow(BadCall)
  })

  it('does not hide a fault of the program as a bad call', async () => {
    const broken = { ...HEADLESS_COMMANDS[0], name: 'x', summary: '', usage: '', options: [] }
    const run = () => Promise.reject(new Error('broken'))
    const io = {
      readStdin: async () => '',
      out: () => {},
      err: () => {},
      clock: fixedClock(at('2026-11-22T10:00')),
    }
    await expect(runHeadless(['x'], [{ ...broken, run }], io)).rejects.toThrow('broken')
  })
})
