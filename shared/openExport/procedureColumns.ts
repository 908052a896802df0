import type { Complaint } from '../complaint/complaint.ts'
import { columnsOf, type Column } from './table.ts'

const { text, code, date, number, yesNo, json } = columnsOf<Complaint>()

/** What was promised, and what became of it. */
export const PROCEDURE_COLUMNS: readonly Column<Complaint>[] = [
  code(
    'authority',
    ['Қарайтын орган түрі', 'Вид органа рассмотрения', 'Kind of the reviewing body'],
    ({ review, registration }) => (review ?? registration).authority,
  ),
  text(
    'rule_set',
    ['Мерзімдер редакциясы', 'Редакция сроков', 'Version of the terms'],
    ({ registration }) => registration.ruleSet,
  ),
  text(
    'calendar_version',
    ['Күнтізбе нұсқасы', 'Версия календаря', 'Version of the calendar'],
    ({ registration }) => registration.calendarVersion,
  ),
  date(
    'promised_review_by',
    ['Талонда уәде етілген мерзім', 'Срок, обещанный талоном', 'Date the ticket promised'],
    ({ original }) => original.reviewBy,
  ),
  date(
    'forward_by',
    ['Жолдау мерзімі', 'Срок направления', 'To be forwarded by'],
    ({ forwardBy }) => forwardBy,
  ),
  date(
    'review_by',
    ['Қарау мерзімі', 'Срок рассмотрения', 'To be reviewed by'],
    ({ review }) => review?.reviewBy ?? null,
  ),
  yesNo(
    'provisional',
    [
      'Мерзім алдын ала: жыл күнтізбесі бекітілмеген',
      'Срок предварительный: календарь года не утверждён',
      'Provisional: the year’s calendar is not official',
    ],
    ({ review, registration }) => (review ?? registration).provisional,
  ),
  text(
    'case_officer_id',
    [
      'Орындаушы, operators кестесіндегі id',
      'Исполнитель, id в таблице operators',
      'Case officer, id in the table operators',
    ],
    ({ caseOfficerId }) => caseOfficerId,
  ),
  date(
    'forwarded_on',
    ['Жолданған күні', 'Направлена', 'Forwarded on'],
    ({ forwarding }) => forwarding?.on ?? null,
  ),
  text(
    'forwarded_to',
    ['Қай органға жолданды', 'Куда направлена', 'Forwarded to'],
    ({ forwarding }) => forwarding?.bodyName.ru ?? null,
  ),
  text(
    'forwarded_under_number',
    ['Жолдау шығыс нөмірі', 'Исходящий номер направления', 'Outgoing number of the forwarding'],
    ({ forwarding }) => forwarding?.outgoingNumber ?? null,
  ),
  date(
    'satisfied_on',
    ['Толық қанағаттандырылған күні', 'Удовлетворена полностью', 'Satisfied in full on'],
    ({ satisfaction }) => satisfaction?.on ?? null,
  ),
  date(
    'review_registered_on',
    [
      'Қарайтын органда тіркелген күні',
      'Зарегистрирована в органе рассмотрения',
      'Registered in the reviewing body on',
    ],
    ({ review }) => review?.registeredOn ?? null,
  ),
  text(
    'review_number',
    ['Қарайтын органдағы нөмірі', 'Номер в органе рассмотрения', 'Number in the reviewing body'],
    ({ review }) => review?.incomingNumber ?? null,
  ),
  date(
    'extended_on',
    ['Ұзартылған күні', 'Продлена', 'Extended on'],
    ({ extension }) => extension?.on ?? null,
  ),
  number(
    'extended_by_days',
    ['Қанша жұмыс күніне', 'На сколько рабочих дней', 'By how many working days'],
    ({ extension }) => extension?.days ?? null,
  ),
  code(
    'extension_ground',
    ['Ұзарту негізі', 'Основание продления', 'Ground of the extension'],
    ({ extension }) => extension?.ground ?? null,
  ),
  date(
    'notice_by',
    ['Хабарлау мерзімі', 'Срок уведомления', 'Notice due by'],
    ({ extension }) => extension?.noticeBy ?? null,
  ),
  date(
    'notice_sent_on',
    ['Хабарлама жіберілді', 'Уведомление отправлено', 'Notice sent on'],
    ({ notice }) => notice?.on ?? null,
  ),
  date('decided_on', ['Шешім күні', 'Дата решения', 'Decided on'], ({ decision }) => decision?.on ?? null),
  code('outcome', ['Шешім', 'Решение', 'Outcome'], ({ decision }) => decision?.outcome ?? null),
  code(
    'answer_kind',
    ['Жауап сипаты', 'Характер ответа', 'Kind of answer'],
    ({ decision }) => decision?.answer ?? null,
  ),
  text(
    'decision_number',
    ['Шешім нөмірі', 'Номер решения', 'Number of the decision'],
    ({ decision }) => decision?.documentNumber ?? null,
  ),
  date(
    'answered_on',
    ['Жауап жіберілген күні', 'Ответ отправлен', 'Answered on'],
    ({ answer }) => answer?.on ?? null,
  ),
  code(
    'answer_way',
    ['Жауап жолы', 'Способ ответа', 'How it was answered'],
    ({ answer }) => answer?.way ?? null,
  ),
  text(
    'answer_number',
    ['Жауаптың шығыс нөмірі', 'Исходящий номер ответа', 'Outgoing number of the answer'],
    ({ answer }) => answer?.outgoingNumber ?? null,
  ),
  code(
    'ended_by',
    [
      'Шешімсіз аяқталуы: events кестесіндегі түрі',
      'Чем завершена без решения: вид в таблице events',
      'What ended it without a decision: kind in the table events',
    ],
    ({ ending }) => ending?.type ?? null,
  ),
  date(
    'ended_on',
    ['Шешімсіз аяқталған күні', 'Завершена без решения', 'Ended without a decision on'],
    ({ ending }) => ending?.on ?? null,
  ),
  date('void_on', ['Күші жойылған күні', 'Аннулирована', 'Voided on'], ({ voided }) => voided?.on ?? null),
  text(
    'void_reason',
    ['Күшін жою себебі', 'Причина аннулирования', 'Why it was voided'],
    ({ voided }) => voided?.reason ?? null,
  ),
  json('links', ['Байланысты шағымдар', 'Связанные жалобы', 'Linked complaints'], ({ links }) => links),
  number('events', ['Жазба саны', 'Число записей', 'How many events it has'], ({ version }) => version),
]
