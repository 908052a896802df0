import {
  ArrowForward16Regular,
  ArrowUndo16Regular,
  CalendarAdd16Regular,
  Checkmark12Filled,
  CheckmarkCircle16Regular,
  DismissCircle16Regular,
  HourglassHalf16Regular,
  Link16Regular,
  Document16Regular,
  Gavel16Regular,
  Globe16Regular,
  Mail16Regular,
  Person16Regular,
  PeopleAudience20Regular,
  type FluentIcon,
} from '@fluentui/react-icons'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate } from '@shared/i18n/dates.ts'
import type { RegisterRow } from '@shared/queries/registerRow.ts'
import { isOver } from '@shared/complaint/status.ts'
import { yearOf } from '@shared/time/localDate.ts'
import { dateOf } from '@shared/time/partsOfTime.ts'

import { useAppState } from '../../app/appState.tsx'
import { DueChip } from '../../components/DueChip.tsx'
import { MovedMark } from '../../components/MovedMark.tsx'
import { ObligationMark } from '../../components/ObligationMark.tsx'
import { useBilingual, useLanguage } from '../../i18n/useLanguage.ts'

const CHANNELS: Readonly<Record<RegisterRow['channel'], FluentIcon>> = {
  counter: Person16Regular,
  post: Mail16Regular,
  portal: Globe16Regular,
  reception: PeopleAudience20Regular,
}

const STATUSES: Readonly<Record<RegisterRow['status'], FluentIcon>> = {
  registered: Document16Regular,
  forwarded: ArrowForward16Regular,
  in_review: Document16Regular,
  decided: Gavel16Regular,
  closed: CheckmarkCircle16Regular,
  awaiting_correction: HourglassHalf16Regular,
  returned: ArrowUndo16Regular,
  left_without_consideration: DismissCircle16Regular,
  withdrawn: ArrowUndo16Regular,
  redirected: ArrowForward16Regular,
  terminated: DismissCircle16Regular,
  joined: Link16Regular,
  void: DismissCircle16Regular,
}

type GridRowProps = {
  readonly id: string
  readonly index: number
  /** Pixels from the top of the list. */
  readonly top: number
  /** Undefined while its page is on the way. */
  readonly row: RegisterRow | undefined
  readonly active: boolean
  readonly isTicked: (id: string) => boolean
  readonly onActivate: () => void
  readonly onTick: (extend: boolean) => void
  readonly onOpen: (id: string) => void
}

/** One complaint of the list. The keyboard is the grid's; the mouse ticks at the left and opens elsewhere. */
export const GridRow = memo(function GridRow(props: GridRowProps): ReactNode {
  const { id, index, top, row, active, isTicked, onActivate, onTick, onOpen } = props
  const ticked = row !== undefined && isTicked(row.id)
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid around it has the keys
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={ticked}
      tabIndex={-1}
      className={`rrow rline${ticked ? ' sel' : ''}${active ? ' act' : ''}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => {
        onActivate()
        const { target } = event
        const ticks = target instanceof Element && target.closest('.c-tick') !== null
        if (ticks || event.shiftKey) onTick(event.shiftKey)
        else if (row && !event.ctrlKey) onOpen(row.id)
        else onTick(false)
      }}
    >
      {row ? <Cells row={row} ticked={ticked} /> : <span className="skel" />}
    </div>
  )
})

function Cells({ row, ticked }: { readonly row: RegisterRow; readonly ticked: boolean }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const inWords = useBilingual()
  const { today } = useAppState()
  const receivedOn = dateOf(row.receivedAt)
  const Channel = CHANNELS[row.channel]
  const channel = t(`channel.${row.channel}`)
  return (
    <>
      <span role="gridcell" className="c-tick">
        <span className={ticked ? 'box on' : 'box'} title={t('register:selectRow', { number: row.number })}>
          {ticked && <Checkmark12Filled aria-hidden="true" />}
        </span>
      </span>
      <span role="gridcell" className="c-number b">
        {row.number}{' '}
        {row.nearest && <MovedMark promisedOn={row.nearest.promisedOn} dueOn={row.nearest.dueOn} />}
      </span>
      <span role="gridcell" className="c-received">
        {formatDate(receivedOn, language, yearOf(receivedOn) === yearOf(today) ? 'short' : 'numeric')}
      </span>
      <Cell name="applicant" text={row.applicant || t(row.dataErased ? 'dataErased' : 'anonymous')} />
      <Cell name="provider" text={inWords(row.providerName)} />
      <Cell name="service" text={inWords(row.serviceName)} />
      <Cell name="addressee" text={t(`register:addressee.${row.addressee}`)} />
      <span role="gridcell" className="c-channel" title={channel} aria-label={channel}>
        <Channel className="i" aria-hidden="true" /> <span className="only-l">{channel}</span>
      </span>
      <Cell name="officer" text={row.caseOfficer} />
      <span role="gridcell" className="c-due">
        {row.nearest ? (
          <DueChip due={row.nearest.due} />
        ) : (
          <span className="mut">{t('register:nothingDue')}</span>
        )}
      </span>
      <span role="gridcell" className="c-nearest">
        <Nearest row={row} />
      </span>
      <span role="gridcell" className="c-status">
        <Status row={row} />
      </span>
    </>
  )
}

function Cell({ name, text }: { readonly name: string; readonly text: string }): ReactNode {
  return (
    <span role="gridcell" className={`c-${name} el`} title={text}>
      {text}
    </span>
  )
}

/** What is to be done next; complaints without a date may still wait for a registration or an answer. */
function Nearest({ row }: { readonly row: RegisterRow }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  if (row.nearest) {
    return (
      <>
        <ObligationMark kind={row.nearest.kind} />
        <b>{t(`obligation.${row.nearest.kind}.verb`)}</b>
        <span className="mut only-l">{formatDate(row.nearest.dueOn, language, 'short')}</span>
      </>
    )
  }
  if (row.status === 'forwarded') return <span className="sub">{t('register:waitsForBody')}</span>
  if (row.status === 'decided') return <span className="sub">{t('register:waitsForAnswer')}</span>
  return null
}

function Status({ row }: { readonly row: RegisterRow }): ReactNode {
  const { t } = useTranslation()
  if (row.extended && !isOver(row.status) && row.status !== 'decided') {
    return (
      <span className="st ext">
        <CalendarAdd16Regular className="i" aria-hidden="true" />
        {t('due.extended')}
      </span>
    )
  }
  const Icon = STATUSES[row.status]
  return (
    <span className={isOver(row.status) ? 'st done' : 'st plain'}>
      <Icon className="i" aria-hidden="true" />
      {t(`status.${row.status}`)}
    </span>
  )
}
