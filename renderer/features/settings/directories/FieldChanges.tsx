import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { FieldChange } from '@shared/directory/recordChanges.ts'
import { resources } from '@shared/i18n/resources.ts'

import { useLanguage } from '../../../i18n/useLanguage.ts'
import { shortNameOf, type Directories } from './recordList.ts'

/** What differs between two versions of a record, old → new. */
export function FieldChanges({
  changes,
  all,
}: {
  readonly changes: readonly FieldChange[]
  readonly all: Directories
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { fields, values } = resources[language].settings
  const labels: Readonly<Record<string, string>> = fields
  const words: Readonly<Record<string, string>> = values
  const inWords = (field: string, value: string): string => {
    if (value === '') return t('settings:history.empty')
    if (field === 'providerId' || field === 'providerIds') {
      return value
        .split(', ')
        .map((id) => shortNameOf(id, all, language))
        .join(', ')
    }
    return words[`${field}-${value}`] ?? value
  }
  return changes.map(({ field, before, after }) => (
    <span key={field} className="chg">
      <span className="mut">{labels[field] ?? field}</span>
      <span>
        <del>{inWords(field, before)}</del> → <ins>{inWords(field, after)}</ins>
      </span>
    </span>
  ))
}
