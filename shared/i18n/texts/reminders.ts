import type { Texts } from '../texts.ts'

export const ru = {
  digest: {
    label: 'Начало дня',
    overdue: 'Просрочено: {{count}}',
    dueToday: 'Срок сегодня: {{count}}',
    tomorrow: 'Завтра: {{count}}',
    next: '{{date}}: {{count}}',
    notices: 'Уведомить: {{count}}',
    answers: 'Отправить ответы: {{count}}',
    year: 'Календарь {{year}} года не подтверждён',
    dismiss: 'Понятно',
  },
} as const

export const kk: Texts<typeof ru> = {
  digest: {
    label: 'Күннің басы',
    overdue: 'Мерзімі өтті: {{count}}',
    dueToday: 'Мерзімі бүгін: {{count}}',
    tomorrow: 'Ертең: {{count}}',
    next: '{{date}}: {{count}}',
    notices: 'Хабарлау керек: {{count}}',
    answers: 'Жауап жіберу керек: {{count}}',
    year: '{{year}} жылғы күнтізбе расталмаған',
    dismiss: 'Түсінікті',
  },
}
