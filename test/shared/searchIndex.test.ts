import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Complaint } from '@shared/complaint/complaint.ts'
import { createSearchIndex, type SearchIndex } from '@shared/queries/searchIndex.ts'
import { foldText } from '@shared/i18n/fold.ts'
import { qrContent } from '@shared/tickets/checkCode.ts'
import { parseLocalDateTime as at } from '@shared/time/localDateTime.ts'

import { aForm, anApplicant, aProvider, aRegistration, given } from '../support/builders.ts'

const provider = aProvider()
const providers = new Map([[provider.id, provider]])

function complaint(n: number, applicant = {}, part = {}): Complaint {
  const receivedAt = at(`2026-03-${String((n % 27) + 1).padStart(2, '0')}T10:00`)
  const form = aForm({ applicant: anApplicant(applicant), receivedAt, ...part })
  return given([aRegistration(form, `К1-26-${String(n).padStart(4, '0')}`)], `id-${n}`)
}

function indexOf(complaints: readonly Complaint[], read = true): SearchIndex {
  const index = createSearchIndex()
  for (const one of complaints) index.complaintChanged(undefined, one)
  if (read) index.work(complaints.length)
  return index
}

const found = (index: SearchIndex, text: string): string[] =>
  index
    .find(text, providers)
    .page(0, 1000)
    .map(({ id }) => id)

const people = [
  complaint(1, { surname: 'Қыдырғали', name: 'Әсел', phone: '+7 701 555 12 34', iin: '620811300375' }),
  complaint(2, { surname: 'Ковалёв', name: 'Игорь', phone: '87772223344', street: 'ул. Ауэзова, 212' }),
  complaint(3, { kind: 'entity', entityName: 'ТОО «Жол-Құрылыс»', bin: '010240000018' }),
]
const index = indexOf(people)

describe('what a complaint is found by', () => {
  it.each([
    ['кыдыргали', 'id-1'],
    ['ҚЫДЫР', 'id-1'],
    ['асел кыд', 'id-1'],
    ['ковалев', 'id-2'],
    ['ауэзова 212', 'id-2'],
    ['жол курылыс', 'id-3'],
    ['К1-26-0002', 'id-2'],
    ['K1-26-0002', 'id-2'], // a Latin K
    ['k1260002', 'id-2'],
    ['260003', 'id-3'],
    ['701 555 12 34', 'id-1'],
    ['+7 (701) 555', 'id-1'],
    ['8 701 555', 'id-1'],
    ['5551234', 'id-1'],
    ['7772223344', 'id-2'],
    ['620811', 'id-1'],
    ['010240000018', 'id-3'],
  ])('«%s»', (text, id) => {
    expect(found(index, text)).toEqual([id])
  })

  it('every word must be there', () => {
    expect(found(index, 'кыдыргали игорь')).toEqual([])
  })

  it('the name of the provider finds its complaints', () => {
    expect(found(index, 'кокшетау ткш')).toHaveLength(3)
  })

  it('a scanned ticket finds its complaint, whatever layout the scanner typed under', () => {
    const code = qrContent({ id: 'id-2', number: 'К1-26-0002', acceptedAt: at('2026-03-03T10:00') })
    expect(found(index, code)).toEqual(['id-2'])
    const latin = 'qwertyuiopasdfghjklzxcvbnmQWERTYUIOPASDFGHJKLZXCVBNM'
    const russian = 'йцукенгшщзфывапролдячсмитьЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ'
    const typed = [...code].map((letter) => russian[latin.indexOf(letter)] ?? letter).join('')
    expect(typed).not.toBe(code)
    expect(found(index, typed)).toEqual(['id-2'])
    const kazakh = [...typed].map((letter) => 'қ"әіңғ,.үұ'[Number.parseInt(letter, 10)] ?? letter).join('')
    expect(kazakh).not.toBe(typed)
    expect(found(index, kazakh)).toEqual(['id-2'])
  })
})

describe('the index over time', () => {
  it('gives the newest first, whatever order they came in', () => {
    const late = indexOf([complaint(5), complaint(2), complaint(9)])
    expect(found(late, '')).toEqual(['id-9', 'id-5', 'id-2'])
  })

  it('reads the words only when told to, a slice at a time', () => {
    const lazy = indexOf(people, false)
    expect(lazy.waiting()).toBe(3)
    expect(found(lazy, 'ковалев')).toEqual([])
    expect(found(lazy, '')).toHaveLength(3)
    lazy.work(2)
    expect(lazy.waiting()).toBe(1)
    expect(found(lazy, 'ковалев')).toEqual(['id-2'])
  })

  it('shows the present state of a complaint without reading it again', () => {
    const fresh = indexOf(people)
    const [first] = people
    if (!first) throw new Error('no complaint')
    const changed: Complaint = { ...first, version: 2, status: 'closed' }
    fresh.complaintChanged(first, changed)
    expect(fresh.waiting()).toBe(0)
    expect(fresh.find('кыдыргали', providers).page(0, 9)).toEqual([changed])
  })

  it('forgets a complaint that is taken out, and finds it again when it is put back', () => {
    const fresh = indexOf(people)
    const second = people[1]
    fresh.complaintChanged(second, undefined)
    expect(found(fresh, 'ковалев')).toEqual([])
    fresh.complaintChanged(undefined, second)
    fresh.work(1)
    expect(found(fresh, 'ковалев')).toEqual(['id-2'])
  })
})

const SURNAMES = ['Қыдырғали', 'Ковалёв', 'Өтегенова', 'Һамитов', 'Ұлықпанов', 'Іңкәрбек', 'Щукин', 'Ли']
const some = fc
  .array(fc.tuple(fc.constantFrom(...SURNAMES), fc.constantFrom('Әсел', 'Игорь', 'Жанна')), { maxLength: 30 })
  .map((names) =>
    names.map(([surname, name], n) => complaint(n + 1, { surname, name, phone: '', email: '' })),
  )

it('finds exactly what a look through all folded names would', () => {
  fc.assert(
    fc.property(
      some,
      fc.constantFrom(...SURNAMES),
      fc.integer({ min: 1, max: 9 }),
      (complaints, surname, length) => {
        const prefix = foldText(surname.slice(0, length))
        const names = (one: Complaint): string[] => {
          const { applicant } = one.registration.form
          return foldText(`${applicant.surname} ${applicant.name}`).split(' ')
        }
        const expected = complaints.filter((one) => names(one).some((word) => word.startsWith(prefix)))
        const got = new Set(found(indexOf(complaints), surname.slice(0, length)))
        // Other fields may hold the beginning, too; what the names have must all be there.
        expect(expected.every(({ id }) => got.has(id))).toBe(true)
        if (length >= 4 && surname.length >= 4) expect(got.size).toBe(expected.length)
      },
    ),
  )
})

it('letters that look alike or are typed for one another make no difference', () => {
  const others: Readonly<Record<string, string>> = {
    қ: 'к',
    ұ: 'у',
    ә: 'а',
    ө: 'о',
    і: 'и',
    ң: 'н',
    ғ: 'г',
    һ: 'х',
    ё: 'е',
    к: 'k',
    о: 'o',
    а: 'a',
  }
  fc.assert(
    fc.property(
      some,
      fc.constantFrom(...SURNAMES),
      fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
      (complaints, surname, flips) => {
        const typed = [...surname.toLowerCase()]
          .map((letter, n) => (flips[n] ? (others[letter] ?? letter) : letter))
          .join('')
        const all = indexOf(complaints)
        expect(found(all, typed)).toEqual(found(all, surname))
      },
    ),
  )
})
