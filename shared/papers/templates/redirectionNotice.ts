import type { ShippedTemplate } from '../template.ts'

/** Art. 65 of the Code: the applicant is told at the same time to which body the complaint went. */
export const redirectionNotice: ShippedTemplate = {
  kind: 'redirection_notice',
  version: 1,
  texts: {
    kk: {
      title: 'Шағымның құзыретті органға жолданғаны туралы хабарлама',
      body: `{salutation} Сіздің {registeredOn}-да тіркелген № {number} шағымыңыз (көрсетілетін қызметті беруші: {provider}) {redirectedOn}-да құзыретті органға жолданғанын хабарлаймыз: **{redirectBody}**.
{redirectPart}
Шағымда қойылған мәселелерді шешу осы органның құзыретіне жатады, нәтижесін Сізге сол орган хабарлайды.
Негіздеме: {legalBasis}.
Анықтама телефондары: {inquiries}.
{courtNote}`,
    },
    ru: {
      title: 'Уведомление о перенаправлении жалобы',
      body: `{salutation} Сообщаем, что Ваша жалоба № {number}, зарегистрированная {registeredOn} года (услугодатель: {provider}), {redirectedOn} года направлена в компетентный орган: **{redirectBody}**.
{redirectPart}
Разрешение поставленных в ней вопросов входит в компетенцию этого органа, о результате Вам сообщит он.
Основание: {legalBasis}.
Телефоны для справок: {inquiries}.
{courtNote}`,
    },
  },
}
