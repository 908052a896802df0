import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { ComplaintForm } from '@shared/complaint/form.ts'
import { channelDefaults, emptyForm, isBlank, storedForm } from '@shared/complaint/formDefaults.ts'
import { phoneOf } from '@shared/complaint/phone.ts'
import { monthsAfter, warningsOf } from '@shared/complaint/warnings.ts'
import { LocalDate, parseLocalDate } from '@shared/time/localDate.ts'
import { parseLocalDateTime } from '@shared/time/localDateTime.ts'

import { aForm, anApplicant } from '../support/builders.ts'

const NOW = parseLocalDateTime('2026-03-17T10:42')

const full = (part: Partial<ComplaintForm> = {}): ComplaintForm =>
  aForm({ filedOn: parseLocalDate('2026-03-17'), ...part })
const gaps = (form: ComplaintForm): readonly string[] => warningsOf(form, NOW).gaps.map(({ field }) => field)
const doubts = (form: ComplaintForm): readonly string[] =>
  warningsOf(form, NOW).doubts.map(({ code }) => code)

describe('what the law expects of a complaint', () => {
  it('finds nothing missing in a complete one', () => {
    const warnings = warningsOf(full(), NOW)
    expect(warnings.gaps).toEqual([])
    expect(warnings.doubts).toEqual([])
    expect(warnings.filled).toBe(11)
    expect(warnings.expected).toHaveLength(11)
  })

  it('A-06 surname, name, postal address, date of filing and signature; the patronymic only if there is one', () => {
    const applicant = anApplicant({ surname: '', name: '', patronymic: '', settlement: '', street: '' })
    const form = full({ applicant, filedOn: null, signed: false })
    expect(gaps(form)).toEqual([
      'applicant.surname',
      'applicant.name',
      'applicant.settlement',
      'applicant.street',
      'filedOn',
      'signed',
    ])
    expect(warningsOf(form, NOW).gaps.every(({ rule }) => rule === 'A-06')).toBe(true)
  })

  it('A-07 officials, motives and demands', () => {
    const form = full({ contested: [{ position: '', name: '' }], motives: '', demands: '' })
    expect(warningsOf(form, NOW).gaps).toEqual([
      { field: 'contested', rule: 'A-07' },
      { field: 'motives', rule: 'A-07' },
      { field: 'demands', rule: 'A-07' },
    ])
  })

  it('art. 93 the body contested, a list of attachments, and the name of an entity; IIN and BIN only if any', () => {
    expect(gaps(full({ providerId: '' }))).toEqual(['providerId'])
    expect(gaps(full({ applicant: anApplicant({ iin: '' }) }))).toEqual([])
    expect(doubts(full({ attachments: [] }))).toEqual(['attachments-unlisted'])
    const entity = anApplicant({ kind: 'entity', surname: '', name: '', iin: '', entityName: '', bin: '' })
    expect(gaps(full({ applicant: entity }))).toEqual(['applicant.entityName'])
  })

  it('art. 64 asks an anonymous complaint neither for a name nor for an address or a signature', () => {
    const form = full({
      applicant: anApplicant({ kind: 'anonymous', surname: '', street: '' }),
      signed: false,
    })
    expect(gaps(form)).toEqual([])
  })

  it('A-10 the number on the portal, only for what came through it', () => {
    expect(gaps(full({ channel: 'portal' }))).toEqual(['externalNumber'])
    expect(gaps(full({ channel: 'post' }))).toEqual([])
  })

  it('asks why a complaint is entered on a later day than it came', () => {
    const receivedAt = parseLocalDateTime('2026-03-16T10:00')
    const filedOn = parseLocalDate('2026-03-16')
    expect(gaps(full({ receivedAt, filedOn }))).toEqual(['enteredLaterReason'])
    expect(gaps(full({ receivedAt, filedOn, enteredLaterReason: 'не было света' }))).toEqual([])
  })
})

describe('doubts', () => {
  it.each([
    ['900101300008', 'identity-check_digit'],
    ['9001', 'identity-length'],
    ['90010130000a', 'identity-digits'],
    ['850229400008', 'identity-date'],
    ['160440000015', 'identity-is-bin'],
  ])('says of the IIN %s: %s, and asks nothing more (domain 4.6)', (iin, code) => {
    expect(doubts(full({ applicant: anApplicant({ iin }) }))).toEqual([code])
  })

  it('art. 68 a representative without authority', () => {
    const representative = { surname: 'Ахметов', name: 'Бекзат', patronymic: '', authority: '' }
    expect(doubts(full({ representative }))).toEqual(['authority-missing'])
    expect(doubts(full({ representative: { ...representative, authority: 'доверенность № 3' } }))).toEqual([])
  })

  it.each([
    ['2025-12-17', []],
    ['2025-12-16', ['filed-late-untold']],
    ['2025-09-17', ['filed-late-untold']],
    ['2025-09-16', ['filed-late']],
    ['2026-03-18', ['learned-after']],
  ])('art. 92 learned on %s, filed on 17 March 2026: %j', (learnedOn, expected) => {
    expect(doubts(full({ learnedOn: parseLocalDate(learnedOn) }))).toEqual(expected)
  })

  it('art. 92 six months are known only to the rules in force since 2025-12-30', () => {
    const form = full({
      receivedAt: parseLocalDateTime('2025-12-29T10:00'),
      filedOn: parseLocalDate('2025-12-29'),
      enteredLaterReason: 'архив',
      learnedOn: parseLocalDate('2025-09-01'),
    })
    expect(warningsOf(form, NOW).doubts).toMatchObject([{ code: 'filed-late', params: { months: 3 } }])
  })

  it('warns of a number that is none of the national system, and takes it', () => {
    expect(doubts(full({ externalNumber: 'ЖТ-2026-01234567/1/3' }))).toEqual([])
    expect(doubts(full({ externalNumber: '12' }))).toEqual(['external-number'])
  })

  it('stops only at a receipt that lies in the future', () => {
    const form = full({ receivedAt: parseLocalDateTime('2026-03-17T10:43') })
    expect(warningsOf(form, NOW).doubts).toMatchObject([{ level: 'stop', code: 'received-in-future' }])
    const broken = full({ applicant: anApplicant({ iin: 'x', phone: 'x', email: 'x', street: 'x' }) })
    expect(warningsOf(broken, NOW).doubts.map(({ level }) => level)).toEqual([
      'doubt',
      'doubt',
      'doubt',
      'doubt',
    ])
  })
})

describe('months of art. 92', () => {
  it.each([
    ['2025-11-30', 3, '2026-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2026-01-15', 6, '2026-07-15'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(monthsAfter(parseLocalDate(date), months)).toBe(expected)
  })

  it('always gives a day of the calendar, later than the first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 12 }), (day, months) => {
        const date = parseLocalDate(new Date(day * 86_400_000).toISOString().slice(0, 10))
        const later = monthsAfter(date, months)
        expect(LocalDate.safeParse(later).success && later > date).toBe(true)
      }),
    )
  })
})

describe('phones', () => {
  it.each([
    ['87010000000', '+7 701 000-00-00'],
    ['+7 701 000 00 00', '+7 701 000-00-00'],
    ['8 (7162) 29-72-23', '+7 716 229-72-23'],
    ['7010000000', '+7 701 000-00-00'],
    ['1414', '1414'],
    ['8 701 000 00 00 доб. 5', null],
    ['+49 30 123456', null],
  ])('%s is %s', (text, expected) => {
    expect(phoneOf(text)).toBe(expected)
  })

  it('leaves what it wrote itself alone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^7\d{9}$/), (digits) => {
        const written = phoneOf(digits)
        expect(written && phoneOf(written)).toBe(written)
      }),
    )
  })
})

describe('the form', () => {
  it('is blank until something is typed', () => {
    const form = emptyForm(NOW, 'kk')
    expect(isBlank(form)).toBe(true)
    expect(isBlank({ ...form, motives: 'Жауап жоқ' })).toBe(false)
    expect(isBlank({ ...form, applicant: { ...form.applicant, phone: '1' } })).toBe(false)
  })

  it('stores of an anonymous complaint nothing of a person typed before', () => {
    const stored = storedForm(full({ applicant: anApplicant({ kind: 'anonymous' }) }))
    expect(stored.applicant).toMatchObject({ kind: 'anonymous', surname: '', iin: '', street: '', phone: '' })
  })

  it('keeps the employee only where the head of the provider is addressed', () => {
    expect(storedForm(full({ addressee: 'akim', contestedAct: 'employee' })).contestedAct).toBe('provider')
    expect(storedForm(full({ contestedAct: 'employee' })).contestedAct).toBe('employee')
  })

  it('takes the day of filing from the envelope and the signature from the portal', () => {
    expect(channelDefaults('post', NOW)).toMatchObject({ filedOn: null, signed: false })
    expect(channelDefaults('portal', NOW)).toMatchObject({ filedOn: '2026-03-17', signed: true })
  })
})
