import { Scales20Regular, Timer20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { reviewIsOpen } from '@shared/complaint/complaint.ts'
import type { ObligationKind } from '@shared/complaint/obligations.ts'
import type { CardView } from '@shared/queries/cardView.ts'
import { dateOf } from '@shared/time/partsOfTime.ts'

import { useAppState } from '../../app/appState.tsx'
import { useDateWords } from './actions/useStep.ts'
import { DutyRow } from './DutyRow.tsx'
import { CorrectionRow, EarlierRounds, EndingRow, RedirectedParts } from './EndingRows.tsx'
import { ExtensionRow, NoticeLater } from './ExtensionRows.tsx'
import { LinksRow } from './LinksRow.tsx'
import { OfficerRow } from './OfficerRow.tsx'
import { PortalRow } from './PortalRow.tsx'
import { DeemedRefusal, ResultRow } from './ResultRow.tsx'
import type { CardActions } from './useCardActions.ts'

/** What the law requires of this complaint and by when, each count drawn and explained; what came of it on top. */
export function DutiesColumn({
  card,
  actions,
}: {
  readonly card: CardView
  readonly actions: CardActions
}): ReactNode {
  const { t } = useTranslation()
  const words = useDateWords()
  const { complaint, obligations } = card
  const receivedOn = dateOf(complaint.registration.form.receivedAt)
  const reviews = complaint.review !== null && complaint.voided === null
  const notice = obligations.find(({ kind }) => kind === 'notice')
  const duties = (kinds: readonly ObligationKind[]): readonly ReactNode[] =>
    obligations
      .filter(({ kind }) => kinds.includes(kind))
      .map((duty) => <DutyRow key={duty.kind} duty={duty} card={card} actions={actions} />)
  return (
    <section className="card" aria-label={t('card:duties.title')}>
      <div className="h">
        <Timer20Regular className="i" aria-hidden="true" />
        <h2>{t('card:duties.title')}</h2>
        <span className="n mla">{t('card:duties.dayZero', { date: words(receivedOn) })}</span>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: without the mouse, too */}
      <div className="duties" tabIndex={0} role="group" aria-label={t('card:duties.title')}>
        <OfficerRow card={card} onAssign={actions.assign} />
        <ResultRow card={card} />
        {!complaint.voided && <EndingRow complaint={complaint} />}
        {card.deemedRefusal && <DeemedRefusal />}
        {duties(['forward', 'review'])}
        <CorrectionRow complaint={complaint} />
        {duties(['return'])}
        {complaint.status === 'forwarded' && <WaitsForBody card={card} />}
        {reviews && <ExtensionRow card={card} />}
        {duties(['notice'])}
        {!notice && reviewIsOpen(complaint) && <NoticeLater card={card} />}
        {duties(['telling'])}
        <LinksRow card={card} />
        <RedirectedParts complaint={complaint} />
        <EarlierRounds complaint={complaint} />
        <PortalRow card={card} />
        <CourtNote />
      </div>
    </section>
  )
}

/** Between forwarding and the registration there no review clock runs. */
function WaitsForBody({ card }: { readonly card: CardView }): ReactNode {
  const { t } = useTranslation()
  const { language } = useAppState()
  const { forwarding } = card.complaint
  if (!forwarding) return null
  const body = forwarding.bodyName[language] || forwarding.bodyName.ru || forwarding.bodyName.kk
  return (
    <div className="obl dim">
      <span className="ob fg-done">{t('obligation.review.letter')}</span>
      <div className="t sub">{t('obligation.review.title')}</div>
      <div className="x">{t('card:duties.waits', { body })}</div>
    </div>
  )
}

/** N-09 and N-01: what the applicant may do next, and where to ask. */
function CourtNote(): ReactNode {
  const { t } = useTranslation()
  const { office } = useAppState()
  return (
    <div className="obl court">
      <Scales20Regular className="i sub" aria-hidden="true" />
      <div className="x">
        {t('card:duties.court', {
          centre: office?.contactCentre ?? '1414',
          free: office?.freeLine ?? '8-800-080-7777',
        })}
      </div>
    </div>
  )
}
