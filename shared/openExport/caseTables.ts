import type { Attachment } from '../complaint/attachments.ts'
import type { Complaint, IssuedPaper } from '../complaint/complaint.ts'
import { obligationsOf, type Obligation } from '../complaint/obligations.ts'
import { plainTextOf } from '../papers/plainText.ts'
import { OBLIGATION_CODES } from './codeWords.ts'
import { INTAKE_COLUMNS } from './complaintColumns.ts'
import { PROCEDURE_COLUMNS } from './procedureColumns.ts'
import { columnsOf, openTable, type ExportSource } from './table.ts'

type Of<Part> = { readonly complaint: Complaint; readonly part: Part }

const duty = columnsOf<Of<Obligation>>()
const paper = columnsOf<Of<IssuedPaper>>()
const file = columnsOf<Of<Attachment>>()

/** Rows of what complaints have several of. */
function* parts<Part>(
  { complaints }: ExportSource,
  partsOf: (complaint: Complaint) => readonly Part[],
): Iterable<Of<Part>> {
  for (const complaint of complaints) for (const part of partsOf(complaint)) yield { complaint, part }
}

const COMPLAINT_ID = [
  'Шағым, complaints кестесіндегі id',
  'Жалоба, id в таблице complaints',
  'Complaint, id in the table complaints',
] as const
const NUMBER = [
  'Шағымның тіркеу нөмірі',
  'Регистрационный номер жалобы',
  'Registration number of the complaint',
] as const

const complaints = openTable(
  'complaints',
  {
    kk: 'Шағымдар: қазіргі күйі, түзетулерімен бірге',
    ru: 'Жалобы, как они есть сейчас, с исправлениями',
    en: 'Complaints as they are now, corrections included',
  },
  [...INTAKE_COLUMNS, ...PROCEDURE_COLUMNS],
  (source) => source.complaints,
)

const obligations = openTable(
  'obligations',
  {
    kk: 'Міндеттер: заң бойынша не, қай күнге дейін істелуі керек',
    ru: 'Обязанности: что по закону и к какому дню нужно сделать',
    en: 'Obligations: what the law requires, and by which day',
  },
  [
    duty.text('complaint_id', COMPLAINT_ID, ({ complaint }) => complaint.id),
    duty.text('number', NUMBER, ({ complaint }) => complaint.registration.number),
    duty.code(
      'kind',
      ['Міндет түрі', 'Вид обязанности', 'Kind of obligation'],
      ({ part }) => part.kind,
      OBLIGATION_CODES,
    ),
    duty.date(
      'from',
      ['Есептің нөлінші күні', 'Нулевой день счёта', 'Day zero of the count'],
      ({ part }) => part.from,
    ),
    duty.date('due_on', ['Мерзімі', 'Срок', 'Due date'], ({ part }) => part.dueOn),
    duty.date('done_on', ['Орындалған күні', 'Исполнено', 'Done on'], ({ part }) => part.doneOn),
    duty.code(
      'state',
      [
        'Күйі: open ашық, done орындалды, fell_away қажеті болмай қалды',
        'Состояние: open открыта, done исполнена, fell_away отпала',
        'State: open, done, fell_away',
      ],
      ({ part }) => part.state,
    ),
  ],
  (source) => parts(source, obligationsOf),
)

const letters = openTable(
  'letters',
  {
    kk: 'Берілген хаттар мен қағаздар, сөзбе-сөз',
    ru: 'Оформленные письма и бумаги, слово в слово',
    en: 'Letters and papers as they were issued, word for word',
  },
  [
    paper.text(
      'id',
      ['Қағаздың белгісі', 'Знак бумаги', 'Identity of the paper'],
      ({ part }) => part.paperId,
    ),
    paper.text('complaint_id', COMPLAINT_ID, ({ complaint }) => complaint.id),
    paper.text('complaint_number', NUMBER, ({ complaint }) => complaint.registration.number),
    paper.code('kind', ['Қағаз түрі', 'Вид бумаги', 'Kind of paper'], ({ part }) => part.kind),
    paper.code(
      'language',
      ['Тілі: kk, ru, both', 'Язык: kk, ru, both', 'Language: kk, ru, both'],
      ({ part }) => part.language,
    ),
    paper.text('number', ['Шығыс нөмірі', 'Исходящий номер', 'Outgoing number'], ({ part }) => part.number),
    paper.date('on', ['Күні', 'Дата', 'Date'], ({ part }) => part.on),
    paper.text('signatory', ['Кім қол қояды', 'Кто подписывает', 'Who signs'], ({ part }) => part.signatory),
    paper.text('addressee', ['Кімге', 'Кому', 'To whom'], ({ part }) => part.addressee),
    paper.date('sent_on', ['Жіберілген күні', 'Отправлено', 'Sent on'], ({ part }) => part.sent?.on ?? null),
    paper.code(
      'sent_by',
      ['Жіберу жолы', 'Способ отправки', 'How it was sent'],
      ({ part }) => part.sent?.way ?? null,
    ),
    paper.text(
      'cancelled_because',
      ['Күшін жою себебі', 'Почему аннулировано', 'Why it was cancelled'],
      ({ part }) => part.cancelled?.reason ?? null,
    ),
    paper.json(
      'given',
      ['Қашан, қалай шығарылды', 'Когда и как выдано', 'When and how it left the program'],
      ({ part }) => part.given,
    ),
    paper.text('text', ['Мәтіні', 'Текст', 'Text'], ({ part }) =>
      part.model ? plainTextOf(part.model) : null,
    ),
  ],
  (source) => parts(source, ({ papers }) => papers),
)

const attachments = openTable(
  'attachments',
  {
    kk: 'Қоса берілген файлдардың тізімі; мазмұны attachments қалтасында, SHA-256 атымен',
    ru: 'Список приложенных файлов; их содержание лежит в папке attachments под именем SHA-256',
    en: 'List of attached files; their contents lie in the folder attachments under their SHA-256',
  },
  [
    file.text('complaint_id', COMPLAINT_ID, ({ complaint }) => complaint.id),
    file.text('complaint_number', NUMBER, ({ complaint }) => complaint.registration.number),
    file.text(
      'sha256',
      ['Мазмұнының SHA-256 сомасы', 'SHA-256 содержания', 'SHA-256 of the content'],
      ({ part }) => part.hash,
    ),
    file.text(
      'path',
      [
        'Осы экспорт ішіндегі орны; мазмұн жоқ не бүлінген болса, ол жерде файл болмайды (manifest.json)',
        'Место в этой выгрузке; если содержания нет или оно повреждено, файла там не будет (manifest.json)',
        'Place in this export; no file there when the content is missing or damaged (manifest.json)',
      ],
      ({ part }) => exportedPath(part.hash),
    ),
    file.text('name', ['Файл атауы', 'Имя файла', 'Name of the file'], ({ part }) => part.name),
    file.number('bytes', ['Көлемі, байт', 'Размер, байт', 'Size in bytes'], ({ part }) => part.size),
    file.text('media_type', ['Мазмұн түрі', 'Тип содержания', 'Media type'], ({ part }) => part.mediaType),
    file.text('note', ['Ескертпе', 'Пояснение', 'Note'], ({ part }) => part.note),
    file.number('sheets', ['Парақ саны', 'Листов', 'Sheets'], ({ part }) => part.sheets ?? null),
    file.moment(
      'attached_at',
      ['Қоса берілген уақыты', 'Когда приложен', 'Attached at'],
      ({ part }) => part.at,
    ),
    file.moment(
      'removed_at',
      ['Алынған уақыты', 'Когда убран', 'Taken off at'],
      ({ part }) => part.removed?.at ?? null,
    ),
    file.text(
      'removed_because',
      ['Алыну себебі', 'Почему убран', 'Why it was taken off'],
      ({ part }) => part.removed?.reason ?? null,
    ),
  ],
  (source) => parts(source, (complaint) => complaint.attachments),
)

/** Where the content of a file lies in an export. */
export function exportedPath(hash: string): string {
  return `attachments/${hash.slice(0, 2)}/${hash}`
}

/** What is about complaints. */
export const CASE_TABLES = [complaints, obligations, letters, attachments] as const
