import type { LeaveGround, ReturnGround, ReversalGround, TerminationGround } from '../../complaint/endings.ts'
import type { Texts } from '../texts.ts'

/** Grounds of the side paths, as the law names them (art. 64, 70, 95, 100 of the Code). */
export const ru = {
  ending: {
    return: {
      not_corrected: 'Недостатки не устранены в установленный срок',
      identical: 'Идентична ранее рассмотренной, новых доводов нет',
      obscene: 'Нецензурные либо оскорбительные выражения',
    },
    leave: {
      decided_before: 'Есть решение рассматривающего органа о том же предмете и по тем же основаниям',
      court_act: 'Есть вступивший в законную силу судебный акт о том же предмете',
      returned_before: 'Рассматривающий орган возвратил жалобу',
      withdrawn_before: 'Рассматривающий орган принял отзыв жалобы',
      court_claim: 'Подан административный иск, он на рассмотрении суда',
    },
    terminate: {
      anonymous: 'Анонимная: невозможно установить авторство',
      other: 'Иное основание, предусмотренное законом',
    },
    crime: 'Сообщает о преступлении или угрозе',
    reversal: {
      circumstances: 'Неправильно определены обстоятельства',
      case_materials: 'Акт не соответствует материалам дела',
      law: 'Нарушен или неправильно применён закон',
    },
  },
} as const satisfies {
  readonly ending: {
    readonly return: Record<ReturnGround, string>
    readonly leave: Record<LeaveGround, string>
    readonly terminate: Record<TerminationGround, string>
    readonly crime: string
    readonly reversal: Record<ReversalGround, string>
  }
}

export const kk: Texts<typeof ru> = {
  ending: {
    return: {
      not_corrected: 'Кемшіліктер белгіленген мерзімде жойылмады',
      identical: 'Бұрын қаралған шағымға ұқсас, жаңа дәлелдер жоқ',
      obscene: 'Былапыт не балағат сөздер бар',
    },
    leave: {
      decided_before: 'Сол нысана туралы және сол негіздер бойынша қарайтын органның шешімі бар',
      court_act: 'Сол нысана туралы заңды күшіне енген сот актісі бар',
      returned_before: 'Шағымды қарайтын орган қайтарды',
      withdrawn_before: 'Шағымды қарайтын орган оны кері қайтарып алуды қабылдады',
      court_claim: 'Әкімшілік талап қою берілген, ол соттың қарауында',
    },
    terminate: {
      anonymous: 'Анонимді: авторын анықтау мүмкін емес',
      other: 'Заңда көзделген өзге негіз',
    },
    crime: 'Қылмыстық құқық бұзушылық немесе қауіп туралы хабарлайды',
    reversal: {
      circumstances: 'Мән-жайлар дұрыс анықталмаған',
      case_materials: 'Акт іс материалдарына сәйкес келмейді',
      law: 'Заң бұзылған немесе дұрыс қолданылмаған',
    },
  },
}
