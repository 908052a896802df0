import type { Texts } from '../texts.ts'

export const ru = {
  title: 'Контроль сроков',
  stage: {
    overdue: 'Просрочено',
    due_today: 'Срок сегодня',
    due_next: 'Следующий рабочий день, {{date}}',
  },
  shown: 'показаны первые {{count}}',
  none: 'Контролировать нечего',
  noneText: 'Ничего не просрочено, и до следующего рабочего дня сроков нет.',
  byProvider: 'По услугодателям',
  byPerson: 'По ответственным',
  person: 'Ответственный',
  whose: 'За кем',
  column: { overdue: 'Просрочено', dueToday: 'Сегодня', dueNext: 'След. день' },
  longest: 'макс. {{count}} р. д.',
  nobody: 'не указан',
  printed: 'Список отправлен на печать',
  saved: 'Список сохранён',
} as const

export const kk: Texts<typeof ru> = {
  title: 'Мерзімдерді бақылау',
  stage: {
    overdue: 'Мерзімі өтті',
    due_today: 'Мерзімі бүгін',
    due_next: 'Келесі жұмыс күні, {{date}}',
  },
  shown: 'алғашқы {{count}} көрсетілген',
  none: 'Бақылайтын мерзім жоқ',
  noneText: 'Мерзімі өткені жоқ, келесі жұмыс күніне дейін де мерзім жоқ.',
  byProvider: 'Қызмет берушілер бойынша',
  byPerson: 'Жауаптылар бойынша',
  person: 'Жауапты',
  whose: 'Кімде',
  column: { overdue: 'Өтті', dueToday: 'Бүгін', dueNext: 'Келесі күн' },
  longest: 'ең ұзағы {{count}} ж. к.',
  nobody: 'көрсетілмеген',
  printed: 'Тізім басып шығаруға жіберілді',
  saved: 'Тізім сақталды',
}
