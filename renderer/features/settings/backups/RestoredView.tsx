import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Comparison } from '@shared/backup/comparison.ts'
import { formatDateTime, formatNumber } from '@shared/i18n/dates.ts'
import type { RestoredData } from '@shared/ipc/calls/backupCalls.ts'

import { useLanguage } from '../../../i18n/useLanguage.ts'

const SHOWN = 60

/** How what was opened from a backup differs from the data in use. */
export function RestoredView({ restored }: { readonly restored: RestoredData }): ReactNode {
  const { t } = useTranslation()
  const { comparison, faults, journalFaults } = restored
  const { onlyLive, onlyBackup, differing } = comparison
  const isSame = onlyLive.length + onlyBackup.length + differing.length === 0
  const pairs = differing.map((one) => t('backups:restoring.pair', one))
  const place = useRef<HTMLDivElement>(null)
  // What had the focus went with the question before it; keys must still reach the dialog.
  useEffect(() => place.current?.focus(), [])
  return (
    <div className="bk-restored" ref={place} tabIndex={-1}>
      {faults > 0 && <div className="mb err">{t('backups:restoring.faults', { count: faults })}</div>}
      {journalFaults > 0 && (
        <div className="mb warn">{t('backups:restoring.journalFaults', { count: journalFaults })}</div>
      )}
      <Sides comparison={comparison} />
      {isSame && <p className="s13">{t('backups:restoring.same')}</p>}
      {onlyLive.length > 0 && (
        <div className="mb warn">
          <Numbers title={t('backups:restoring.onlyLive', { count: onlyLive.length })} numbers={onlyLive} />
        </div>
      )}
      <Numbers title={t('backups:restoring.onlyBackup', { count: onlyBackup.length })} numbers={onlyBackup} />
      <Numbers title={t('backups:restoring.differing', { count: differing.length })} numbers={pairs} />
      <p className="s13 sub">{t('backups:restoring.kept')}</p>
    </div>
  )
}

function Sides({ comparison: { live, backup } }: { readonly comparison: Comparison }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const lines = (['complaints', 'events', 'lastAt'] as const).map((what) => {
    const words = (side: Comparison['live']): string => {
      if (what !== 'lastAt') return formatNumber(side[what], language)
      return side.lastAt === null ? '—' : formatDateTime(side.lastAt, language)
    }
    return { what, live: words(live), backup: words(backup) }
  })
  return (
    <table className="tbl" aria-label={t('backups:restoring.compare')}>
      <thead>
        <tr>
          <th>{t('backups:restoring.what')}</th>
          <th className="r">{t('backups:restoring.live')}</th>
          <th className="r">{t('backups:restoring.backup')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.what}>
            <td>{t(`backups:restoring.${line.what}`)}</td>
            <td className="r">{line.live}</td>
            <td className="r">{line.backup}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Numbers({
  title,
  numbers,
}: {
  readonly title: string
  readonly numbers: readonly string[]
}): ReactNode {
  const { t } = useTranslation()
  if (numbers.length === 0) return null
  const more = numbers.length - SHOWN
  return (
    <div>
      <div className="b">{title}</div>
      <div className="bk-numbers">
        {numbers.slice(0, SHOWN).join(', ')}
        {more > 0 && ` ${t('backups:restoring.more', { count: more })}`}
      </div>
    </div>
  )
}
