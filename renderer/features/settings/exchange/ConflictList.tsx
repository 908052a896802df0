import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ConflictView } from '@shared/queries/conflictView.ts'

import { useMoment } from '../../../app/exchangeLook.ts'
import { followLink } from '../../../app/navigation.ts'
import { useBilingual } from '../../../i18n/useLanguage.ts'
import { useDateWords } from '../../card/actions/useStep.ts'
import { eventWords } from '../../card/historyWords.ts'

const SHOWN = 50

/** Steps that lost to another desk's; each leads to its card, where both stand in the history. */
export function ConflictList({ conflicts }: { readonly conflicts: readonly ConflictView[] }): ReactNode {
  const { t } = useTranslation()
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
            <ConflictRow key={conflict.eventId} conflict={conflict} />
          ))}
        </tbody>
      </table>
      <p className="ft">{t('exchange:conflicts.note')}</p>
    </section>
  )
}

function ConflictRow({ conflict }: { readonly conflict: ConflictView }): ReactNode {
  const { t } = useTranslation()
  const inWords = useBilingual()
  const words = useDateWords()
  const moment = useMoment()
  const { complaintId, number, event, actor, workstation, at } = conflict
  const { title } = eventWords(event, {
    t,
    date: (day) => words(day, 'numeric'),
    inWords,
    paperKind: () => null,
  })
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
