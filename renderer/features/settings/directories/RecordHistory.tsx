import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { DirectoryKind } from '@shared/directory/kinds.ts'
import { formatDateTime } from '@shared/i18n/dates.ts'
import { whoWords } from '@shared/i18n/whoWords.ts'

import { useCall } from '../../../api/hooks.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { FieldChanges } from './FieldChanges.tsx'
import type { Directories } from './recordList.ts'

/** Who changed a record, when and what; the newest change first. */
export function RecordHistory({
  kind,
  id,
  all,
}: {
  readonly kind: DirectoryKind
  readonly id: string
  readonly all: Directories
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { data = [] } = useCall('directory.history', { kind, id })
  return (
    <section className="hist" aria-label={t('settings:history.title')}>
      <h3>{t('settings:history.title')}</h3>
      <ol>
        {data.map(({ at, changes, ...who }, n) => (
          <li key={`${at} ${data.length - n}`}>
            <span className="s12 mut">
              {formatDateTime(at, language)} · {whoWords(who, t)}
            </span>
            {n === data.length - 1 ? (
              t('settings:history.created')
            ) : (
              <FieldChanges changes={changes} all={all} />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
