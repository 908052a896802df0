import type { Texts } from '../texts.ts'

/** What is refused at the workstation of the region's department. Part of the namespace `errors`. */
export const ru = {
  title: {
    'region-reads-only': 'Рабочее место области только читает',
    'region-choose-office': 'Выберите канцелярию',
    'region-known-office': 'Эта канцелярия уже в списке',
  },
  text: {
    'region-reads-only':
      'Ничего не изменено. Жалобы регистрирует и ведёт сама канцелярия; здесь её журнал только виден.',
    'region-choose-office': 'Это показывается по одной канцелярии. Выберите её вверху окна, Ctrl+O.',
    'region-known-office': 'Её журнал уже читается отсюда. Выберите папку другой канцелярии.',
  },
} as const

export const kk: Texts<typeof ru> = {
  title: {
    'region-reads-only': 'Облыстың жұмыс орны тек оқиды',
    'region-choose-office': 'Кеңсені таңдаңыз',
    'region-known-office': 'Бұл кеңсе тізімде бар',
  },
  text: {
    'region-reads-only':
      'Ештеңе өзгерген жоқ. Шағымдарды кеңсенің өзі тіркейді және жүргізеді; мұнда оның журналы тек көрінеді.',
    'region-choose-office':
      'Бұл әр кеңсе бойынша көрсетіледі. Оны терезенің жоғарғы жағынан таңдаңыз, Ctrl+O.',
    'region-known-office': 'Оның журналы осы жерден оқылып жатыр. Басқа кеңсенің қалтасын таңдаңыз.',
  },
}
