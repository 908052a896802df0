import { basisInWords } from '../calendar/basis.ts'
import type { CalendarEvent } from '../calendar/events.ts'
import type { OfficeCalendar } from '../calendar/officeCalendar.ts'
import type { Envelope } from '../journal/envelope.ts'
import { DAY_CODES, EVENT_CODES } from './codeWords.ts'
import { columnsOf, openTable } from './table.ts'

type Change = { readonly event: CalendarEvent; readonly undone: boolean }

const event = columnsOf<Envelope>()
const change = columnsOf<Change>()

const events = openTable(
  'events',
  {
    kk: 'Журналдың барлық жазбалары, болған ретімен; құпиясөздердің іздері алынып тасталған',
    ru: 'Все записи журнала в их порядке; следы паролей убраны',
    en: 'All events of the journal in their order; traces of passwords are left out',
  },
  [
    event.text('id', ['Жазбаның белгісі', 'Знак записи', 'Identity of the event'], ({ id }) => id),
    event.text(
      'stream',
      [
        'Не туралы: шағымның id-і, directory, calendar',
        'О чём: id жалобы, directory, calendar',
        'What it is about: id of a complaint, directory, calendar',
      ],
      ({ stream }) => stream,
    ),
    event.text('node', ['Жұмыс орны', 'Рабочее место', 'Workstation'], ({ node }) => node),
    event.number(
      'seq',
      ['Жұмыс орнындағы реті', 'Порядок на рабочем месте', 'Place at its workstation'],
      ({ seq }) => seq,
    ),
    event.text(
      'hlc',
      ['Уақыт белгісі (UTC) және реті', 'Отметка времени (UTC) и порядка', 'Timestamp (UTC) and order'],
      ({ hlc }) => hlc,
    ),
    event.text(
      'actor',
      ['Кім, operators кестесіндегі id', 'Кто, id в таблице operators', 'Who, id in the table operators'],
      ({ actor }) => actor,
    ),
    event.code('type', ['Не болды', 'Что произошло', 'What happened'], ({ data }) => data.type, EVENT_CODES),
    event.json('data', ['Толық мазмұны', 'Содержание целиком', 'All it says'], withoutPassword),
  ],
  (source) => source.events,
)

const calendarChanges = openTable(
  'calendar-changes',
  {
    kk: 'Кеңсенің жұмыс күнтізбесіне енгізген өзгерістері',
    ru: 'Изменения, внесённые в рабочий календарь',
    en: 'What the office changed in the working calendar',
  },
  [
    change.text(
      'change_id',
      ['Өзгеріс белгісі', 'Знак изменения', 'Identity of the change'],
      (one) => one.event.changeId,
    ),
    change.date('on', ['Қашан жасалды', 'Когда внесено', 'When it was made'], (one) => one.event.on),
    change.code(
      'type',
      ['Не өзгерді', 'Что изменено', 'What was changed'],
      (one) => one.event.type,
      EVENT_CODES,
    ),
    change.date('day', ['Қай күн', 'Какой день', 'Which day'], (one) =>
      'date' in one.event ? one.event.date : null,
    ),
    change.code(
      'kind',
      ['Күн түрі', 'Вид дня', 'Kind of day'],
      (one) => ('kind' in one.event ? one.event.kind : null),
      DAY_CODES,
    ),
    change.number('year', ['Қай жыл', 'Какой год', 'Which year'], (one) =>
      'year' in one.event ? one.event.year : null,
    ),
    change.text(
      'basis_kk',
      ['Негізі, қазақша', 'Основание на казахском', 'Basis in Kazakh'],
      (one) => basisOf(one)?.kk ?? null,
    ),
    change.text(
      'basis_ru',
      ['Негізі, орысша', 'Основание на русском', 'Basis in Russian'],
      (one) => basisOf(one)?.ru ?? null,
    ),
    change.yesNo('undone', ['Кері қайтарылған', 'Отменено', 'Taken back'], (one) => one.undone),
    change.json('data', ['Толық мазмұны', 'Содержание целиком', 'All it says'], (one) => one.event),
  ],
  ({ calendar }) => changesIn(calendar),
)

/** What happened, and the changes of the calendar. */
export const JOURNAL_TABLES = [events, calendarChanges] as const

function* changesIn({ events: changes, undone }: OfficeCalendar): Iterable<Change> {
  for (const one of changes) yield { event: one, undone: undone.has(one.changeId) }
}

function basisOf(one: Change) {
  return 'basis' in one.event ? basisInWords(one.event.basis) : null
}

/** Everything but the hash of a password: nobody outside has a use for it but to guess. */
function withoutPassword({ data }: Envelope): object {
  if (data.type !== 'directory.password-set') return data
  const { hash: _, ...rest } = data
  return rest
}
