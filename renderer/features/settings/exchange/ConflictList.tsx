import { Button } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ConflictView } from '@shared/queries/conflictView.ts'

import { followLink } from '../../../app/navigation.ts'
import { useMay } from '../../../app/rights.ts'
import { useEventWords } from '../../card/useEventWords.ts'
import { SettleDialog } from './SettleDialog.tsx'
import { useWhoTook } from './useWhoTook.ts'

const SHOWN = 50

/** Steps that lost to another desk's; each leads to its card, where both stand in the history, and is settled here. */
export function ConflictList({ conflicts }: { readonly conflicts: readonly ConflictView[] }): ReactNode {
  const { t } = useTranslation()
  const wordsOf = useEventWords([])
  const maySettle = useMay('settle-conflicts')
  const [settling, setSettling] = useState<ConflictView | null>(null)
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
            {maySettle && <th>{t('exchange:conflicts.how')}</th>}
          </tr>
        </thead>
        <tbody>
          {conflicts.slice(0, SHOWN).map((conflict) => (
            <ConflictRow
              key={conflict.eventId}
              conflict={conflict}
              title={wordsOf(conflict.event).title}
              onSettle={maySettle ? () => setSettling(conflict) : null}
            />
          ))}
        </tbody>
      </table>
      <p className="ft">{t('exchange:conflicts.note')}</p>
      {settling && <SettleDialog conflict={settling} onClose={() => setSettling(null)} />}
    </section>
  )
}

function ConflictRow({
  conflict,
  title,
  onSettle,
}: {
  readonly conflict: ConflictView
  readonly title: string
  /** Null for whoever may not. */
  readonly onSettle: (() => void) | null
}): ReactNode {
  const { t } = useTranslation()
  const who = useWhoTook()
  const { complaintId, number } = conflict
  return (
    <tr>
      <td>
        <a href={`#/complaints/${complaintId}`} onClick={followLink}>
          {number}
        </a>
      </td>
      <td title={title}>{title}</td>
      <td>{who(conflict)}</td>
      {onSettle && (
        <td className="r">
          <Button size="small" onClick={onSettle}>
            {t('exchange:conflicts.settle')}
          </Button>
        </td>
      )}
    </tr>
  )
}
