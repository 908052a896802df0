import type { Bilingual } from '../core/bilingual.ts'
import type { Office } from '../directory/office.ts'
import {
  shortNameOf,
  type Official,
  type Operator,
  type Provider,
  type ReviewBody,
  type Service,
} from '../directory/records.ts'
import { aPerson } from './people.ts'
import type { Random } from './random.ts'
import { BRANCHES, PLACES, STAGES, type Branch } from './services.ts'

/** The invented office of the demonstration: an oblast akim's apparatus with its departments in five places. */
export const DEMO_OFFICE: Office = {
  name: { kk: 'Ақмола облысы әкімінің аппараты', ru: 'Аппарат акима Акмолинской области' },
  district: { kk: 'Ақмола облысы', ru: 'Акмолинская область' },
  postcode: '020000',
  address: { kk: 'Көкшетау қ., Абай к-сі, 83', ru: 'г. Кокшетау, ул. Абая, 83' },
  contactCentre: '1414',
  freeLine: '8-800-080-7777',
  department: {
    name: {
      kk: 'Мемлекеттік қызметтер көрсетуді талдау бөлімі',
      ru: 'Отдел анализа предоставления государственных услуг',
    },
    phone: '8 (7162) 29-72-23',
    room: '309',
  },
  hours: { start: '09:00', end: '18:30', lunchStart: '13:00', lunchEnd: '14:30' },
  week: 5,
}

export const DEMO_OPERATORS: readonly Operator[] = [
  operator(
    'operator-1',
    ['Әбілқасымов', 'Дархан', 'Ерболұлы'],
    { kk: 'бөлім басшысы', ru: 'руководитель отдела' },
    'head',
  ),
  operator(
    'operator-2',
    ['Жүнісова', 'Айгүл', 'Қайратқызы'],
    { kk: 'кеңсе маманы', ru: 'специалист канцелярии' },
    'registrar',
  ),
  operator(
    'operator-3',
    ['Ким', 'Виктория', 'Сергеевна'],
    { kk: 'кеңсе маманы', ru: 'специалист канцелярии' },
    'registrar',
  ),
  operator(
    'operator-4',
    ['Есенова', 'Сәуле', 'Мұратқызы'],
    { kk: 'бас маман', ru: 'главный специалист' },
    'case_officer',
  ),
]

/** Who stands at the counter. */
export const DEMO_CLERKS = DEMO_OPERATORS.filter(({ role }) => role === 'registrar')

function operator(
  id: string,
  [surname, name, patronymic]: readonly [string, string, string],
  position: Bilingual,
  role: Operator['role'],
): Operator {
  return { id, surname, name, patronymic, position, role, retired: false }
}

export const DEMO_BODIES: readonly ReviewBody[] = [
  {
    id: 'body-akimat',
    name: { kk: 'Ақмола облысы әкімінің аппараты', ru: 'Аппарат акима Акмолинской области' },
    authority: 'local_body',
    retired: false,
  },
  {
    id: 'body-quality',
    name: {
      kk: 'Мемлекеттік қызмет істері агенттігінің Ақмола облысы бойынша департаменті',
      ru: 'Департамент Агентства по делам государственной службы по Акмолинской области',
    },
    authority: 'authorised_body',
    retired: false,
  },
]

/** Eight branches in five places: forty providers. */
export function demoProviders(random: Random): readonly Provider[] {
  return PLACES.flatMap((place, placeIndex) =>
    BRANCHES.map((branch, branchIndex) => ({
      id: `provider-${placeIndex * BRANCHES.length + branchIndex + 1}`,
      name: {
        ru: `${branch.department.ru} ${place.of.ru}`,
        kk: `${place.of.kk} ${branch.department.kk}`,
      },
      shortName: { ru: `${branch.short.ru} ${place.ru}`, kk: `${place.kk} ${branch.short.kk}` },
      kind: branch.key === 'corporation' ? ('state_corporation' as const) : ('state_body' as const),
      address: {
        ru: `${place.settlement.ru}, ул. Абая, ${random.between(1, 120)}`,
        kk: `${place.settlement.kk}, Абай к-сі, ${random.between(1, 120)}`,
      },
      phone: `8 (7162) ${random.between(20, 79)}-${random.between(10, 99)}-${random.between(10, 99)}`,
      head: {
        name: shortNameOf(aPerson(random)),
        position: { kk: 'бөлім басшысы', ru: 'руководитель отдела' },
      },
      mayExtend: branch.key !== 'corporation',
      retired: false,
    })),
  )
}

/** Five services of a branch at three stages each: a hundred and twenty. */
export function demoServices(providers: readonly Provider[]): readonly Service[] {
  return BRANCHES.flatMap((branch, branchIndex) => {
    const providerIds = providers
      .filter((_, index) => index % BRANCHES.length === branchIndex)
      .map(({ id }) => id)
    return servicesOf(branch).flatMap((name, place) =>
      STAGES.map((stage, stageIndex) => ({
        id: `service-${branch.key}-${place + 1}-${stageIndex + 1}`,
        code: `00${branchIndex + 1}0${place + 1}00${stageIndex + 1}`,
        name: { ru: `${name.ru}${stage.ru}`, kk: `${name.kk}${stage.kk}` },
        providerIds,
        retired: false,
      })),
    )
  })
}

function servicesOf(branch: Branch): readonly Bilingual[] {
  return branch.services.split('\n').map((line) => {
    const [ru = '', kk = ''] = line.split(' | ')
    return { ru: ru.trim(), kk: kk.trim() }
  })
}

const POSITIONS: readonly Bilingual[] = [
  { ru: 'главный специалист', kk: 'бас маман' },
  { ru: 'заведующий сектором', kk: 'сектор меңгерушісі' },
  { ru: 'ведущий специалист', kk: 'жетекші маман' },
]

/** Twelve officials of the busiest providers. */
export function demoOfficials(random: Random, providers: readonly Provider[]): readonly Official[] {
  return Array.from({ length: 12 }, (_, index) => {
    const { surname, name, patronymic } = aPerson(random)
    const initials = shortNameOf({ surname: '', name, patronymic })
    const providerId = providers[index % 8]?.id ?? ''
    return {
      id: `official-${index + 1}`,
      providerId,
      surname,
      initials,
      position: random.pick(POSITIONS),
      retired: false,
    }
  })
}
