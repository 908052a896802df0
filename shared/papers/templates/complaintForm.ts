import type { ShippedTemplate } from '../template.ts'

/** art. 93 of the Code: the complaint as it was told at the counter, for the applicant to sign. */
export const complaintForm: ShippedTemplate = {
  kind: 'complaint_form',
  version: 1,
  texts: {
    kk: {
      title: 'ШАҒЫМ',
      body: `Көрсетілетін қызметті берушінің {subject} шағым жасаймын: {providerOrBlank}.
Мемлекеттік көрсетілетін қызмет: {serviceOrBlank}.
Шешіміне, әрекетіне (әрекетсіздігіне) шағым жасалған лауазымды адамдар: {contestedOrBlank}.
**Шағымның мән-жайлары, себептері мен дәлелдері:**
{motivesText}
**Талаптарым:**
{demandsText}
**Қоса берілетін құжаттар:**
{attachments}
Жауапты {answerLanguage} беруіңізді сұраймын.
Шағым беру тәртібі, құқықтарым мен міндеттерім маған түсіндірілді.`,
    },
    ru: {
      title: 'ЖАЛОБА',
      body: `Обжалую {subject} услугодателя: {providerOrBlank}.
Государственная услуга: {serviceOrBlank}.
Должностные лица, чьи решения, действия (бездействие) обжалуются: {contestedOrBlank}.
**Обстоятельства, мотивы и доказательства:**
{motivesText}
**Мои требования:**
{demandsText}
**Перечень прилагаемых документов:**
{attachments}
Ответ прошу дать на {answerLanguage} языке.
Порядок обжалования, мои права и обязанности мне разъяснены.`,
    },
  },
}
