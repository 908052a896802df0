import type { Bilingual } from '../core/bilingual.ts'

/** Art. 25 of Law 88-V as printed on documents, in the wording of its time. */
export const LAW_2013: Bilingual = {
  kk: '«Мемлекеттік көрсетілетін қызметтер туралы» 2013 жылғы 15 сәуірдегі № 88-V ҚР Заңының 25-бабы',
  ru: 'статья 25 Закона РК от 15 апреля 2013 года № 88-V «О государственных услугах»',
}

/** The same since Law 254-VIII. */
export const LAW_2026: Bilingual = {
  kk: '«Мемлекеттік және әлеуметтік жауапкершілігі бар көрсетілетін қызметтер туралы» 2013 жылғы 15 сәуірдегі № 88-V ҚР Заңының 25-бабы',
  ru: 'статья 25 Закона РК от 15 апреля 2013 года № 88-V «О государственных и социально ответственных услугах»',
}

const OF_2007: Bilingual = {
  kk: '«Жеке және заңды тұлғалардың өтініштерін қарау тәртібі туралы» 2007 жылғы 12 қаңтардағы ҚР Заңы',
  ru: 'Закон РК от 12 января 2007 года «О порядке рассмотрения обращений физических и юридических лиц»',
}

const THE_CODE: Bilingual = {
  kk: 'ҚР Әкімшілік рәсімдік-процестік кодексінің 91-бабы',
  ru: 'статья 91 Административного процедурно-процессуального кодекса РК',
}

/** While the law of 2007 ordered how appeals are reviewed. */
export const BASIS_2007 = both(LAW_2013, OF_2007)
/** Under the Code of 29.06.2020 № 350-VI. */
export const BASIS_2021 = both(LAW_2013, THE_CODE)
/** Since Law 254-VIII gave Law 88-V its new name. */
export const BASIS_2026 = both(LAW_2026, THE_CODE)

function both(first: Bilingual, second: Bilingual): Bilingual {
  return { kk: `${first.kk}; ${second.kk}`, ru: `${first.ru}; ${second.ru}` }
}
