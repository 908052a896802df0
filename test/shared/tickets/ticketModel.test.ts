import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Registration } from '@shared/complaint/complaint.ts'
import type { ComplaintForm } from '@shared/complaint/form.ts'
import { blankTicketModel } from '@shared/tickets/blankTicket.ts'
import { checkCode, numberOfQr, qrContent } from '@shared/tickets/checkCode.ts'
import { numberFromLatin, numberInLatin } from '@shared/tickets/numberInLatin.ts'
import { TicketModel } from '@shared/tickets/ticket.ts'
import { ticketModel, type TicketFacts } from '@shared/tickets/ticketModel.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'
import { parseLocalDateTime } from '@shared/time/localDateTime.ts'

import { aForm, anApplicant, anOffice, aProvider, aRegistration } from '../../support/builders.ts'

const workstation = { node: 'n1', mark: 'К1', name: { kk: 'Кеңсе, 1-терезе', ru: 'Канцелярия, окно 1' } }

function aModel(form: Partial<ComplaintForm> = {}, facts: Partial<TicketFacts> = {}): TicketModel {
  return ticketModel({
    complaintId: 'complaint-1',
    registration: registrationOf(aForm(form)),
    office: anOffice(),
    workstation,
    provider: aProvider(),
    duplicate: null,
    ...facts,
  })
}

function registrationOf(form: ComplaintForm): Registration {
  const event = aRegistration(form)
  if (event.type !== 'complaint.registered') throw new Error('not a registration')
  return event
}

/** Every text of the applicant's part. */
function applicantsPart(model: TicketModel): string {
  return JSON.stringify({ ...model, counterfoil: null })
}

describe('the ticket', () => {
  it('art. 64(2): carries the unique number, date, time, surname, initials and position of the official', () => {
    const model = aModel()
    expect(model.number).toBe('К1-26-0406')
    expect(model.date.value.kk).toBe('17.03.2026')
    expect(model.time.value.kk).toBe('10:42')
    expect(model.acceptedBy.value).toEqual({
      kk: 'Жүнісова А. Қ., кеңсе маманы',
      ru: 'Жүнісова А. Қ., специалист канцелярии',
    })
  })

  it('A-08 confirms the acceptance in both languages, Kazakh and Russian', () => {
    expect(aModel().title).toEqual({ kk: 'ШАҒЫМДЫ ҚАБЫЛДАУ ТАЛОНЫ', ru: 'ТАЛОН О ПРИЁМЕ ЖАЛОБЫ' })
  })

  it('art. 64(3): prints the time of acceptance, and the later day of registration beside it', () => {
    const late = aModel({ receivedAt: parseLocalDateTime('2026-03-17T19:05') })
    expect(late.acceptedAt.value.ru).toBe('17.03.2026, 19:05')
    expect(late.registeredOn?.value.ru).toBe('18.03.2026')
    expect(aModel().registeredOn).toBeNull()
  })

  it('N-01 names 1414 and the free line of the office', () => {
    const { contacts } = aModel()
    expect(contacts).toMatchObject({ contactCentre: '1414', freeLine: '8-800-080-7777' })
    expect(contacts.freeCall).toEqual({ kk: 'қоңырау тегін', ru: 'звонок бесплатный' })
  })

  it('N-03 keeps the internal term to forward off the applicant’s part', () => {
    const model = aModel()
    expect(applicantsPart(model)).not.toContain('20.03.2026')
    expect(JSON.stringify(model.counterfoil)).toContain('20.03.2026 (3 р. д.)')
  })

  it.each([
    ['N-05', 'provider_head', '5 рабочих дней', '27.03.2026'],
    ['N-06', 'authorised_body', '15 рабочих дней', '10.04.2026'],
  ] as const)('%s says who reviews and until when (%s)', (_rule, addressee, days, date) => {
    const { due } = aModel({ addressee })
    expect(due.date).toBe(date)
    expect(due.term.ru).toContain(days)
    expect(due.body.ru).toMatch(/^Рассматривает: /)
  })

  it('N-07, N-08: tells of the extension and of the notice', () => {
    const { extension } = aModel().notes
    expect(extension.ru).toContain('10 рабочих дней')
    expect(extension.ru).toContain('в течение 3 рабочих дней')
    expect(extension.kk).toContain('10 жұмыс күніне')
  })

  it('N-09 tells when one may go to court', () => {
    expect(aModel().notes.court.ru).toContain('после обжалования в досудебном порядке')
    expect(aModel().notes.court.kk).toContain('сотқа дейінгі тәртіппен')
  })

  it('never promises a date that rests on a calendar not yet approved', () => {
    const registration = {
      ...registrationOf(aForm()),
      provisional: true,
      reviewBy: parseLocalDate('2027-01-14'),
    }
    const { due } = aModel({}, { registration })
    expect(due.provisional?.ru).toContain('ориентировочно')
    expect(due.provisional?.kk).toContain('2027')
    expect(aModel().due.provisional).toBeNull()
  })

  it('marks a duplicate with its number, time and who gave it; the original with nothing', () => {
    const duplicate = { n: 2, at: parseLocalDateTime('2026-03-18T09:05'), by: 'Ахметов Б. С.' }
    const model = aModel({}, { duplicate })
    expect(model.duplicate?.mark).toEqual({ kk: 'ТЕЛНҰСҚА № 2', ru: 'ДУБЛИКАТ № 2' })
    expect(model.duplicate?.given.ru).toBe('18.03.2026, 09:05, Ахметов Б. С.')
    expect(aModel().duplicate).toBeNull()
    expect(model.number).toBe(aModel().number)
  })

  it.each([
    ['person', anApplicant(), 'Өтегенова Г. С.'],
    ['entity', anApplicant({ kind: 'entity', entityName: 'ТОО «Көктем»' }), 'ТОО «Көктем»'],
    [
      'collective',
      anApplicant({ kind: 'collective', signatories: 12 }),
      'Өтегенова Г. С. и другие, всего 12 чел.',
    ],
    ['anonymous', anApplicant({ kind: 'anonymous' }), 'Не указан (анонимно)'],
  ] as const)('names the applicant: %s', (_kind, applicant, expected) => {
    expect(aModel({ applicant }).applicant.value.ru).toBe(expected)
  })

  it('says what was received', () => {
    expect(aModel().documents.value).toEqual({
      kk: '2 парақ, 1 қосымша (3 парақ)',
      ru: 'Листов 2, приложений 1 (листов 3)',
    })
    expect(aModel({ sheets: 0, attachments: [], attachmentSheets: 0 }).documents.value.ru).toBe(
      'Без документов',
    )
    expect(aModel({ attachments: [], attachmentSheets: 3 }).documents.value).toEqual({
      kk: '2 парақ, қосымшалары 3 парақ',
      ru: 'Листов 2, приложений листов 3',
    })
  })

  it('shows no IIN, no address and no phone', () => {
    const text = JSON.stringify(aModel())
    for (const secret of ['900101300007', 'Васильковский', '77010000000']) expect(text).not.toContain(secret)
  })

  it('is never refused by the printer’s page, however long the names are', () => {
    const long = 'Ұ'.repeat(480)
    const model = aModel({}, { provider: aProvider({ name: { kk: long, ru: long } }) })
    expect(TicketModel.safeParse(model).success).toBe(true)
  })

  it('as a blank asks for the same and fills in nothing about anybody', () => {
    const blank = blankTicketModel(anOffice(), workstation)
    expect(blank.acceptedBy.label).toEqual(aModel().acceptedBy.label)
    expect(blank.acceptedBy.value).toEqual({ kk: '', ru: '' })
    expect(blank.qr).toBe('')
    expect(TicketModel.safeParse(blank).success).toBe(true)
  })
})

describe('the square code', () => {
  const ticket = {
    number: 'К1-26-0406',
    acceptedAt: parseLocalDateTime('2026-03-17T10:42'),
    id: '7d3c2f8e-0000-4000-8000-000000000001',
  }

  it('holds number, time and code in Latin, and nothing about a person', () => {
    expect(qrContent(ticket)).toBe(`MERZIM K1-26-0406 2026-03-17T10:42 ${checkCode(ticket)}`)
    expect(qrContent(ticket)).toMatch(/^[\x20-\x7e]+$/)
    expect(numberOfQr(qrContent(ticket))).toBe(ticket.number)
    expect(numberOfQr('https://example.com')).toBeNull()
  })

  it('has a code that changes with each of its parts and with nothing else', () => {
    expect(checkCode(ticket)).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/)
    expect(checkCode({ ...ticket })).toBe(checkCode(ticket))
    expect(checkCode({ ...ticket, number: 'К1-26-0407' })).not.toBe(checkCode(ticket))
    expect(checkCode({ ...ticket, acceptedAt: parseLocalDateTime('2026-03-17T10:43') })).not.toBe(
      checkCode(ticket),
    )
    expect(checkCode({ ...ticket, id: 'another' })).not.toBe(checkCode(ticket))
  })

  it('gives back every number of the Kazakh alphabet', () => {
    const letter = fc.constantFrom(...'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ'.split(''))
    const number = fc
      .tuple(fc.array(letter, { minLength: 1, maxLength: 2 }), fc.integer({ min: 1, max: 99 }))
      .map(([mark, n]) => `${mark.join('')}${n}-26-0406`)
    fc.assert(fc.property(number, (text) => numberFromLatin(numberInLatin(text)) === text))
  })
})
