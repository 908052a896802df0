import type { Office, Workstation } from '../directory/office.ts'
import type { Official, Operator, Provider, ReviewBody, Service } from '../directory/records.ts'
import { columnsOf, openTable, type About } from './table.ts'

const provider = columnsOf<Provider>()
const service = columnsOf<Service>()
const official = columnsOf<Official>()
const body = columnsOf<ReviewBody>()
const operator = columnsOf<Operator>()
const office = columnsOf<Office>()
const desk = columnsOf<Workstation>()

const about = (kk: string, ru: string, en: string): About => ({ kk, ru, en })
const ID = ['Белгі', 'Знак', 'Identity'] as const
const NAME_KK = ['Атауы, қазақша', 'Наименование на казахском', 'Name in Kazakh'] as const
const NAME_RU = ['Атауы, орысша', 'Наименование на русском', 'Name in Russian'] as const
const POSITION_KK = ['Лауазымы, қазақша', 'Должность на казахском', 'Position in Kazakh'] as const
const POSITION_RU = ['Лауазымы, орысша', 'Должность на русском', 'Position in Russian'] as const
const PHONE = ['Телефон', 'Телефон', 'Telephone'] as const
const RETIRED = ['Енді қолданылмайды', 'Больше не используется', 'Not in use any more'] as const

/** The directories and the office, passwords left out. */
export const DIRECTORY_TABLES = [
  openTable(
    'providers',
    about('Көрсетілетін қызметті берушілер', 'Услугодатели', 'Service providers'),
    [
      provider.text('id', ID, ({ id }) => id),
      provider.text('name_kk', NAME_KK, ({ name }) => name.kk),
      provider.text('name_ru', NAME_RU, ({ name }) => name.ru),
      provider.text(
        'short_name_kk',
        ['Қысқаша, қазақша', 'Кратко на казахском', 'Short name in Kazakh'],
        (one) => one.shortName.kk,
      ),
      provider.text(
        'short_name_ru',
        ['Қысқаша, орысша', 'Кратко на русском', 'Short name in Russian'],
        (one) => one.shortName.ru,
      ),
      provider.code('kind', ['Түрі', 'Вид', 'Kind'], ({ kind }) => kind),
      provider.text(
        'address_kk',
        ['Мекенжайы, қазақша', 'Адрес на казахском', 'Address in Kazakh'],
        ({ address }) => address.kk,
      ),
      provider.text(
        'address_ru',
        ['Мекенжайы, орысша', 'Адрес на русском', 'Address in Russian'],
        ({ address }) => address.ru,
      ),
      provider.text('phone', PHONE, ({ phone }) => phone),
      provider.text('head_name', ['Басшысы', 'Руководитель', 'Head'], ({ head }) => head.name),
      provider.text('head_position_kk', POSITION_KK, ({ head }) => head.position.kk),
      provider.text('head_position_ru', POSITION_RU, ({ head }) => head.position.ru),
      provider.yesNo(
        'may_extend',
        ['Мерзімді ұзарта алады', 'Вправе продлевать срок', 'May extend the term'],
        (one) => one.mayExtend,
      ),
      provider.yesNo('retired', RETIRED, ({ retired }) => retired),
    ],
    ({ directory }) => directory.providers.values(),
  ),
  openTable(
    'services',
    about('Мемлекеттік көрсетілетін қызметтер', 'Государственные услуги', 'Public services'),
    [
      service.text('id', ID, ({ id }) => id),
      service.text('code', ['Тізілімдегі коды', 'Код в реестре', 'Code in the register'], ({ code }) => code),
      service.text('name_kk', NAME_KK, ({ name }) => name.kk),
      service.text('name_ru', NAME_RU, ({ name }) => name.ru),
      service.json(
        'provider_ids',
        [
          'Кім көрсетеді, providers кестесіндегі id',
          'Кто оказывает, id в таблице providers',
          'Who renders it, id in the table providers',
        ],
        (one) => one.providerIds,
      ),
      service.yesNo('retired', RETIRED, ({ retired }) => retired),
    ],
    ({ directory }) => directory.services.values(),
  ),
  openTable(
    'officials',
    about('Лауазымды адамдар', 'Должностные лица', 'Officials of providers'),
    [
      official.text('id', ID, ({ id }) => id),
      official.text('provider_id', ['Қызмет беруші', 'Услугодатель', 'Provider'], (one) => one.providerId),
      official.text('surname', ['Тегі', 'Фамилия', 'Surname'], ({ surname }) => surname),
      official.text(
        'initials',
        ['Аты-жөнінің бас әріптері', 'Инициалы', 'Initials'],
        ({ initials }) => initials,
      ),
      official.text('position_kk', POSITION_KK, ({ position }) => position.kk),
      official.text('position_ru', POSITION_RU, ({ position }) => position.ru),
      official.yesNo('retired', RETIRED, ({ retired }) => retired),
    ],
    ({ directory }) => directory.officials.values(),
  ),
  openTable(
    'bodies',
    about('Шағымды қарайтын органдар', 'Органы, рассматривающие жалобы', 'Bodies that review complaints'),
    [
      body.text('id', ID, ({ id }) => id),
      body.text('name_kk', NAME_KK, ({ name }) => name.kk),
      body.text('name_ru', NAME_RU, ({ name }) => name.ru),
      body.code('authority', ['Түрі', 'Вид', 'Kind'], ({ authority }) => authority),
      body.yesNo('retired', RETIRED, ({ retired }) => retired),
    ],
    ({ directory }) => directory.bodies.values(),
  ),
  openTable(
    'operators',
    about('Операторлар, құпиясөзсіз', 'Операторы, без паролей', 'Operators, without passwords'),
    [
      operator.text('id', ID, ({ id }) => id),
      operator.text('surname', ['Тегі', 'Фамилия', 'Surname'], ({ surname }) => surname),
      operator.text('name', ['Аты', 'Имя', 'Given name'], ({ name }) => name),
      operator.text('patronymic', ['Әкесінің аты', 'Отчество', 'Patronymic'], ({ patronymic }) => patronymic),
      operator.text('position_kk', POSITION_KK, ({ position }) => position.kk),
      operator.text('position_ru', POSITION_RU, ({ position }) => position.ru),
      operator.code('role', ['Рөлі', 'Роль', 'Role'], ({ role }) => role),
      operator.yesNo('retired', RETIRED, ({ retired }) => retired),
    ],
    ({ directory }) => directory.operators.values(),
  ),
  openTable(
    'office',
    about('Кеңсе', 'Канцелярия', 'The office'),
    [
      office.text('name_kk', NAME_KK, ({ name }) => name.kk),
      office.text('name_ru', NAME_RU, ({ name }) => name.ru),
      office.text(
        'district_kk',
        ['Ауданы, қазақша', 'Район на казахском', 'District in Kazakh'],
        ({ district }) => district.kk,
      ),
      office.text(
        'district_ru',
        ['Ауданы, орысша', 'Район на русском', 'District in Russian'],
        ({ district }) => district.ru,
      ),
      office.text('postcode', ['Пошта индексі', 'Почтовый индекс', 'Postcode'], ({ postcode }) => postcode),
      office.text(
        'address_kk',
        ['Мекенжайы, қазақша', 'Адрес на казахском', 'Address in Kazakh'],
        ({ address }) => address.kk,
      ),
      office.text(
        'address_ru',
        ['Мекенжайы, орысша', 'Адрес на русском', 'Address in Russian'],
        ({ address }) => address.ru,
      ),
      office.text(
        'contact_centre',
        ['Бірыңғай байланыс орталығы', 'Единый контакт-центр', 'Unified contact centre'],
        (one) => one.contactCentre,
      ),
      office.text('free_line', ['Тегін желісі', 'Бесплатная линия', 'Free line'], (one) => one.freeLine),
      office.json(
        'department',
        [
          'Шағым барысы туралы қайдан сұрауға болады',
          'Где узнать о ходе жалобы',
          'Where progress can be asked about',
        ],
        ({ department }) => department,
      ),
      office.json('hours', ['Жұмыс уақыты', 'Часы работы', 'Hours'], ({ hours }) => hours),
      office.number(
        'week',
        ['Жұмыс аптасы, күн', 'Рабочая неделя, дней', 'Working week in days'],
        ({ week }) => week,
      ),
    ],
    ({ directory }) => (directory.office ? [directory.office] : []),
  ),
  openTable(
    'workstations',
    about('Жұмыс орындары', 'Рабочие места', 'Workstations'),
    [
      desk.text(
        'node',
        ['Журналдағы белгісі', 'Знак в журнале', 'Identity in the journal'],
        ({ node }) => node,
      ),
      desk.text(
        'mark',
        ['Нөмірлердің басы', 'Начало номеров', 'Beginning of its numbers'],
        ({ mark }) => mark,
      ),
      desk.text('name_kk', NAME_KK, ({ name }) => name.kk),
      desk.text('name_ru', NAME_RU, ({ name }) => name.ru),
    ],
    ({ directory }) => directory.workstations.values(),
  ),
] as const
