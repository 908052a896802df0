import type { ShippedTemplate } from '../template.ts'

/** Art. 100(4) of the Code: a written answer, with motives where it refuses; art. 89(2): how to appeal is explained. */
export const answer: ShippedTemplate = {
  kind: 'answer',
  version: 1,
  texts: {
    kk: {
      title: 'Шағымға жауап',
      body: `{salutation} Сіздің {registeredOn}-да тіркелген № {number} шағымыңыз (көрсетілетін қызметті беруші: {provider}) қаралды.
**Нәтижесі:** {result}.
{content}
{measures}
{decisionReference}
Негіздеме: {legalBasis}.
Жауаппен келіспесеңіз, оған шағымды қарайтын басқа органға немесе сотқа шағым жасай аласыз. {courtNote}
Анықтама телефондары: {inquiries}.`,
    },
    ru: {
      title: 'Ответ на жалобу',
      body: `{salutation} Ваша жалоба № {number}, зарегистрированная {registeredOn} года (услугодатель: {provider}), рассмотрена.
**Результат:** {result}.
{content}
{measures}
{decisionReference}
Основание: {legalBasis}.
Если Вы не согласны с ответом, его можно обжаловать в другой орган, рассматривающий жалобу, или в суд. {courtNote}
Телефоны для справок: {inquiries}.`,
    },
  },
}
