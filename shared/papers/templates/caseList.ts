import type { ShippedTemplate } from '../template.ts'

/** The list of what lies in the case file (опись). Sheets are filled in by hand when the file is bound. */
export const caseList: ShippedTemplate = {
  kind: 'case_list',
  version: 1,
  texts: {
    kk: {
      title: '№ {number} шағым бойынша іс құжаттарының тізімдемесі',
      body: `**Арыз иесі:** {applicant}. **Көрсетілетін қызметті беруші:** {provider}. Шағым {registeredOn}-да тіркелген.
{documents}
Барлық құжат саны: {documentCount}.`,
    },
    ru: {
      title: 'Опись документов дела по жалобе № {number}',
      body: `**Заявитель:** {applicant}. **Услугодатель:** {provider}. Жалоба зарегистрирована {registeredOn} года.
{documents}
Всего документов: {documentCount}.`,
    },
  },
}
