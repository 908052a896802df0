import type { ShippedTemplate } from '../template.ts'

/** Everything known of a complaint on one sheet, for the file. */
export const complaintCard: ShippedTemplate = {
  kind: 'complaint_card',
  version: 1,
  texts: {
    kk: {
      title: '№ {number} шағымның тіркеу карточкасы',
      body: `{facts}
# Мерзімдер
{terms}
# Не істелді
{steps}
Қағазға шығарылған күнгі жағдайы көрсетілген. Негіздеме: {legalBasis}.`,
    },
    ru: {
      title: 'Регистрационная карточка жалобы № {number}',
      body: `{facts}
# Сроки
{terms}
# Что сделано
{steps}
Сведения на день печати. Основание: {legalBasis}.`,
    },
  },
}
