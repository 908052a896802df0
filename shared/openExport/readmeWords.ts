import type { ColumnKind } from './table.ts'

export type ReadmeLanguage = 'kk' | 'ru' | 'en'
export const README_LANGUAGES: readonly ReadmeLanguage[] = ['kk', 'ru', 'en']

type Words = {
  readonly title: string
  readonly version: string
  readonly warning: string
  readonly rules: readonly string[]
  readonly column: string
  readonly kind: string
  readonly what: string
  readonly kinds: Readonly<Record<ColumnKind, string>>
}

/** What the README of an export says beside its tables. */
export const README_WORDS: Readonly<Record<ReadmeLanguage, Words>> = {
  kk: {
    title: 'Мерзім: барлық деректердің ашық экспорты',
    version: 'Схема нұсқасы',
    warning: 'Мұнда азаматтардың дербес деректері бар. Заңға сәйкес сақтаңыз, қажет болмай қалғанда жойыңыз.',
    rules: [
      'Әр кесте екі рет жазылған: `<кесте>.json` (жазбалар тізімі) және `<кесте>.csv`. Мазмұны бірдей. Осы сипаттама бағдарламаға арналған түрде `schema.json` файлында тұр.',
      '`manifest.json` қашан, қай нұсқамен жасалғанын, әр файлдың көлемі мен SHA-256 сомасын, кестелердегі жол санын және шығарылмаған қоса берілген файлдарды атайды.',
      "csv: UTF-8 (BOM бар), бөлгіші `;`, жол соңы CRLF, бірінші жол — баған аттары. Электрондық кесте формула деп ұғатын мәннің алдында дәйекше (`'`), цифрлардан тұратын мәтіннің (мысалы ЖСН) алдында табуляция тұр: деректерді бағдарлама оқыса, ұяшық басындағы осы бір таңбаны алып тастаңыз. json файлдарда мұндай таңба жоқ.",
      'Бос ұяшық — мән жоқ. Күн — ЖЖЖЖ-АА-КК, уақыт — кеңсенің жергілікті уақыты (UTC+5). «Иә/жоқ» — `true`/`false`. `json` түріндегі баған csv файлында JSON мәтіні болып тұрады.',
      'Аты `.unfinished` деп аяқталатын қалта — үзілген экспорт, оны өшіруге болады.',
    ],
    column: 'Баған',
    kind: 'Түрі',
    what: 'Мағынасы',
    kinds: {
      text: 'мәтін',
      code: 'код',
      date: 'күн',
      moment: 'уақыт',
      number: 'сан',
      'yes-no': 'иә/жоқ',
      json: 'json',
    },
  },
  ru: {
    title: 'Мерзім: открытая выгрузка всех данных',
    version: 'Версия схемы',
    warning:
      'Здесь персональные данные граждан. Храните их по закону и уничтожьте, когда они больше не нужны.',
    rules: [
      'Каждая таблица записана дважды: `<таблица>.json` (список записей) и `<таблица>.csv`. Содержание одно и то же. Это же описание для программ лежит в `schema.json`.',
      '`manifest.json` называет, когда и какой версией сделана выгрузка, размер и SHA-256 каждого файла, число строк таблиц и приложенные файлы, которые выгрузить не удалось.',
      "csv: UTF-8 с BOM, разделитель `;`, конец строки CRLF, первая строка — имена столбцов. Перед значением, которое электронная таблица приняла бы за формулу, стоит апостроф (`'`), перед текстом из цифр (например, ИИН) — табуляция: читая файл программой, уберите этот один знак в начале ячейки. В json таких знаков нет.",
      'Пустая ячейка — значения нет. Дата — ГГГГ-ММ-ДД, время — местное время канцелярии (UTC+5). «Да/нет» — `true`/`false`. Столбец вида `json` в csv записан текстом JSON.',
      'Папка с именем на `.unfinished` — прерванная выгрузка, её можно удалить.',
    ],
    column: 'Столбец',
    kind: 'Вид',
    what: 'Значение',
    kinds: {
      text: 'текст',
      code: 'код',
      date: 'дата',
      moment: 'время',
      number: 'число',
      'yes-no': 'да/нет',
      json: 'json',
    },
  },
  en: {
    title: 'Merzim: open export of all data',
    version: 'Schema version',
    warning:
      'This holds personal data of citizens. Keep it as the law requires and destroy it when it is not needed any more.',
    rules: [
      'Each table is written twice: `<table>.json` (a list of records) and `<table>.csv`. Both say the same. This description is in `schema.json` for programs.',
      '`manifest.json` names when and with which version the export was made, the size and SHA-256 of every file, the number of rows of every table, and attached files that could not be exported.',
      "csv: UTF-8 with a BOM, separator `;`, lines end with CRLF, the first line has the names of the columns. A value that a spreadsheet would take for a formula has an apostrophe (`'`) before it, a text of figures (such as an IIN) has a tab: a program that reads the file takes that one character away from the beginning of the cell. The json files have no such characters.",
      'An empty cell means no value. Dates are YYYY-MM-DD, moments are the local time of the office (UTC+5). Yes/no is `true`/`false`. A column of the kind `json` is JSON text in csv.',
      'A folder whose name ends with `.unfinished` is an export that was broken off; it may be deleted.',
    ],
    column: 'Column',
    kind: 'Kind',
    what: 'Meaning',
    kinds: {
      text: 'text',
      code: 'code',
      date: 'date',
      moment: 'moment',
      number: 'number',
      'yes-no': 'yes/no',
      json: 'json',
    },
  },
}
