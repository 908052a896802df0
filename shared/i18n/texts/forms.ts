import type { Texts } from '../texts.ts'

/** What is wrong with a field, for every form of set-up and settings; keys are the messages of the forms' schemas. */
export const ru = {
  required: 'Заполните',
  invalid: 'Проверьте',
  mark: 'Одна или две буквы и номер, например К1',
  markTaken: 'Этот знак занят другим рабочим местом',
  short: 'Не короче 6 знаков',
  simple: 'Слишком простой: не 123456 и не один знак',
  differs: 'Пароли не совпали',
  hours: 'Начало должно быть раньше конца',
  time: 'Время как 09:00',
  host: 'Адрес или имя принтера, например 192.168.1.50',
  port: 'Число от 1 до 65535, обычно 9100',
  taken: 'Так уже называется другой принтер',
  inKazakh: 'қаз',
  inRussian: 'рус',
  kk: '{{label}}, на казахском',
  ru: '{{label}}, на русском',
} as const

export const kk: Texts<typeof ru> = {
  required: 'Толтырыңыз',
  invalid: 'Тексеріңіз',
  mark: 'Бір не екі әріп және нөмір, мысалы К1',
  markTaken: 'Бұл белгіні басқа жұмыс орны алған',
  short: '6 таңбадан кем болмасын',
  simple: 'Тым қарапайым: 123456 не бір таңба болмасын',
  differs: 'Құпиясөздер бірдей емес',
  hours: 'Басы соңынан ерте болуы керек',
  time: 'Уақыт 09:00 түрінде',
  host: 'Принтердің мекенжайы не аты, мысалы 192.168.1.50',
  port: '1 мен 65535 арасындағы сан, әдетте 9100',
  taken: 'Басқа принтердің аты осындай',
  inKazakh: 'қаз',
  inRussian: 'рус',
  kk: '{{label}}, қазақша',
  ru: '{{label}}, орысша',
}
