import type { TFunction } from 'i18next'

import type { Reminder } from './reminders.ts'

/** «Просрочено: 3 · Срок сегодня: 5». Anybody may read it over the clerk's shoulder: counts alone, nobody's name. */
export function reminderWords(reminders: readonly Pick<Reminder, 'kind' | 'count'>[], t: TFunction): string {
  return reminders.map(({ kind, count }) => t(`reminders:notice.${kind}`, { count })).join(' · ')
}
