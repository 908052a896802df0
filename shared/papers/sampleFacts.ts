import type { Complaint } from '../complaint/complaint.ts'
import type { ComplaintEvent, ComplaintEventOf } from '../complaint/events.ts'
import { evolve } from '../complaint/evolve.ts'
import type { ComplaintForm } from '../complaint/form.ts'
import { UNKNOWN_APPLICANT } from '../complaint/formDefaults.ts'
import { ruleSetOn } from '../deadline/rules.ts'
import type { Office } from '../directory/office.ts'
import type { Provider, Service } from '../directory/records.ts'
import { addDays, type LocalDate } from '../time/localDate.ts'
import { parseLocalDateTime } from '../time/localDateTime.ts'
import type { PaperFacts, Signatory } from './paperFacts.ts'
import { SAMPLE_WORDS } from './sampleWords.ts'

/** An invented complaint on which everything was done at once, so that every text can be seen filled in. */
export function sampleFacts(today: LocalDate, office: Office, executor: Signatory): PaperFacts {
  const receivedOn = addDays(today, -12)
  const form = sampleForm(receivedOn)
  return {
    form,
    complaint: sampleComplaint(form, receivedOn, today, executor),
    provider: PROVIDER,
    service: SERVICE,
    office,
    letterhead: { kk: '', ru: '' },
    akim: { kk: '', ru: '' },
    executor,
    today,
  }
}

const PROVIDER: Provider = {
  id: 'sample',
  name: { kk: 'Қала әкімдігінің жұмыспен қамту бөлімі', ru: 'Отдел занятости акимата города' },
  shortName: { kk: 'Жұмыспен қамту бөлімі', ru: 'Отдел занятости' },
  kind: 'state_body',
  address: { kk: 'Абай к-сі, 1', ru: 'ул. Абая, 1' },
  phone: '8 (7162) 00-00-00',
  head: { name: 'Басшыбаев Б. Б.', position: { kk: 'бөлім басшысы', ru: 'руководитель отдела' } },
  mayExtend: true,
  retired: false,
}

const SERVICE: Service = {
  id: 'sample',
  code: '000000000',
  name: { kk: 'Атаулы әлеуметтік көмек тағайындау', ru: 'Назначение адресной социальной помощи' },
  providerIds: [],
  retired: false,
}

function sampleForm(receivedOn: LocalDate): ComplaintForm {
  return {
    channel: 'counter',
    applicant: {
      ...UNKNOWN_APPLICANT,
      surname: 'Үлгіжанов',
      name: 'Мысал',
      patronymic: 'Үлгіұлы',
      iin: '900101300007',
      postcode: '020000',
      settlement: 'Көкшетау',
      street: 'Абай к-сі, 10-үй, 1-пәтер',
      phone: '+7 700 000 00 00',
    },
    representative: null,
    language: 'ru',
    ...SAMPLE_WORDS.ru.form,
    addressee: 'provider_head',
    contestedAct: 'provider',
    providerId: PROVIDER.id,
    serviceId: SERVICE.id,
    serviceRequestNumber: '',
    ground: 'refusal',
    subject: 'decision',
    sheets: 2,
    attachmentSheets: 1,
    signed: true,
    receivedAt: parseLocalDateTime(`${receivedOn}T10:30`),
    filedOn: receivedOn,
    learnedOn: null,
    enteredLaterReason: '',
    externalNumber: '',
  }
}

/** Each step is taken by the real rules on a complaint of its own; their marks are then put side by side. */
function sampleComplaint(
  form: ComplaintForm,
  receivedOn: LocalDate,
  today: LocalDate,
  executor: Signatory,
): Complaint {
  const after = (days: number): LocalDate => addDays(receivedOn, days)
  const registered = registeredSample(form, receivedOn, executor)
  const base = must(evolve('sample', undefined, registered))
  const { extension, review } = must(evolve('sample', base, sampleExtension(after)))
  const { correction } = must(evolve('sample', base, sampleCorrection(after)))
  const { redirections } = must(evolve('sample', base, sampleRedirection(after)))
  const { forwarding } = must(evolve('sample', base, sampleForwarding(after)))
  const satisfaction = { on: after(2), documentNumber: '03-11/10' }
  return {
    ...base,
    extension,
    review,
    correction,
    redirections,
    forwarding,
    satisfaction,
    decision: sampleDecision(today),
  }
}

type Day = (days: number) => LocalDate

function must(state: Complaint | null): Complaint {
  if (!state) throw new Error('the sample breaks its own rules')
  return state
}

function registeredSample(
  form: ComplaintForm,
  registeredOn: LocalDate,
  { name, position }: Signatory,
): ComplaintEventOf<'complaint.registered'> {
  return {
    type: 'complaint.registered',
    number: 'Ү1-26-0001',
    form,
    registeredOn,
    recordedAt: form.receivedAt,
    acceptedBy: { operatorId: '', name, position },
    authority: 'local_body',
    ruleSet: ruleSetOn(registeredOn).id,
    calendarVersion: '',
    forwardBy: addDays(registeredOn, 3),
    reviewBy: addDays(registeredOn, 7),
    provisional: false,
  }
}

const sampleForwarding = (after: Day): ComplaintEvent => ({
  type: 'complaint.forwarded',
  on: after(2),
  bodyId: null,
  bodyName: { kk: 'Шағымды қарайтын орган', ru: 'Орган, рассматривающий жалобу' },
  authority: 'local_body',
  outgoingNumber: '03-14/100',
  late: null,
})

const sampleExtension = (after: Day): ComplaintEvent => ({
  type: 'complaint.extended',
  on: after(5),
  days: 10,
  ground: 'additional_study_or_check',
  siteVisit: true,
  previousReviewBy: after(7),
  reviewBy: after(21),
  noticeBy: after(10),
})

const sampleCorrection = (after: Day): ComplaintEvent => ({
  type: 'complaint.correction-asked',
  on: after(1),
  defects: SAMPLE_WORDS.ru.defects,
  until: after(6),
  returnBy: after(9),
})

const sampleRedirection = (after: Day): ComplaintEvent => ({
  type: 'complaint.redirected',
  on: after(2),
  scope: 'part',
  bodyId: null,
  bodyName: { kk: 'Құзыретті орган', ru: 'Компетентный орган' },
  what: SAMPLE_WORDS.ru.what,
  outgoingNumber: '03-14/101',
  crime: false,
  late: null,
  noticeBy: null,
})

const sampleDecision = (on: LocalDate): Complaint['decision'] => ({
  on,
  outcome: 'act_cancelled',
  answer: 'satisfied',
  documentNumber: '15-Ш',
  rightsRestored: true,
  disciplined: 0,
  proposals: '',
  late: null,
})
