import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { SettledConflict } from '@shared/queries/conflictView.ts'

import { useMoment } from '../../../app/exchangeLook.ts'
import { followLink } from '../../../app/navigation.ts'
import { useEventWords } from '../../card/useEventWords.ts'

/** Conflicts that were settled: which step counts, who said so and why. */
export function SettledList({ settled }: { readonly settled: readonly SettledConflict[] }): ReactNode {
  const { t } = useTranslation()
  const wordsOf = useEventWords([])
  const moment = useMoment()
  if (settled.length === 0) return null
  return (
    <section className="card" aria-label={t('exchange:conflicts.settled', { count: settled.length })}>
      <details className="xsettled">
        <summary>{t('exchange:conflicts.settled', { count: settled.length })}</summary>
        <table className="tbl xconflicts">
          <thead>
            <tr>
              <th>{t('exchange:conflicts.number')}</th>
              <th>{t('exchange:conflicts.step')}</th>
              <th>{t('exchange:conflicts.how')}</th>
            </tr>
          </thead>
          <tbody>
            {settled.map(({ eventId, complaintId, number, lost, holds, reason, actor, at }) => (
              <tr key={eventId}>
                <td>
                  <a href={`#/complaints/${complaintId}`} onClick={followLink}>
                    {number}
                  </a>
                </td>
                <td>{wordsOf(lost.event).title}</td>
                <td>
                  {t(`exchange:conflicts.held.${holds}`)}
                  <span className="k">{reason}</span>
                  <span className="k">{[actor, moment(at)].filter(Boolean).join(' · ')}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
