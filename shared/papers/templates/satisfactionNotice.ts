import type { ShippedTemplate } from '../template.ts'

/** N-04: the provider satisfied the complaint in full within the three working days and does not forward it. */
export const satisfactionNotice: ShippedTemplate = {
  kind: 'satisfaction_notice',
  version: 1,
  texts: {
    kk: {
      title: 'Шағымның толық қанағаттандырылғаны туралы хабарлама',
      body: `{salutation} Сіздің {registeredOn}-да тіркелген № {number} шағымыңыз (көрсетілетін қызметті беруші: {provider}) бойынша **{satisfiedOn}-да талаптарыңызды толық қанағаттандыратын шешім қабылданғанын** хабарлаймыз (құжат № {satisfactionDocument}).
{measures}
Талаптар шағым келіп түскен күннен бастап {forwardDays} жұмыс күні ішінде толық қанағаттандырылғандықтан, шағым оны қарайтын органға жіберілмейді.
Негіздеме: {legalBasis}.
Анықтама телефондары: {inquiries}.
{courtNote}`,
    },
    ru: {
      title: 'Уведомление о полном удовлетворении жалобы',
      body: `{salutation} Сообщаем, что по Вашей жалобе № {number}, зарегистрированной {registeredOn} года (услугодатель: {provider}), **{satisfiedOn} года принято решение, полностью удовлетворяющее Ваши требования** (документ № {satisfactionDocument}).
{measures}
Так как требования полностью удовлетворены в течение {forwardDays} рабочих дней со дня поступления жалобы, в орган, рассматривающий жалобу, она не направляется.
Основание: {legalBasis}.
Телефоны для справок: {inquiries}.
{courtNote}`,
    },
  },
}
