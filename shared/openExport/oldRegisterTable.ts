import type { OldComplaint } from '../oldRegister/oldComplaint.ts'
import { columnsOf, openTable } from './table.ts'

const old = columnsOf<OldComplaint>()

/** What was brought in from the office's register of before. */
export const OLD_REGISTER_TABLE = openTable(
  'old-register',
  {
    kk: 'Ескі журналдан енгізілген жазбалар, өз нөмірлерімен',
    ru: 'Записи, загруженные из старого журнала, с их номерами',
    en: 'Records brought in from the old register, with their own numbers',
  },
  [
    old.text('id', ['Белгі', 'Знак', 'Identity'], ({ id }) => id),
    old.text('number', ['Ескі нөмірі', 'Старый номер', 'Old number'], ({ number }) => number),
    old.date('received_on', ['Түскен күні', 'Поступила', 'Came on'], ({ receivedOn }) => receivedOn),
    old.text('applicant', ['Арыз иесі', 'Заявитель', 'Applicant'], ({ applicant }) => applicant),
    old.text('iin', ['ЖСН не БСН', 'ИИН или БИН', 'IIN or BIN'], ({ iin }) => iin),
    old.text('phone', ['Телефон', 'Телефон', 'Telephone'], ({ phone }) => phone),
    old.text('address', ['Мекенжайы', 'Адрес', 'Address'], ({ address }) => address),
    old.text('provider', ['Қызмет беруші', 'Услугодатель', 'Provider'], ({ provider }) => provider),
    old.text('service', ['Қызмет', 'Услуга', 'Service'], ({ service }) => service),
    old.text('subject', ['Мазмұны', 'Содержание', 'What it is about'], ({ subject }) => subject),
    old.text('officer', ['Орындаушы', 'Исполнитель', 'Case officer'], ({ officer }) => officer),
    old.date('due_on', ['Мерзімі', 'Срок', 'Due date'], ({ dueOn }) => dueOn),
    old.text('outcome', ['Нәтижесі', 'Результат', 'Outcome'], ({ outcome }) => outcome),
    old.date('answered_on', ['Жауап күні', 'Дата ответа', 'Answered on'], ({ answeredOn }) => answeredOn),
    old.text(
      'answer_number',
      ['Жауап нөмірі', 'Номер ответа', 'Number of the answer'],
      (one) => one.answerNumber,
    ),
    old.text('note', ['Ескертпе', 'Примечание', 'Note'], ({ note }) => note),
    old.json('other', ['Қалған бағандар', 'Остальные столбцы', 'Other columns'], ({ other }) => other),
    old.json(
      'origin',
      [
        'Қайдан: файл, жол, мазмұн сомасы',
        'Откуда: файл, строка, сумма содержания',
        'Where from: file, row, hash of the content',
      ],
      ({ origin }) => origin,
    ),
  ],
  (source) => source.oldComplaints,
)
