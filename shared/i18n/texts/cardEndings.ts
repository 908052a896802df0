import type { LeaveGround, ReturnGround, ReversalGround, TerminationGround } from '../../complaint/endings.ts'
import type { Texts } from '../texts.ts'

/** Grounds of the side paths, as the law names them (art. 64, 70, 95, 100 of the Code). */
export const ru = {
  ending: {
    return: {
      not_corrected: 'Недостатки не устранены в установленный срок',
      identical: 'Тождественна рассмотренной, новых доводов нет',
      obscene: 'Нецензурные или оскорбительные выражения',
    },
    leave: {
      decided_before: 'Есть решение рассматривающего органа по тому же предмету и основаниям',
      court_act: 'Есть вступивший в силу судебный акт',
      returned_before: 'Жалоба возвращена',
      withdrawn_before: 'Отзыв жалобы принят',
      court_claim: 'В суде находится административный иск о том же',
    },
    terminate: {
      anonymous: 'Анонимная: неизвестно, кому отвечать',
      other: 'Иное основание прекращения',
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
      identical: 'Қаралған шағыммен бірдей, жаңа дәлелдер жоқ',
      obscene: 'Былапыт немесе қорлайтын сөздер бар',
    },
    leave: {
      decided_before: 'Сол мәселе мен негіздер бойынша қарайтын органның шешімі бар',
      court_act: 'Заңды күшіне енген сот актісі бар',
      returned_before: 'Шағым қайтарылған',
      withdrawn_before: 'Шағымды кері қайтарып алу қабылданған',
      court_claim: 'Сол мәселе бойынша әкімшілік талап қою сотта жатыр',
    },
    terminate: {
      anonymous: 'Анонимді: кімге жауап беру керегі белгісіз',
      other: 'Тоқтатудың өзге негізі',
    },
    crime: 'Қылмыс немесе қауіп туралы хабарлайды',
    reversal: {
      circumstances: 'Мән-жайлар дұрыс анықталмаған',
      case_materials: 'Акт іс материалдарына сәйкес келмейді',
      law: 'Заң бұзылған немесе дұрыс қолданылмаған',
    },
  },
}
