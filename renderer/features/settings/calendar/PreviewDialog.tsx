import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { CalendarImpact, CalendarProposal } from '@shared/recalculation/impact.ts'

import { attempt } from '../../../api/client.ts'
import { useCall } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { SkeletonRows } from '../../../components/SkeletonRows.tsx'
import { useToast } from '../../../components/Toasts.tsx'
import { CalendarFrame } from './CalendarFrame.tsx'
import { ImpactSummary } from './ImpactSummary.tsx'
import { MovesTable } from './MovesTable.tsx'

/** What a proposal would do to days and dates, and the button that does exactly that. */
export function PreviewDialog({
  proposal,
  isRedo = false,
  onBack,
  onClose,
}: {
  readonly proposal: CalendarProposal
  readonly isRedo?: boolean
  readonly onBack?: () => void
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  const { data: impact, error } = useCall('work-calendar.preview', proposal)
  const { accept, busy, failure } = useAccept(proposal, onClose)
  const isStale = failure?.code === 'stale'
  const moves = impact && impact.counts.moved + impact.counts.remarked > 0
  return (
    <CalendarFrame
      title={t(`workCalendar:impact.${titleOf(proposal, isRedo)}`)}
      wide
      back={onBack}
      action={
        impact
          ? {
              label: t(moves ? 'workCalendar:impact.accept' : 'workCalendar:impact.acceptOnly'),
              onTake: () => accept(impact),
              disabled: busy,
            }
          : null
      }
      note={t('workCalendar:impact.safe')}
      onClose={onClose}
    >
      <ErrorNotice error={error} />
      {isStale ? (
        <div className="mb warn" role="alert">
          {t('workCalendar:impact.stale')}
        </div>
      ) : (
        <ErrorNotice error={failure} />
      )}
      {impact ? (
        <>
          <ImpactSummary impact={impact} />
          {impact.moves.length > 0 && (
            <MovesTable moves={impact.moves} total={impact.counts.moved + impact.counts.remarked} />
          )}
        </>
      ) : (
        !error && <SkeletonRows rows={4} />
      )}
    </CalendarFrame>
  )
}

function titleOf(
  proposal: CalendarProposal,
  isRedo: boolean,
): 'title' | 'undoTitle' | 'redoTitle' | 'recountTitle' {
  if (proposal.kind === 'edit') return 'title'
  if (proposal.kind === 'recount') return 'recountTitle'
  return isRedo ? 'redoTitle' : 'undoTitle'
}

function useAccept(proposal: CalendarProposal, onClose: () => void) {
  const { t } = useTranslation()
  const tell = useToast()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<{ readonly code: string } | null>(null)
  const store = async (impact: CalendarImpact): Promise<void> => {
    setBusy(true)
    const result = await attempt('work-calendar.accept', { proposal, code: impact.code })
    setBusy(false)
    if (!result.ok) return setFailure(result.error)
    tell({ title: t('workCalendar:impact.accepted', { count: result.value.moved }) })
    onClose()
  }
  return { busy, failure, accept: (impact: CalendarImpact) => void (busy || store(impact)) }
}
