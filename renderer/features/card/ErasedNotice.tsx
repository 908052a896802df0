import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate } from '@shared/i18n/dates.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { useLanguage } from '../../i18n/useLanguage.ts'

/** Says of a complaint, or of a record of the old register, that its term of keeping is over and nobody is named in it. */
export function ErasedNotice({
  erased,
}: {
  readonly erased: { readonly on: LocalDate; readonly term: { readonly over: LocalDate } } | undefined
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  if (!erased) return null
  return (
    <p className="mb info" role="status">
      <b>{t('personalData:erased.banner', { date: formatDate(erased.on, language, 'numeric') })}</b>{' '}
      {t('personalData:erased.text', { over: formatDate(erased.term.over, language, 'numeric') })}
    </p>
  )
}
