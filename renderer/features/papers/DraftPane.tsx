import { useDeferredValue, useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { PapersView } from '@shared/ipc/calls/papersCalls.ts'
import { composePaper } from '@shared/papers/composePaper.ts'
import type { PaperKind } from '@shared/papers/paperKind.ts'
import { PAPER_RULES } from '@shared/papers/paperRules.ts'

import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { DraftFields } from './DraftFields.tsx'
import type { DraftShelf } from './draftShelf.ts'
import { PaperPreview } from './PaperPreview.tsx'
import { PaperButtons } from './PaperButtons.tsx'
import { useDraft } from './useDraft.ts'

/** A paper that is being written: what is asked for on the left, how it will look on the right. */
export function DraftPane({
  view,
  complaintId,
  kind,
  shelf,
  onIssued,
}: {
  readonly view: PapersView
  readonly complaintId: string
  readonly kind: PaperKind
  readonly shelf: DraftShelf
  readonly onIssued: (paperId: string) => void
}): ReactNode {
  const { t } = useTranslation()
  const desk = useDraft({ view, complaintId, kind, shelf, onIssued })
  const shown = useDeferredValue(desk.draft)
  const model = useMemo(
    () => composePaper(view.facts, shown, view.templates[kind].texts),
    [view.facts, view.templates, shown, kind],
  )
  return (
    <>
      <section className="pfill" aria-label={t(`letters:kind.${kind}`)}>
        <div className="bd">
          <h3>{t(`letters:kind.${kind}`)}</h3>
          <ErrorNotice error={desk.error} />
          <DraftFields view={view} complaintId={complaintId} desk={desk} />
        </div>
        <PaperButtons
          printer={view.printer}
          busy={desk.busy}
          note={PAPER_RULES[kind].kept ? t('letters:keeps') : t('letters:made')}
          onOut={desk.issue}
        />
      </section>
      <PaperPreview model={model} />
    </>
  )
}
