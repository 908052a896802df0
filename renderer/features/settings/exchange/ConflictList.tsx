import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ConflictView } from '@shared/queries/conflictView.ts'

import { useMoment } from '../../../app/exchangeLook.ts'
import { followLink } from '../../../app/navigation.ts'
import { useEventWords } from '../../card/useEventWords.ts'

const SHOWN = 50

/** Steps that lost to another desk's; each leads to its card, where both stand in the history. */
export function ConflictList({ conflicts }: { readonly conflicts: readonly ConflictView[] }): ReactNode {
  const { t } = useTranslation()
  const wordsOf = useEventWords([])
  if (conflicts.length === 0) return null
  return (
    <section className="card" aria-label={t('exchange:conflicts.title')}>
      <div className="h">
        <h2>{t('exchange:conflicts.title')}</h2>
        <span className="n">{conflicts.length}</span>
      </div>
      <table className="tbl xconflicts">
        <thead>
          <tr>
            <th>{t('exchange:conflicts.number')}</th>
            <th>{t('exchange:conflicts.step')}</th>
            <th>{t('exchange:conflicts.who')}</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.slice(0, SHOWN).map((conflict) => (
            <ConflictRow key={conflict.eventId} conflict={conflict} title={wordsOf(conflict.event).title} />
          ))}
        </tbody>
      </table>
      <p className="ft">{t('exchange:conflicts.note')}</p>
    </section>
  )
}

function ConflictRow({
  conflict,
  title,
}: {
  readonly conflict: ConflictView
  readonly title: string
}): ReactNode {
  const moment = useMoment()
  const { complaintId, number, actor, workstation, at } = conflict
  return (
    <tr>
      <td>
        <a href={`#/complaints/${complaintId}`} onClick={followLink}>
          {number}
        </a>
      </td>
      <td title={title}>{title}</td>
      <td>{[actor, workstation, moment(at)].filter(Boolean).join(' · ')}</td>
    </tr>
  )
}
