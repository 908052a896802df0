import type { ShippedTemplate } from '../template.ts'

/** Art. 65 of the Code: the complaint goes to the body that is competent, wholly or in part. */
export const redirectionLetter: ShippedTemplate = {
  kind: 'redirection_letter',
  version: 1,
  texts: {
    kk: {
      title: 'Шағымды құзыреті бойынша жолдау туралы',
      body: `Құзыреттеріңізге сәйкес қарау үшін {receivedOn}-да келіп түскен және {registeredOn}-да тіркелген № {number} шағымды жолдаймыз.
{redirectPart}
**Арыз иесі:** {applicantData}.
**Көрсетілетін қызметті беруші:** {provider}.
**Мемлекеттік көрсетілетін қызмет:** {service}.
**Арыз иесінің талаптары:** {demands}
Арыз иесіне хабарланады.
Негіздеме: {legalBasis}.
**Қоса беріледі:**
{files}`,
    },
    ru: {
      title: 'О перенаправлении жалобы по компетенции',
      body: `Направляем для рассмотрения по компетенции жалобу № {number}, поступившую {receivedOn} года и зарегистрированную {registeredOn} года.
{redirectPart}
**Заявитель:** {applicantData}.
**Услугодатель:** {provider}.
**Государственная услуга:** {service}.
**Требования заявителя:** {demands}
Заявитель уведомляется.
Основание: {legalBasis}.
**Приложение:**
{files}`,
    },
  },
}
