import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { emptyOfficeCalendar } from '@shared/calendar/officeCalendar.ts'
import type { Complaint } from '@shared/complaint/complaint.ts'
import type { ComplaintForm } from '@shared/complaint/form.ts'
import { emptyDirectory } from '@shared/directory/directory.ts'
import type { World } from '@shared/journal/world.ts'
import { createDuplicateIndex, duplicateQueryOf, type Duplicate } from '@shared/queries/duplicates.ts'
import { addressKey, nameKey, similarTexts } from '@shared/queries/likeness.ts'
import { parseLocalDateTime } from '@shared/time/localDateTime.ts'
import { dateOf } from '@shared/time/partsOfTime.ts'

import { aForm, anApplicant, aRegistration, given } from '../support/builders.ts'

const at = parseLocalDateTime

function worldOf(complaints: readonly Complaint[]): World & { readonly complaints: Map<string, Complaint> } {
  return {
    complaints: new Map(complaints.map((complaint) => [complaint.id, complaint])),
    active: new Map(),
    oldComplaints: new Map(),
    byNumber: new Map(),
    directory: emptyDirectory,
    calendar: emptyOfficeCalendar,
    conflicts: [],
    settlements: new Map(),
    newer: [],
    invalid: [],
  }
}

const stored = (form: ComplaintForm, id = 'complaint-1'): Complaint => given([aRegistration(form)], id)

function found(earlier: readonly ComplaintForm[], typed: ComplaintForm): readonly Duplicate[] {
  const index = createDuplicateIndex(worldOf(earlier.map((form, n) => stored(form, `complaint-${n}`))))
  while (!index.advance(10));
  return index.find(duplicateQueryOf('new', typed))
}

const matches = (earlier: ComplaintForm, typed: ComplaintForm): readonly string[] | undefined =>
  found([earlier], typed)[0]?.matches

describe('duplicates', () => {
  const before = aForm({ receivedAt: at('2026-03-02T10:00') })
  const other = { motives: '', demands: '' }

  it('finds the same number, provider and service within 30 days', () => {
    const typed = aForm({ ...other, applicant: anApplicant({ surname: 'Басқа', street: '' }) })
    expect(matches(before, typed)).toEqual(['applicant', 'provider', 'service'])
    expect(matches(aForm({ receivedAt: at('2026-02-15T10:00') }), typed)).toEqual([
      'applicant',
      'provider',
      'service',
    ])
    expect(matches(aForm({ receivedAt: at('2026-02-14T10:00') }), typed)).toBeUndefined()
  })

  it('does not take another service for the same complaint', () => {
    expect(matches(before, aForm({ ...other, serviceId: 'service-2' }))).toBeUndefined()
  })

  it('finds the same name without a number by phone, or by patronymic, letters folded', () => {
    const nobody = { iin: '', street: '' }
    const typed = (part: Parameters<typeof anApplicant>[0]): ComplaintForm =>
      aForm({ ...other, applicant: anApplicant({ ...nobody, ...part }) })
    expect(matches(before, typed({ surname: 'Отегенова', name: 'Гулнур', patronymic: '' }))).toBeDefined()
    expect(matches(before, typed({ phone: '', surname: 'ӨТЕГЕНОВА' }))).toBeDefined()
    expect(matches(before, typed({ phone: '', patronymic: 'Асқарқызы' }))).toBeUndefined()
  })

  it('does not take namesakes with different numbers for one person', () => {
    const typed = aForm({ ...other, applicant: anApplicant({ iin: '840229400006', street: '' }) })
    expect(matches(before, typed)).toBeUndefined()
  })

  it('finds similar demands from the same address, however it is written and whenever it was', () => {
    const typed = aForm({
      applicant: anApplicant({
        surname: 'Сейтов',
        name: 'Нұрлан',
        iin: '',
        settlement: 'Көкшетау қаласы',
        street: 'Васильковский ықшамауданы, 14 үй, 27 пәтер',
      }),
      serviceId: null,
      providerId: '',
      demands: 'Рассмотреть заявления, назначить помощь',
    })
    const old = aForm({
      receivedAt: at('2025-03-02T10:00'),
      applicant: anApplicant({ settlement: 'г. Кокшетау' }),
    })
    expect(matches(old, typed)).toBeUndefined()
    const alike = { ...typed, applicant: { ...typed.applicant, settlement: 'Кокшетау' } }
    expect(
      matches(old, { ...alike, applicant: { ...alike.applicant, street: 'Васильковский 14, 27' } }),
    ).toEqual(['address', 'demands'])
    expect(matches(old, { ...alike, demands: 'Вернуть документы на землю' })).toBeUndefined()
  })

  it('leaves void numbers out', () => {
    const complaint = given([
      aRegistration(before),
      { type: 'complaint.voided', on: dateOf(before.receivedAt), reason: 'ошибка' },
    ])
    const index = createDuplicateIndex(worldOf([complaint]))
    index.advance(10)
    expect(index.find(duplicateQueryOf('new', aForm()))).toEqual([])
  })

  it('looks at the newest of an address, in whatever order they were told', () => {
    const form = (n: number): ComplaintForm =>
      aForm({
        receivedAt: at(`2026-0${1 + Math.floor(n / 25)}-${String((n % 25) + 1).padStart(2, '0')}T10:00`),
        applicant: anApplicant({ iin: '', surname: `Сейтов${n}` }),
      })
    const count = 150
    const order = [...Array.from({ length: 20 }, (_, n) => count - 20 + n), ...Array(count - 20).keys()]
    const shown = found(order.map(form), {
      ...form(200),
      applicant: anApplicant({ iin: '', surname: 'Басқа' }),
    })
    expect(shown.map(({ receivedOn }) => receivedOn)).toEqual(['2026-06-25', '2026-06-24', '2026-06-23'])
  })

  it('never finds the complaint itself, and shows three, the newest first', () => {
    const days = ['01', '02', '03', '04', '05'].map((day) =>
      aForm({ receivedAt: at(`2026-03-${day}T10:00`) }),
    )
    expect(found(days, aForm()).map(({ receivedOn }) => receivedOn)).toEqual([
      '2026-03-05',
      '2026-03-04',
      '2026-03-03',
    ])
    const index = createDuplicateIndex(worldOf([stored(before, 'same')]))
    index.advance(10)
    expect(index.find(duplicateQueryOf('same', aForm()))).toEqual([])
  })

  it('learns of complaints that come in later', () => {
    const world = worldOf([])
    const index = createDuplicateIndex(world)
    expect(index.advance(10)).toBe(true)
    const late = stored(before)
    world.complaints.set(late.id, late)
    index.complaintChanged(undefined, late)
    expect(index.find(duplicateQueryOf('new', aForm()))).toEqual([])
    index.advance(10)
    expect(index.find(duplicateQueryOf('new', aForm()))).toHaveLength(1)
  })

  it('looks at a bounded number of complaints, however many share a name', () => {
    const namesake = (patronymic: string, phone: string): ComplaintForm =>
      aForm({ applicant: anApplicant({ iin: '', street: '', patronymic, phone }) })
    const crowd = Array.from({ length: 3000 }, (_, n) =>
      namesake(`${n}`, `8701${String(n).padStart(7, '0')}`),
    )
    expect(found(crowd, namesake('2999', ''))).toHaveLength(1)
    expect(found(crowd, namesake('1', ''))).toEqual([])
  })
})

describe('likeness', () => {
  const TWINS: readonly (readonly [string, string])[] = [
    ['ә', 'а'],
    ['ғ', 'г'],
    ['қ', 'к'],
    ['ң', 'н'],
    ['ө', 'о'],
    ['ұ', 'у'],
    ['ү', 'у'],
    ['һ', 'х'],
    ['і', 'и'],
    ['ё', 'е'],
  ]

  it('does not tell Kazakh letters from their look-alikes, nor case', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...TWINS.map(([kazakh]) => kazakh), 'б', 'л', 'т'),
      minLength: 1,
    })
    fc.assert(
      fc.property(letters, letters, (surname, name) => {
        const plain = (text: string): string =>
          TWINS.reduce((done, [kazakh, russian]) => done.replaceAll(kazakh, russian), text).toUpperCase()
        const person = { kind: 'person', entityName: '' } as const
        expect(nameKey({ ...person, surname, name })).toBe(
          nameKey({ ...person, surname: plain(surname), name: plain(name) }),
        )
      }),
    )
  })

  it('says nothing of an address without a street', () => {
    expect(addressKey({ settlement: 'г. Кокшетау', street: '' })).toBe('')
    expect(addressKey({ settlement: 'г. Кокшетау', street: 'ул. Абая, д. 3, кв. 1' })).toBe(
      'кокшетау абая 3 1',
    )
  })

  it('is the same both ways, and whole for equal texts', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 8 }), fc.lorem({ maxCount: 8 }), (a, b) => {
        expect(similarTexts(a, b)).toBe(similarTexts(b, a))
      }),
    )
    expect(similarTexts('Назначить помощь', 'назначьте помощь')).toBe(true)
    expect(similarTexts('Назначить помощь', 'Вернуть документы')).toBe(false)
  })
})
