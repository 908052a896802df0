import type { ShippedTemplate } from '../template.ts'

/** N-08: the applicant learns within 3 working days that the term was extended, until when, and why (mockup 09f). */
export const extensionNotice: ShippedTemplate = {
  kind: 'extension_notice',
  version: 1,
  texts: {
    kk: {
      title: 'Шағымды қарау мерзімін ұзарту туралы хабарлама',
      body: `{salutation} Сіздің {registeredOn}-да тіркелген № {number} шағымыңызды (көрсетілетін қызметті беруші: {provider}) қарау мерзімі **{extensionDays}не**, **{newTerm} дейін** ұзартылғанын хабарлаймыз. Бастапқы мерзім: {firstTerm}. Ұзарту туралы шешім {extendedOn}-да қабылданды.
**Ұзарту себебі:** {extensionReason}.
Негіздеме: {legalBasis}.
Қарау барысын кеңседен және мына телефондар арқылы білуге болады: {inquiries}.
{courtNote}`,
    },
    ru: {
      title: 'Уведомление о продлении срока рассмотрения жалобы',
      body: `{salutation} Сообщаем, что срок рассмотрения Вашей жалобы № {number}, зарегистрированной {registeredOn} года (услугодатель: {provider}), продлён на **{extensionDays}**, **до {newTerm} года**. Первоначальный срок: {firstTerm} года. Решение о продлении принято {extendedOn} года.
**Причина продления:** {extensionReason}.
Основание: {legalBasis}.
О ходе рассмотрения можно узнать в канцелярии и по телефонам: {inquiries}.
{courtNote}`,
    },
  },
}
