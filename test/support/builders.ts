import { kazakhCalendar } from '@shared/calendar/kazakhstan.ts'
import type { Complaint } from '@shared/complaint/complaint.ts'
import type { DecisionContext } from '@shared/complaint/decide.ts'
import { evolve } from '@shared/complaint/evolve.ts'
import type { AcceptedBy, ComplaintEvent } from '@shared/complaint/events.ts'
import type { Applicant, ComplaintForm } from '@shared/complaint/form.ts'
import { register } from '@shared/complaint/register.ts'
import type { Office } from '@shared/directory/office.ts'
import type { Operator, Provider } from '@shared/directory/records.ts'
import { parseLocalDateTime, type LocalDateTime } from '@shared/time/localDateTime.ts'
import { dateOf } from '@shared/time/partsOfTime.ts'

/** Values for tests: everything has a sensible default, a test names only what it is about. */

export const calendar = kazakhCalendar(5)

export const HOURS = { start: '09:00', end: '18:30', lunchStart: '13:00', lunchEnd: '14:30' } as const

export const anApplicant = (part: Partial<Applicant> = {}): Applicant => ({
  kind: 'person',
  surname: 'Өтегенова',
  name: 'Гүлнұр',
  patronymic: 'Сәкенқызы',
  iin: '900101300007',
  entityName: '',
  bin: '',
  signatoryPosition: '',
  outgoingNumber: '',
  outgoingOn: null,
  signatories: 1,
  phone: '+77010000000',
  email: '',
  postcode: '020000',
  settlement: 'г. Кокшетау',
  street: 'мкр. Васильковский, 14, кв. 27',
  residence: '',
  ...part,
})

export const aForm = (part: Partial<ComplaintForm> = {}): ComplaintForm => ({
  channel: 'counter',
  applicant: anApplicant(),
  representative: null,
  language: 'kk',
  addressee: 'provider_head',
  contestedAct: 'provider',
  providerId: 'provider-1',
  serviceId: 'service-1',
  serviceRequestNumber: '',
  ground: 'result',
  subject: 'decision',
  contested: [{ position: 'Главный специалист', name: 'Кәрімов Ж. Б.' }],
  motives: 'Заявление на жилищную помощь принято 16 февраля, ответа нет.',
  demands: 'Рассмотреть заявление и назначить помощь.',
  attachments: ['Справка о доходах'],
  sheets: 2,
  attachmentSheets: 3,
  signed: true,
  receivedAt: parseLocalDateTime('2026-03-17T10:42'),
  filedOn: null,
  learnedOn: null,
  enteredLaterReason: '',
  externalNumber: '',
  ...part,
})

export const anAcceptedBy: AcceptedBy = {
  operatorId: 'operator-1',
  name: 'Жүнісова А. Қ.',
  position: { kk: 'кеңсе маманы', ru: 'специалист канцелярии' },
}

export const aProvider = (part: Partial<Provider> = {}): Provider => ({
  id: 'provider-1',
  name: {
    kk: 'Көкшетау қаласының тұрғын үй-коммуналдық шаруашылық бөлімі',
    ru: 'Отдел жилищно-коммунального хозяйства г. Кокшетау',
  },
  shortName: { kk: 'Көкшетау ТКШ', ru: 'ЖКХ Кокшетау' },
  kind: 'state_body',
  address: { kk: 'Көкшетау қ., Абай к-сі, 83', ru: 'г. Кокшетау, ул. Абая, 83' },
  phone: '',
  head: { name: 'Ахметов Б. С.', position: { kk: 'басшы', ru: 'руководитель' } },
  mayExtend: true,
  retired: false,
  ...part,
})

export const anOperator = (part: Partial<Operator> = {}): Operator => ({
  id: 'operator-1',
  surname: 'Жүнісова',
  name: 'Айгүл',
  patronymic: 'Қайратқызы',
  position: { kk: 'кеңсе маманы', ru: 'специалист канцелярии' },
  role: 'registrar',
  retired: false,
  ...part,
})

export const anOffice = (part: Partial<Office> = {}): Office => ({
  name: { kk: 'Ақмола облысы әкімінің аппараты', ru: 'Аппарат акима Акмолинской области' },
  district: { kk: 'Ақмола облысы', ru: 'Акмолинская область' },
  postcode: '020000',
  address: { kk: 'Көкшетау қ., Абай к-сі, 83', ru: 'г. Кокшетау, ул. Абая, 83' },
  contactCentre: '1414',
  freeLine: '8-800-080-7777',
  department: {
    name: { kk: 'Мемлекеттік қызметтерді талдау бөлімі', ru: 'Отдел анализа государственных услуг' },
    phone: '8 (7162) 29-72-23',
    room: '309',
  },
  hours: { ...HOURS },
  week: 5,
  ...part,
})

/** A registered complaint, and what `register` said of it. Registered the moment it came. */
export function aRegistration(form: ComplaintForm = aForm(), number = 'К1-26-0406'): ComplaintEvent {
  const registered = register(form, {
    now: form.receivedAt,
    calendar,
    hours: HOURS,
    providerKind: 'state_body',
    acceptedBy: anAcceptedBy,
    nextNumber: () => number,
  })
  if (!registered.ok) throw new Error(registered.error.message)
  return registered.value[0]
}

/** The complaint a history leads to. Throws when an event of the history makes no sense. */
export function given(history: readonly ComplaintEvent[], id = 'complaint-1'): Complaint {
  let state: Complaint | undefined
  for (const event of history) {
    const next = evolve(id, state, event)
    if (!next) throw new Error(`${event.type} makes no sense here`)
    state = next
  }
  if (!state) throw new Error('an empty history')
  return state
}

/** The surroundings of a decision on a day, `YYYY-MM-DD` or with the time. */
export function contextOn(day: string, part: Partial<DecisionContext> = {}): DecisionContext {
  const now: LocalDateTime = parseLocalDateTime(day.includes('T') ? day : `${day}T11:00`)
  return { now, today: dateOf(now), calendar, providerMayExtend: true, ...part }
}
