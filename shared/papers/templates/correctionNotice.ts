import type { ShippedTemplate } from '../template.ts'

/** Art. 64(6) of the Code: what the complaint lacks, and until when it may be put right. */
export const correctionNotice: ShippedTemplate = {
  kind: 'correction_notice',
  version: 1,
  texts: {
    kk: {
      title: 'Шағымды талаптарға сәйкес келтіру туралы хабарлама',
      body: `{salutation} Сіздің {registeredOn}-да тіркелген № {number} шағымыңыз (көрсетілетін қызметті беруші: {provider}) заң талаптарына сәйкес келмейді.
**Жетіспейтіні:** {defects}
Осы кемшіліктерді **{correctUntil} дейін** (осы күнді қоса алғанда) жоюыңызды сұраймыз. Олар жойылмаса, шағым қайтарылады; қайтару шағымды қайта беруге кедергі болмайды.
Негіздеме: {legalBasis}.
Анықтама телефондары: {inquiries}.
{courtNote}`,
    },
    ru: {
      title: 'Уведомление о приведении жалобы в соответствие с требованиями',
      body: `{salutation} Ваша жалоба № {number}, зарегистрированная {registeredOn} года (услугодатель: {provider}), не соответствует требованиям закона.
**Чего недостаёт:** {defects}
Просим устранить эти недостатки **до {correctUntil} года** включительно. Если они не будут устранены, жалоба будет возвращена; возврат не препятствует подать её снова.
Основание: {legalBasis}.
Телефоны для справок: {inquiries}.
{courtNote}`,
    },
  },
}
