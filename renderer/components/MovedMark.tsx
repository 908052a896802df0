import { CalendarSync16Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate } from '@shared/i18n/dates.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { useLanguage } from '../i18n/useLanguage.ts'

/** Beside a due date that a change of the working calendar moved: which date was given out before. */
export function MovedMark({
  promisedOn,
  dueOn,
}: {
  readonly promisedOn: LocalDate | null
  readonly dueOn: LocalDate
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  if (promisedOn === null) return null
  const words = t('due.moved', {
    before: formatDate(promisedOn, language, 'short'),
    now: formatDate(dueOn, language, 'short'),
  })
  return (
    <span className="movedmark" role="img" aria-label={words} title={words}>
      <CalendarSync16Regular className="i" aria-hidden="true" />
    </span>
  )
}
