import type { Complaint } from '../complaint/complaint.ts'
import { ADDRESSEE_CODES, APPLICANT_CODES, CHANNEL_CODES, GROUND_CODES, STATUS_CODES } from './codeWords.ts'
import { columnsOf, type Column } from './table.ts'

const { text, code, date, moment, number, yesNo, json } = columnsOf<Complaint>()

/** What was taken in: the form as it is now, corrections included. */
export const INTAKE_COLUMNS: readonly Column<Complaint>[] = [
  text('id', ['Бағдарламадағы белгі', 'Знак в программе', 'Identity in the program'], ({ id }) => id),
  text(
    'number',
    ['Тіркеу нөмірі', 'Регистрационный номер', 'Registration number'],
    ({ registration }) => registration.number,
  ),
  text(
    'external_number',
    [
      'Ұлттық жүйедегі немесе порталдағы нөмір',
      'Номер в национальной системе или на портале',
      'Number in the national system or on the portal',
    ],
    ({ registration }) => registration.form.externalNumber,
  ),
  code('status', ['Қазіргі күйі', 'Состояние', 'State'], ({ status }) => status, STATUS_CODES),
  moment(
    'received_at',
    ['Түскен күні мен уақыты', 'Дата и время поступления', 'When it came'],
    ({ registration }) => registration.form.receivedAt,
  ),
  date(
    'registered_on',
    ['Тіркелген күні', 'Дата регистрации', 'Day of registration'],
    ({ registration }) => registration.registeredOn,
  ),
  moment(
    'recorded_at',
    ['Жазба жасалған уақыт', 'Когда сделана запись', 'When the record was made'],
    ({ registration }) => registration.recordedAt,
  ),
  text(
    'entered_later_reason',
    ['Кейін енгізілу себебі', 'Почему внесена позже', 'Why it was entered later'],
    ({ registration }) => registration.form.enteredLaterReason,
  ),
  text(
    'accepted_by',
    ['Кім қабылдады', 'Кто принял', 'Who accepted it'],
    ({ registration }) => registration.acceptedBy.name,
  ),
  code(
    'channel',
    ['Түсу жолы', 'Способ подачи', 'How it came'],
    ({ registration }) => registration.form.channel,
    CHANNEL_CODES,
  ),
  code(
    'applicant_kind',
    ['Арыз иесінің түрі', 'Вид заявителя', 'Kind of applicant'],
    ({ registration }) => registration.form.applicant.kind,
    APPLICANT_CODES,
  ),
  text('surname', ['Тегі', 'Фамилия', 'Surname'], (one) => applicant(one).surname),
  text('name', ['Аты', 'Имя', 'Given name'], (one) => applicant(one).name),
  text('patronymic', ['Әкесінің аты', 'Отчество', 'Patronymic'], (one) => applicant(one).patronymic),
  text('iin', ['ЖСН', 'ИИН', 'Individual identification number (IIN)'], (one) => applicant(one).iin),
  text(
    'entity_name',
    ['Заңды тұлғаның атауы', 'Наименование юридического лица', 'Name of the legal entity'],
    (one) => applicant(one).entityName,
  ),
  text('bin', ['БСН', 'БИН', 'Business identification number (BIN)'], (one) => applicant(one).bin),
  text(
    'signatory_position',
    ['Қол қоюшының лауазымы', 'Должность подписавшего', 'Position of who signed'],
    (one) => applicant(one).signatoryPosition,
  ),
  text(
    'applicant_outgoing_number',
    ['Арыз иесінің шығыс нөмірі', 'Исходящий номер заявителя', 'Outgoing number of the applicant'],
    (one) => applicant(one).outgoingNumber,
  ),
  date(
    'applicant_outgoing_on',
    ['Арыз иесінің шығыс күні', 'Исходящая дата заявителя', 'Outgoing date of the applicant'],
    (one) => applicant(one).outgoingOn,
  ),
  number(
    'signatories',
    ['Қол қойғандар саны', 'Число подписавших', 'How many signed'],
    (one) => applicant(one).signatories,
  ),
  text('phone', ['Телефон', 'Телефон', 'Telephone'], (one) => applicant(one).phone),
  text('email', ['Электрондық пошта', 'Электронная почта', 'E-mail'], (one) => applicant(one).email),
  text('postcode', ['Пошта индексі', 'Почтовый индекс', 'Postcode'], (one) => applicant(one).postcode),
  text('settlement', ['Елді мекен', 'Населённый пункт', 'Settlement'], (one) => applicant(one).settlement),
  text('street', ['Көше, үй', 'Улица, дом', 'Street and house'], (one) => applicant(one).street),
  text(
    'residence',
    ['Нақты тұратын жері', 'Фактическое место проживания', 'Actual residence'],
    (one) => applicant(one).residence,
  ),
  json(
    'representative',
    [
      'Өкілі: тегі, аты, әкесінің аты, өкілеттігі',
      'Представитель: фамилия, имя, отчество, полномочие',
      'Representative: surname, name, patronymic, authority',
    ],
    ({ registration }) => registration.form.representative,
  ),
  code(
    'answer_language',
    ['Жауап тілі: kk, ru, other', 'Язык ответа: kk, ru, other', 'Language of the answer: kk, ru, other'],
    ({ registration }) => registration.form.language,
  ),
  code(
    'addressee',
    ['Кімнің атына', 'Кому адресована', 'To whom it is addressed'],
    ({ registration }) => registration.form.addressee,
    ADDRESSEE_CODES,
  ),
  code(
    'contested_act',
    ['Кімнің актісі шағымдалады', 'Чей акт обжалуется', 'Whose act is contested'],
    ({ registration }) => registration.form.contestedAct,
  ),
  text(
    'provider_id',
    [
      'Қызмет беруші, providers кестесіндегі id',
      'Услугодатель, id в таблице providers',
      'Provider, id in the table providers',
    ],
    ({ registration }) => registration.form.providerId,
  ),
  text(
    'service_id',
    [
      'Қызмет, services кестесіндегі id',
      'Услуга, id в таблице services',
      'Service, id in the table services',
    ],
    ({ registration }) => registration.form.serviceId,
  ),
  text(
    'service_request_number',
    ['Қызметке өтінім нөмірі', 'Номер заявки на услугу', 'Number of the request for the service'],
    ({ registration }) => registration.form.serviceRequestNumber,
  ),
  code(
    'ground',
    ['Келіспеу себебі', 'Причина несогласия', 'Why the recipient disagrees'],
    ({ registration }) => registration.form.ground,
    GROUND_CODES,
  ),
  code(
    'subject',
    [
      'Не шағымдалады: decision шешім, action әрекет, inaction әрекетсіздік',
      'Что обжалуется: decision решение, action действие, inaction бездействие',
      'What is contested: decision, action, inaction',
    ],
    ({ registration }) => registration.form.subject,
  ),
  json(
    'contested',
    [
      'Кімдердің әрекеті шағымдалады: лауазымы, аты-жөні',
      'Чьи действия обжалуются: должность, имя',
      'Whose acts are contested: position, name',
    ],
    ({ registration }) => registration.form.contested,
  ),
  text('motives', ['Уәждер', 'Мотивы', 'Motives'], ({ registration }) => registration.form.motives),
  text('demands', ['Талаптар', 'Требования', 'Demands'], ({ registration }) => registration.form.demands),
  json(
    'enclosures',
    ['Қоса берілген құжаттар тізімі', 'Перечень приложений', 'Documents enclosed on paper'],
    ({ registration }) => registration.form.attachments,
  ),
  number(
    'sheets',
    ['Шағым парақтары', 'Листов жалобы', 'Sheets of the complaint'],
    ({ registration }) => registration.form.sheets,
  ),
  number(
    'enclosure_sheets',
    ['Қосымша парақтары', 'Листов приложений', 'Sheets of the enclosures'],
    ({ registration }) => registration.form.attachmentSheets,
  ),
  yesNo('signed', ['Қол қойылған', 'Подписана', 'Signed'], ({ registration }) => registration.form.signed),
  date(
    'filed_on',
    ['Арыз иесі қойған күн', 'Дата, поставленная заявителем', 'Date the applicant put'],
    ({ registration }) => registration.form.filedOn,
  ),
  date(
    'learned_on',
    [
      'Арыз иесі акт туралы білген күн',
      'Когда заявитель узнал об акте',
      'When the applicant learned of the act',
    ],
    ({ registration }) => registration.form.learnedOn,
  ),
]

function applicant({ registration }: Complaint): Complaint['registration']['form']['applicant'] {
  return registration.form.applicant
}
