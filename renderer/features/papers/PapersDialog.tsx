import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { PapersView } from '@shared/ipc/calls/papersCalls.ts'
import { PaperKind } from '@shared/papers/paperKind.ts'
import type { Complaint } from '@shared/complaint/complaint.ts'

import { useCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { SkeletonRows } from '../../components/SkeletonRows.tsx'
import { DraftPane } from './DraftPane.tsx'
import type { DraftShelf } from './draftShelf.ts'
import { IssuedPane } from './IssuedPane.tsx'
import { PaperFrame } from './PaperFrame.tsx'
import { firstChoice, PaperList, type Choice } from './PaperList.tsx'

/** The letters of a complaint: which can be issued now, how each will look, and those that were (DESIGN 04). */
export function PapersDialog({
  complaintId,
  first,
  shelf,
  onClose,
}: {
  readonly complaintId: string
  readonly first: PaperKind | null
  readonly shelf: DraftShelf
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  const { data: view, error, isFetching, isFetchedAfterMount } = useCall('papers.view', { complaintId })
  const complaint = view?.facts.complaint
  // An answer of an earlier time would propose a number that was given elsewhere since.
  const isOld = isFetching && !isFetchedAfterMount
  if (!view || complaint?.id !== complaintId || isOld) {
    return (
      <PaperFrame title={t('loading')} onClose={onClose}>
        {error ? <ErrorNotice error={error} /> : <SkeletonRows rows={6} />}
      </PaperFrame>
    )
  }
  return <Loaded view={view} complaint={complaint} first={first} shelf={shelf} onClose={onClose} />
}

function Loaded({
  view,
  complaint,
  first,
  shelf,
  onClose,
}: {
  readonly view: PapersView
  readonly complaint: Complaint
  readonly first: PaperKind | null
  readonly shelf: DraftShelf
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  const [choice, setChoice] = useState<Choice>(() => firstChoice(complaint, first))
  const issued =
    choice.of === 'issued' ? complaint.papers.find(({ paperId }) => paperId === choice.paperId) : undefined
  return (
    <PaperFrame title={t('letters:title', { number: complaint.registration.number })} onClose={onClose}>
      <PaperList complaint={complaint} choice={choice} onChoose={setChoice} />
      {issued ? (
        <IssuedPane key={issued.paperId} view={view} complaint={complaint} paper={issued} />
      ) : (
        <DraftPane
          key={choice.of === 'kind' ? choice.kind : ''}
          view={view}
          complaintId={complaint.id}
          kind={choice.of === 'kind' ? choice.kind : (PaperKind.options[0] ?? 'memo')}
          shelf={shelf}
          onIssued={(paperId) => setChoice({ of: 'issued', paperId })}
        />
      )}
    </PaperFrame>
  )
}
