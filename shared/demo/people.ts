import type { Random } from './random.ts'

/** Invented people. The numbers are synthetic: valid check digits over sequences that no one was given. */
const KAZAKH = {
  surnames:
    'Әбдірахманов Сағындықов Дүйсенбеков Әлімбаев Нұрғалиев Оспанов Жақсылықов Мұхаметжанов Құсайынов Бекмұратов Рахымжанов Тілеубаев Сұлтанов Өтегенов Кәрімов Дәулетов Ермеков Ыбыраев Шәкенов Жұмабаев Төлегенов Қасымов Айтбаев Есенов',
  male: 'Арман Ерлан Дархан Бауыржан Нұрлан Қайрат Әділет Мақсат Ержан Серік Ғалым Жанболат',
  female: 'Әсел Гүлнұр Айгүл Мадина Динара Жанар Шынар Әйгерім Ұлжан Сәуле Қарлығаш Ботагөз',
  fathers: 'Сәкен Қайрат Ерік Ұлан Болат Мұрат Асқар Төлеген Ғалым Жүсіп Өмір Қанат',
} as const

const RUSSIAN = {
  surnames:
    'Петренко Ковалёв Иванов Шевченко Соколов Литвинов Кузнецов Морозов Гончаров Захаров Белов Назаров Титов Козлов Мельник Бондарь',
  male: 'Игорь Сергей Алексей Виктор Николай Павел Дмитрий Андрей',
  female: 'Ольга Людмила Татьяна Наталья Елена Марина Светлана Анна',
  fathers: 'Иванович Петрович Сергеевич Николаевич Андреевич Викторович',
} as const

export type Person = {
  readonly surname: string
  readonly name: string
  readonly patronymic: string
  readonly iin: string
}

const words = (text: string): readonly string[] => text.split(' ')

export function aPerson(random: Random): Person {
  const woman = random.chance(0.55)
  const iin = anIin(random, woman)
  return random.chance(0.7) ? kazakh(random, woman, iin) : russian(random, woman, iin)
}

function kazakh(random: Random, woman: boolean, iin: string): Person {
  const surname = random.pick(words(KAZAKH.surnames))
  return {
    surname: woman ? `${surname}а` : surname,
    name: random.pick(words(woman ? KAZAKH.female : KAZAKH.male)),
    patronymic: random.chance(0.9) ? `${random.pick(words(KAZAKH.fathers))}${woman ? 'қызы' : 'ұлы'}` : '',
    iin,
  }
}

function russian(random: Random, woman: boolean, iin: string): Person {
  const surname = random.pick(words(RUSSIAN.surnames))
  const father = random.pick(words(RUSSIAN.fathers))
  return {
    surname: woman && /[вн]$/.test(surname) ? `${surname}а` : surname,
    name: random.pick(words(woman ? RUSSIAN.female : RUSSIAN.male)),
    patronymic: woman ? father.replace(/ич$/, 'на') : father,
    iin,
  }
}

const FIRST = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
const SECOND = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]

/** A number with a right check digit; the sequence starts with 00, which the registry does not give out. */
function anIin(random: Random, woman: boolean): string {
  for (;;) {
    const year = random.between(50, 99)
    const date = `${year}${two(random.between(1, 12))}${two(random.between(1, 28))}`
    const body = `${date}${woman ? 4 : 3}00${two(random.between(0, 99))}`
    const check = checkDigit(body)
    if (check !== null) return `${body}${check}`
  }
}

function checkDigit(body: string): number | null {
  const sum = (weights: readonly number[]): number =>
    weights.reduce((total, weight, place) => total + weight * Number(body[place]), 0) % 11
  const first = sum(FIRST)
  if (first < 10) return first
  const second = sum(SECOND)
  return second < 10 ? second : null
}

const two = (n: number): string => String(n).padStart(2, '0')
