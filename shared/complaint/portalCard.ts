import { foldText } from '../i18n/fold.ts'
import { LocalDate } from '../time/localDate.ts'
import { LocalDateTime } from '../time/localDateTime.ts'

/** What a card copied from the portal says, as far as its lines were understood. Nothing absent is guessed. */
export type PortalCard = {
  readonly texts: Readonly<Partial<Record<PortalField, string>>>
  /** Day and time the complaint was filed there. */
  readonly filedOn: LocalDate | null
  readonly receivedAt: LocalDateTime | null
}

const FIELDS = [
  'surname',
  'name',
  'patronymic',
  'fullName',
  'iin',
  'bin',
  'entityName',
  'phone',
  'email',
  'postcode',
  'settlement',
  'street',
  'externalNumber',
  'filed',
  'provider',
  'service',
  'official',
  'position',
  'motives',
  'demands',
] as const
export type PortalField = (typeof FIELDS)[number]

/** Names of a card's lines in Kazakh and Russian; compared folded, so that case and look-alike letters do not matter. */
const LABELS: Readonly<Record<PortalField, readonly string[]>> = {
  surname: ['Фамилия', 'Тегі'],
  name: ['Имя', 'Аты'],
  patronymic: ['Отчество', 'Әкесінің аты'],
  fullName: ['ФИО', 'ФИО заявителя', 'Заявитель', 'Аты-жөні', 'Арыз иесі', 'ТАӘ'],
  iin: ['ИИН', 'ЖСН'],
  bin: ['БИН', 'БСН'],
  entityName: ['Наименование', 'Наименование организации', 'Атауы', 'Ұйымның атауы'],
  phone: ['Телефон', 'Мобильный телефон', 'Ұялы телефон'],
  email: ['E-mail', 'Email', 'Электронная почта', 'Электрондық пошта'],
  postcode: ['Индекс', 'Почтовый индекс', 'Пошта индексі'],
  settlement: ['Населённый пункт', 'Город', 'Елді мекен', 'Қала'],
  street: ['Адрес', 'Улица, дом, квартира', 'Мекенжай', 'Мекенжайы', 'Пошталық мекенжай', 'Почтовый адрес'],
  externalNumber: ['Номер', 'Номер обращения', 'Номер жалобы', 'Номер на портале', 'Нөмірі', 'Шағым нөмірі'],
  filed: ['Дата', 'Дата подачи', 'Подана', 'Күні', 'Берілген күні', 'Шағым беру күні'],
  provider: ['Услугодатель', 'Көрсетілетін қызметті беруші', 'Қызметті беруші'],
  service: ['Услуга', 'Государственная услуга', 'Қызмет', 'Мемлекеттік көрсетілетін қызмет'],
  official: ['Должностное лицо', 'Чьи действия обжалуются', 'Лауазымды адам'],
  position: ['Должность', 'Лауазымы'],
  motives: ['Мотивы', 'Мотивы обращения', 'Содержание', 'Суть жалобы', 'Себептері', 'Мазмұны', 'Шағым мәні'],
  demands: ['Требования', 'Талаптар', 'Талаптары'],
}

const FIELD_OF_LABEL: ReadonlyMap<string, PortalField> = new Map(
  FIELDS.flatMap((field) => LABELS[field].map((label) => [foldText(label), field] as const)),
)

/**
 * Reads a card of the portal pasted as text, one «name: value» a line; a line without a known name continues the value
 * before it. Null when fewer than two names are known: then it is ordinary text.
 */
export function readPortalCard(text: string): PortalCard | null {
  const texts: Partial<Record<PortalField, string>> = {}
  let last: PortalField | null = null
  for (const line of text.split(/\r?\n/)) {
    const named = namedLine(line)
    if (named) {
      last = named.field
      texts[last] = named.value
    } else if (last && line.trim()) {
      texts[last] = [texts[last], line.trim()].filter(Boolean).join('\n')
    }
  }
  if (Object.keys(texts).length < 2) return null
  return { texts: withNames(texts), ...filing(texts.filed ?? '') }
}

function namedLine(line: string): { readonly field: PortalField; readonly value: string } | null {
  const [, label, value] = /^\s*([^:\t]{2,60})[:\t]\s*(.*)$/.exec(line) ?? []
  if (label === undefined || value === undefined) return null
  const field = FIELD_OF_LABEL.get(foldText(label))
  return field ? { field, value: value.trim() } : null
}

/** «Сұлтанова Мадина Ерікқызы» fills three fields when the card has only the full name. */
function withNames(texts: PortalCard['texts']): PortalCard['texts'] {
  if (!texts.fullName || texts.surname) return texts
  const [surname = '', name = '', ...rest] = texts.fullName.split(/\s+/)
  return { ...texts, surname, name, patronymic: rest.join(' ') }
}

/** `17.03.2026, 10:38`, `17.03.2026` or `2026-03-17 10:38`. */
function filing(text: string): Pick<PortalCard, 'filedOn' | 'receivedAt'> {
  const local = /(\d{2})\.(\d{2})\.(\d{4})/.exec(text)
  const date = local ? `${local[3]}-${local[2]}-${local[1]}` : (/\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? '')
  const time = /\b([01]?\d|2[0-3]):[0-5]\d/.exec(text)?.[0].padStart(5, '0') ?? ''
  const filedOn = LocalDate.safeParse(date)
  const receivedAt = LocalDateTime.safeParse(`${date}T${time}`)
  return {
    filedOn: filedOn.success ? filedOn.data : null,
    receivedAt: receivedAt.success ? receivedAt.data : null,
  }
}
