import type { Texts } from '../texts.ts'

/** The settings' section where the head of the office writes the texts of letters. */
export const ru = {
  settings: {
    papers: 'Бумаги',
    own: 'свой текст',
    shipped: 'текст программы',
    newer: 'В программе этот текст с тех пор изменился. Сравните: «Вернуть текст программы» покажет его.',
    heading: 'Заголовок',
    body: 'Текст',
    inKazakh: 'қазақша',
    inRussian: 'по-русски',
    rules:
      'Абзац начинается с новой строки. «# » в начале строки: подзаголовок. **Между звёздочками**: жирный. В фигурных скобках то, что программа впишет сама.',
    insert: 'Вставить в текст',
    sample: 'Пример на придуманной жалобе',
    problems: 'Исправьте, чтобы сохранить',
    problem: {
      empty: '{{language}}: заголовок или текст пуст',
      unknown: '{{language}}: такой подстановки нет: «{{name}}»',
      not_here: '{{language}}: в этой бумаге подстановка «{{name}}» была бы пустой',
      missing: '{{language}}: нет обязательной подстановки «{{name}}»',
      not_alone: '{{language}}: «{{name}}» должна стоять отдельной строкой',
      unclosed: '{{language}}: непарная скобка или ** в строке «{{name}}»',
    },
    reset: 'Вернуть текст программы',
    resetDone: 'Вернули текст программы',
    history: 'История текста',
    noHistory: 'Текст не менялся.',
    saved: 'Свой текст, № {{version}}',
    wasReset: 'Вернули текст программы, № {{version}}',
    show: 'Показать',
    numbering: 'Номера и бланк',
    pattern: 'Исходящие номера',
    patternHint: '{mark} знак рабочего места, {n} порядковый номер с начала года, {year} или {yy} год',
    patternNext: 'следующий: {{number}}',
    patternProblem: {
      'no-count': 'Нужен ровно один {n}',
      unknown: 'Только {mark}, {n}, {year}, {yy}',
    },
    letterhead: 'Бланк, строки',
    letterheadHint: 'пусто: «Республика Казахстан» и название канцелярии',
  },
} as const

export const kk: Texts<typeof ru> = {
  settings: {
    papers: 'Қағаздар',
    own: 'өз мәтіні',
    shipped: 'бағдарлама мәтіні',
    newer:
      'Содан бері бағдарламада бұл мәтін өзгерді. Салыстырыңыз: «Бағдарлама мәтінін қайтару» оны көрсетеді.',
    heading: 'Тақырыбы',
    body: 'Мәтіні',
    inKazakh: 'қазақша',
    inRussian: 'орысша',
    rules:
      'Әр абзац жаңа жолдан басталады. Жол басындағы «# »: кіші тақырып. **Жұлдызшалар арасы**: қалың. Жүйелі жақшада бағдарлама өзі жазатын мәлімет тұрады.',
    insert: 'Мәтінге қосу',
    sample: 'Ойдан шығарылған шағымдағы мысал',
    problems: 'Сақтау үшін түзетіңіз',
    problem: {
      empty: '{{language}}: тақырыбы не мәтіні бос',
      unknown: '{{language}}: мұндай алмастыру жоқ: «{{name}}»',
      not_here: '{{language}}: бұл қағазда «{{name}}» алмастыруы бос болар еді',
      missing: '{{language}}: міндетті «{{name}}» алмастыруы жоқ',
      not_alone: '{{language}}: «{{name}}» бөлек жолда тұруы керек',
      unclosed: '{{language}}: мына жолда жақша не ** жұпсыз: «{{name}}»',
    },
    reset: 'Бағдарлама мәтінін қайтару',
    resetDone: 'Бағдарлама мәтіні қайтарылды',
    history: 'Мәтін тарихы',
    noHistory: 'Мәтін өзгерген жоқ.',
    saved: 'Өз мәтіні, № {{version}}',
    wasReset: 'Бағдарлама мәтіні қайтарылды, № {{version}}',
    show: 'Көрсету',
    numbering: 'Нөмірлер мен бланк',
    pattern: 'Шығыс нөмірлері',
    patternHint: '{mark} жұмыс орнының белгісі, {n} жыл басынан реттік нөмірі, {year} не {yy} жыл',
    patternNext: 'келесісі: {{number}}',
    patternProblem: {
      'no-count': 'Дәл бір {n} керек',
      unknown: 'Тек {mark}, {n}, {year}, {yy}',
    },
    letterhead: 'Бланк, жолдар',
    letterheadHint: 'бос болса: «Қазақстан Республикасы» және кеңсенің атауы',
  },
}
