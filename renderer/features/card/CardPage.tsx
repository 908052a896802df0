import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { factsOf, type FactGroup } from '@shared/queries/cardFacts.ts'
import type { CardView } from '@shared/queries/cardView.ts'

import { useCall } from '../../api/hooks.ts'
import { go, SECTIONS } from '../../app/navigation.ts'
import { useReadsOnly } from '../../app/readsOnly.ts'
import { useRoleRefusal } from '../../app/rights.ts'
import { useKeyHints } from '../../app/keyHints.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { SkeletonRows } from '../../components/SkeletonRows.tsx'
import { useBilingual, useLanguage } from '../../i18n/useLanguage.ts'
import { CardFiles } from '../attachments/CardFiles.tsx'
import { AssignDialog } from './AssignDialog.tsx'
import { CardHeader } from './CardHeader.tsx'
import { CardToolbar } from './CardToolbar.tsx'
import { DutiesColumn } from './DutiesColumn.tsx'
import { ErasedNotice } from './ErasedNotice.tsx'
import { FactsColumn, useCopy } from './FactsColumn.tsx'
import { HistoryColumn } from './HistoryColumn.tsx'
import { NoteDialog } from './NoteDialog.tsx'
import { useCardActions } from './useCardActions.ts'
import { useNeighbours } from './useNeighbours.ts'
import { useRecordMenu } from './useRecordMenu.tsx'
import { VoidDialog } from './VoidDialog.tsx'

import './card.css'

/** The card of one complaint: what it says, what must be done by when, what happened. */
export function CardPage({ id }: { readonly id: string }): ReactNode {
  const { data: card, error } = useCall('card.get', { id })
  if (error && !card) return <ErrorNotice error={error} />
  if (!card || card.complaint.id !== id) {
    return (
      <div className="cardpage">
        <div className="lay">
          {[6, 9, 5].map((rows) => (
            <section className="card" key={rows}>
              <div className="bd">
                <SkeletonRows rows={rows} />
              </div>
            </section>
          ))}
        </div>
      </div>
    )
  }
  return <Card card={card} />
}

function Card({ card }: { readonly card: CardView }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const inWords = useBilingual()
  const copy = useCopy()
  const actions = useCardActions(card)
  const neighbours = useNeighbours(card.complaint.id)
  const record = useRecordMenu(card)
  const ofRole = useRoleRefusal()
  const readsOnly = useReadsOnly()
  const [voiding, setVoiding] = useState(false)
  const groups = factsOf(card, { t, language, inWords })
  const { complaint } = card
  const mayVoid =
    complaint.status === 'registered' && !complaint.extension && ofRole('void', complaint) === null
  useKeyHints([
    { keys: 'F7', label: t('card:action.forward') },
    { keys: 'F8', label: t('card:action.decide') },
    { keys: 'F9', label: t('card:action.extend') },
    ...(readsOnly ? [] : [{ keys: 'Ctrl+P', label: t('card:action.ticket') }]),
    { keys: 'Esc', label: t('sections.register') },
  ])
  return (
    <div className="cardpage">
      <CardHeader card={card} neighbours={neighbours} onBack={back} />
      <CardToolbar
        card={card}
        actions={actions}
        onCopyAll={() => copy(complaint.registration.number, textOf(complaint.registration.number, groups))}
        recordItems={record.items}
        onVoid={mayVoid ? () => setVoiding(true) : null}
      />
      <ErasedNotice erased={complaint.dataErased} />
      <div className="lay">
        <FactsColumn groups={groups} files={<CardFiles card={card} />} />
        <DutiesColumn card={card} actions={actions} />
        <HistoryColumn
          card={card}
          noteRefusal={actions.noteRefusal}
          onNote={() => actions.setNoteOpen(true)}
        />
      </div>
      {actions.noteOpen && <NoteDialog card={card} onClose={() => actions.setNoteOpen(false)} />}
      {actions.assignOpen && <AssignDialog card={card} onClose={() => actions.setAssignOpen(false)} />}
      {record.dialog}
      {voiding && <VoidDialog card={card} onClose={() => setVoiding(false)} />}
    </div>
  )
}

/** To where the card was opened from, its filters and its place in the list included. */
function back(): void {
  if (history.length > 1) history.back()
  else go(SECTIONS.register)
}

/** Everything as «name: value» lines, for the national system. */
function textOf(number: string, groups: readonly FactGroup[]): string {
  return [
    number,
    ...groups.flatMap(({ facts }) => facts.map(({ label, value }) => `${label}: ${value}`)),
  ].join('\n')
}
