import type { ShippedTemplate } from '../template.ts'

/** Art. 95 of the Code: left without consideration, told within three working days; it may be filed again. */
export const leaveNotice: ShippedTemplate = {
  kind: 'leave_notice',
  version: 1,
  texts: {
    kk: {
      title: 'Шағымды қараусыз қалдыру туралы хабарлама',
      body: `{salutation} Сіздің {registeredOn}-да тіркелген № {number} шағымыңыз (көрсетілетін қызметті беруші: {provider}) **{endedOn}-да қараусыз қалдырылғанын** хабарлаймыз.
**Негізі:** {leaveReason}
Осы негіз жойылғаннан кейін шағымды қайта беруге құқығыңыз бар.
Негіздеме: {legalBasis}.
Анықтама телефондары: {inquiries}.
{courtNote}`,
    },
    ru: {
      title: 'Уведомление об оставлении жалобы без рассмотрения',
      body: `{salutation} Сообщаем, что Ваша жалоба № {number}, зарегистрированная {registeredOn} года (услугодатель: {provider}), **{endedOn} года оставлена без рассмотрения**.
**Причина:** {leaveReason}
После того как эта причина отпадёт, Вы вправе подать жалобу снова.
Основание: {legalBasis}.
Телефоны для справок: {inquiries}.
{courtNote}`,
    },
  },
}
