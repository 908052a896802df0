import { Button } from '@fluentui/react-components'
import { ChevronLeft20Regular, ChevronDown20Regular, ChevronUp20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { isOver } from '@shared/complaint/status.ts'
import { applicantFullName } from '@shared/complaint/form.ts'
import type { CardView } from '@shared/queries/cardView.ts'
import type { ObligationView } from '@shared/queries/obligationView.ts'

import { dueClass, DueIcon, dueWords } from '../../components/DueChip.tsx'
import { useBilingual } from '../../i18n/useLanguage.ts'
import type { Neighbours } from './useNeighbours.ts'

/** Number, applicant, provider, and how near each open obligation is. */
export function CardHeader({
  card,
  neighbours,
  onBack,
}: {
  readonly card: CardView
  readonly neighbours: Neighbours
  readonly onBack: () => void
}): ReactNode {
  const { t } = useTranslation()
  const inWords = useBilingual()
  const { complaint, provider, obligations } = card
  const { number, form } = complaint.registration
  const open = obligations.filter(({ state }) => state === 'open')
  return (
    <header className="ph">
      <Button
        appearance="subtle"
        icon={<ChevronLeft20Regular />}
        aria-label={t('card:back')}
        aria-keyshortcuts="Escape"
        onClick={onBack}
      />
      <h1>{number}</h1>
      <div className="meta grow">
        <b className="el">
          {applicantFullName(form.applicant) || t(complaint.dataErased ? 'dataErased' : 'anonymous')}
        </b>
        <span className="mut el">
          {provider ? t('card:complaintOn', { provider: inWords(provider.name) }) : t('card:noProvider')}
        </span>
      </div>
      {open.map((one) => (
        <OpenDuty key={one.kind} duty={one} />
      ))}
      {complaint.extension && !complaint.ending && <span className="st ext">{t('due.extended')}</span>}
      {(open.length === 0 || isOver(complaint.status)) && (
        <span className="st plain">{t(`status.${complaint.status}`)}</span>
      )}
      {neighbours.place !== null && <Steps neighbours={neighbours} />}
    </header>
  )
}

function OpenDuty({ duty }: { readonly duty: ObligationView }): ReactNode {
  const { t } = useTranslation()
  return (
    <span className={`st ${dueClass(duty.due.state)}`}>
      <DueIcon look={duty.due.state} />
      {t(`obligation.${duty.kind}.verb`)}: {lowered(dueWords(duty.due, t))}
    </span>
  )
}

function Steps({ neighbours }: { readonly neighbours: Neighbours }): ReactNode {
  const { t } = useTranslation()
  const { previous, next, place, total } = neighbours
  return (
    <span className="row nbr">
      <span className="s12 mut">{t('card:place', { place: place ?? 0, total })}</span>
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronUp20Regular />}
        aria-label={t('card:previous')}
        aria-keyshortcuts="Alt+ArrowLeft"
        title={`${t('card:previous')}, Alt+←`}
        disabledFocusable={!previous}
        onClick={previous ?? undefined}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronDown20Regular />}
        aria-label={t('card:next')}
        aria-keyshortcuts="Alt+ArrowRight"
        title={`${t('card:next')}, Alt+→`}
        disabledFocusable={!next}
        onClick={next ?? undefined}
      />
    </span>
  )
}

function lowered(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
