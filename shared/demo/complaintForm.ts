import type { Applicant, Channel, ComplaintForm } from '../complaint/form.ts'
import { UNKNOWN_APPLICANT } from '../complaint/formDefaults.ts'
import type { Official, Provider, Service } from '../directory/records.ts'
import { addDays } from '../time/localDate.ts'
import type { LocalDateTime } from '../time/localDateTime.ts'
import { dateOf } from '../time/partsOfTime.ts'
import { MATTERS, STREETS } from './matters.ts'
import { aPerson } from './people.ts'
import type { Random } from './random.ts'

export type DemoDirectory = {
  readonly providers: readonly Provider[]
  readonly services: readonly Service[]
  readonly officials: readonly Official[]
}

/** A complaint somebody could bring at `receivedAt`. Busy providers get most of them, as in life. */
export function aDemoForm(
  random: Random,
  directory: DemoDirectory,
  receivedAt: LocalDateTime,
): ComplaintForm {
  const matter = random.pick(MATTERS)
  const language = random.chance(0.6) ? 'kk' : 'ru'
  const [motives, demands] = matter[language]
  const provider = aProvider(random, directory.providers)
  const channel = aChannel(random)
  const official = directory.officials.find(({ providerId }) => providerId === provider.id)
  const service = random.pick(
    directory.services.filter(({ providerIds }) => providerIds.includes(provider.id)),
  )
  return {
    channel,
    applicant: anApplicant(random),
    representative: random.chance(0.06)
      ? { surname: aPerson(random).surname, name: 'Асқар', patronymic: '', authority: 'Доверенность № 14' }
      : null,
    language: random.chance(0.02) ? 'other' : language,
    addressee: anAddressee(random),
    contestedAct: random.chance(0.15) ? 'employee' : 'provider',
    providerId: provider.id,
    serviceId: service.id,
    serviceRequestNumber: random.chance(0.5) ? `0${random.between(10_000_000, 99_999_999)}` : '',
    ground: matter.ground,
    subject: matter.subject,
    contested: official
      ? [{ position: official.position[language], name: `${official.surname} ${official.initials}` }]
      : [],
    motives,
    demands,
    attachments: random.chance(0.6) ? [language === 'kk' ? 'Өтініштің көшірмесі' : 'Копия заявления'] : [],
    sheets: random.between(1, 4),
    attachmentSheets: random.between(0, 6),
    signed: random.chance(0.97),
    receivedAt,
    filedOn: channel === 'post' ? addDays(dateOf(receivedAt), -random.between(2, 6)) : dateOf(receivedAt),
    learnedOn: random.chance(0.5) ? addDays(dateOf(receivedAt), -random.between(5, 110)) : null,
    enteredLaterReason: '',
    externalNumber:
      channel === 'portal' ? `ЖТ-${receivedAt.slice(0, 4)}-0${random.between(1_000_000, 9_999_999)}` : '',
  }
}

function aProvider(random: Random, providers: readonly Provider[]): Provider {
  return random.chance(0.6) ? random.pick(providers.slice(0, 10)) : random.pick(providers)
}

function aChannel(random: Random): Channel {
  const dice = random.next()
  if (dice < 0.55) return 'counter'
  if (dice < 0.68) return 'post'
  return dice < 0.94 ? 'portal' : 'reception'
}

function anAddressee(random: Random): ComplaintForm['addressee'] {
  const dice = random.next()
  if (dice < 0.62) return 'provider_head'
  return dice < 0.86 ? 'akim' : 'authorised_body'
}

const ENTITIES = [
  'ТОО «Көктем Агро»',
  'ТОО «СтепьСервис»',
  'КХ «Бірлік»',
  'ИП «Ақ бұлақ»',
  'ТОО «Жол-Құрылыс 2020»',
]

function anApplicant(random: Random): Applicant {
  const kind = aKind(random)
  if (kind === 'anonymous') return NOBODY
  const { iin, ...name } = aPerson(random)
  const reachable: Applicant = {
    ...NOBODY,
    ...name,
    kind,
    phone: random.chance(0.8) ? `+7701${random.between(1_000_000, 9_999_999)}` : '',
    postcode: '020000',
    settlement: random.pick(['г. Кокшетау', 'Көкшетау қ.', 'г. Щучинск', 'с. Зеренда', 'г. Атбасар']),
    street: `${random.pick(STREETS)}, ${random.between(1, 90)}, кв. ${random.between(1, 99)}`,
  }
  if (kind === 'entity') return { ...reachable, ...anEntity(random) }
  const signatories = kind === 'collective' ? random.between(3, 60) : 1
  return { ...reachable, signatories, iin: random.chance(0.85) ? iin : '' }
}

function aKind(random: Random): Applicant['kind'] {
  const dice = random.next()
  if (dice < 0.83) return 'person'
  if (dice < 0.92) return 'entity'
  return dice < 0.97 ? 'collective' : 'anonymous'
}

function anEntity(random: Random): Partial<Applicant> {
  return {
    entityName: random.pick(ENTITIES),
    bin: '160440000015',
    signatoryPosition: 'директор',
    outgoingNumber: `${random.between(1, 300)}`,
  }
}

const NOBODY: Applicant = { ...UNKNOWN_APPLICANT, kind: 'anonymous' }
