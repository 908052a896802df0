import type { ShippedTemplate } from '../template.ts'

/** Art. 64(7), (8) of the Code: the complaint goes back, with the reason; it may be filed again. */
export const returnNotice: ShippedTemplate = {
  kind: 'return_notice',
  version: 1,
  texts: {
    kk: {
      title: 'Шағымды қайтару туралы хабарлама',
      body: `{salutation} Сіздің {registeredOn}-да тіркелген № {number} шағымыңызды (көрсетілетін қызметті беруші: {provider}) қайтарамыз.
**Қайтару себебі:** {returnReason}
Шағымды қайтару оны қайта беруге кедергі болмайды.
Негіздеме: {legalBasis}.
Анықтама телефондары: {inquiries}.
{courtNote}`,
    },
    ru: {
      title: 'Уведомление о возврате жалобы',
      body: `{salutation} Возвращаем Вашу жалобу № {number}, зарегистрированную {registeredOn} года (услугодатель: {provider}).
**Причина возврата:** {returnReason}
Возврат жалобы не препятствует подать её снова.
Основание: {legalBasis}.
Телефоны для справок: {inquiries}.
{courtNote}`,
    },
  },
}
