import type { ShippedTemplate } from '../template.ts'

/** Art. 70 of the Code: the procedure is terminated, told within three working days. */
export const terminationNotice: ShippedTemplate = {
  kind: 'termination_notice',
  version: 1,
  texts: {
    kk: {
      title: 'Шағым бойынша әкімшілік рәсімді тоқтату туралы хабарлама',
      body: `{salutation} Сіздің {registeredOn}-да тіркелген № {number} шағымыңыз (көрсетілетін қызметті беруші: {provider}) бойынша әкімшілік рәсім **{endedOn}-да тоқтатылғанын** хабарлаймыз.
**Себебі:** {terminationReason}
Негіздеме: {legalBasis}.
Анықтама телефондары: {inquiries}.
{courtNote}`,
    },
    ru: {
      title: 'Уведомление о прекращении административной процедуры по жалобе',
      body: `{salutation} Сообщаем, что административная процедура по Вашей жалобе № {number}, зарегистрированной {registeredOn} года (услугодатель: {provider}), **{endedOn} года прекращена**.
**Причина:** {terminationReason}
Основание: {legalBasis}.
Телефоны для справок: {inquiries}.
{courtNote}`,
    },
  },
}
